package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Running and explaining as typed: what is printed where, and how it ends.
class RunCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = Exodyn.commandLine().setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));

    @TempDir
    private Path folder;

    private String scenario = "";
    private String results = "";

    /// The starter, cut down to what runs in a second.
    @BeforeEach
    void write() throws Exception {
        scenario = folder.resolve("small.yaml").toString();
        results = folder.resolve("out").toString();
        assertEquals(0, command.execute("new", scenario, "--starter", "co-culture"), err::toString);
        String text = Files.readString(Path.of(scenario));
        Files.writeString(Path.of(scenario), text.replaceAll("(?m)^premises:.*$", "premises: [measured]")
                .replaceAll("(?m)^  mixing: still", "  mixing: stirred"));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    private int run(String... more) {
        return command.execute(Stream.concat(
                Stream.of("run", scenario, "--out", results, "--draws", "2"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void resultsGoToStandardOutputAndProgressToStandardError() throws Exception {
        assertEquals(0, run(), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertEquals("Results: " + results, lines.getFirst());
        assertTrue(lines.get(1).startsWith("Report:  " + Path.of(results, "report.html")), lines.get(1));
        assertTrue(out.toString().contains("simulations per second"), out::toString);
        assertTrue(err.toString().contains("exodyn: simulating"), err::toString);
        assertTrue(Files.size(Path.of(results, "report.html")) > 10_000);
    }

    @Test
    void quietSaysNothingButWarnings() {
        assertEquals(0, run("--quiet"), err::toString);
        assertTrue(!err.toString().contains("exodyn: "), err::toString);
    }

    @Test
    void jsonIsJsonOnly() {
        assertEquals(0, run("--quiet", "--format", "json"), err::toString);
        assertTrue(out.toString().startsWith("{\n  \"folder\" : "), out::toString);
        assertTrue(out.toString().endsWith("}\n"), out::toString);
    }

    @Test
    void anExistingFolderEndsWithCode2AndAProposal() throws Exception {
        Files.createDirectory(Path.of(results));
        assertEquals(ExitCode.INPUT, run("--quiet"));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains("  Maybe --out " + results + "-2.\n"), err::toString);
        assertEquals(List.of("out", "small.yaml"), names());
    }

    @Test
    void badInputIsReportedWholeAndNothingIsWritten() throws Exception {
        Files.writeString(Path.of(scenario), Files.readString(Path.of(scenario)).replace("2 mL", "2 kg")
                .replace("cell: PANC-1", "cell: PANC-7"));
        assertEquals(ExitCode.INPUT, run());
        assertTrue(err.toString().contains("2 kg") && err.toString().contains("PANC-7"), err::toString);
        assertEquals(List.of("small.yaml"), names());
    }

    /// 10¹³ vesicles/mL bring more membrane into a cell than it turns over.
    @Test
    void aViolatedCheckEndsWithCode3AndNothingIsWritten() throws Exception {
        Path file = Path.of(scenario);
        String text = Files.readString(file).replaceAll("(?m)^    delivery: .*$", "    delivery: purified")
                .replaceAll("(?m)^    ratio: .*$", "    dose: 1e13 vesicles/mL")
                .replaceAll("(?m)^        on: both", "        on: recipients");
        Files.writeString(file, text);
        assertEquals(ExitCode.NUMERICAL, run("--quiet", "--check", "full"), err::toString);
        assertTrue(err.toString().contains("The numbers failed: A check of the run was violated: a cell took in more"),
                err::toString);
        assertTrue(err.toString().contains("premise measured, draw 1, dose 0 uM"), err::toString);
        assertEquals("", out.toString());
        assertEquals(List.of("small.yaml"), names());
    }

    @Test
    void aValueThatIsNoneOfTheChoicesIsTold() {
        assertEquals(ExitCode.INPUT, run("--check", "ful"));
        assertEquals("""
                exodyn run: Invalid value for option '--check': 'ful' is none of none, step, full. Maybe full.
                  Help: exodyn run --help
                """, err.toString());
    }

    @Test
    void aRunExplainsItself() {
        assertEquals(0, run("--quiet"), err::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, command.execute("explain", results), err::toString);
        assertTrue(out.toString().contains("\nParameters that are drawn\n"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, command.execute("explain", results, "ln_rf", "--format", "json"), err::toString);
        assertTrue(out.toString().contains("\"kind\" : \"rule\""), out::toString);
        assertEquals(ExitCode.INPUT, command.execute("explain", results, "ln_rff"));
        assertTrue(err.toString().contains("Maybe ln_rf."), err::toString);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
