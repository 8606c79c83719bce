package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What a person sees who types a command, mistypes one, or meets a fault of ours.
class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = Exodyn.commandLine().setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));

    @CommandLine.Command(name = "fail")
    static final class Failing implements Runnable {
        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public void run() {
            throw failure;
        }
    }

    @Test
    void withoutACommandItShowsItsHelp() {
        assertEquals(0, command.execute());
        assertTrue(out.toString().startsWith("Usage: exodyn"), out::toString);
        assertTrue(out.toString().endsWith("\n"), "the help ends its last line");
        assertEquals("", err.toString());
    }

    /// A list of commands shows the first line of what is said of each: it must be a sentence by itself, and short. What is said
    /// of `help` is picocli's.
    @Test
    void everyCommandIsSummedUpInAShortSentence() {
        assertEquals(List.of(),
                summaries(command).filter(summary -> !summary.matches("[A-Z].{10,58}[^.]\\.")).toList());
    }

    private static Stream<String> summaries(CommandLine command) {
        return command.getSubcommands().values().stream().filter(sub -> !sub.getCommandName().equals("help"))
                .flatMap(sub -> Stream.concat(Stream.of(sub.getCommandSpec().usageMessage().description()[0]),
                        summaries(sub)));
    }

    @Test
    void aCommandIsTheSameWhetherItStandsAloneOrAmongAll() {
        command.getSubcommands().forEach((name, among) -> {
            if (!name.equals("help")) {
                CommandLine alone = Exodyn.commandLine(name, "--help").getSubcommands().get(name);
                assertEquals(among.getUsageMessage(), alone.getUsageMessage());
                assertEquals(name, among.getCommandSpec().name());
                assertEquals(1, Exodyn.commandLine(name).getSubcommands().size());
            }
        });
    }

    @Test
    void itTellsItsVersion() {
        assertEquals(0, command.execute("--version"));
        assertTrue(out.toString().matches("(?s)exodyn \\d+\\.\\d+.*revision .*Java 2\\d.*"), out::toString);
    }

    @Test
    void aMistypedOptionGetsAProposal() {
        assertEquals(2, command.execute("--verison"));
        assertEquals("""
                exodyn: there is no option '--verison' here.
                  Maybe --version.
                  Help: exodyn --help
                """, err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void aMistypedCommandGetsAProposal() {
        assertEquals(2, command.execute("hepl"));
        assertEquals("""
                exodyn: there is no command 'hepl' here.
                  Maybe exodyn help.
                  Help: exodyn --help
                """, err.toString());
    }

    @Test
    void aFaultOfOursIsShortAndItsTraceIsKept() throws Exception {
        command.addSubcommand(new Failing(new IllegalStateException("impossible state: a vesicle with two insides")));
        command.setErr(new PrintWriter(err, true));
        assertEquals(70, command.execute("fail"));
        Matcher file = Pattern.compile("stack trace is in (\\S+);").matcher(err.toString());
        assertTrue(file.find(), err::toString);
        assertEquals(2, err.toString().lines().count());
        Path trace = Path.of(file.group(1));
        assertTrue(Files.readString(trace).contains("CommandLineTest.java"));
        Files.delete(trace);
    }

    @Test
    void aStarterIsWrittenOnceAndIsSound(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("first.yaml");
        assertEquals(0, command.execute("new", folder.resolve("first").toString(), "--starter", "co-culture"),
                err::toString);
        assertEquals(file + System.lineSeparator(), out.toString());
        assertEquals(0, command.execute("check", file.toString()), err::toString);
        String written = Files.readString(file);
        assertEquals(2, command.execute("new", file.toString(), "--starter", "co-culture"));
        assertTrue(err.toString().contains("Maybe"), err::toString);
        assertEquals(written, Files.readString(file));
    }

    @Test
    void aDefectiveScenarioEndsWithItsProblemsAndCode2(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "titel: a slip of the pen\n");
        assertEquals(2, command.execute("check", file.toString()));
        assertTrue(err.toString().contains("broken.yaml:1:1"), err::toString);
        assertTrue(err.toString().contains("Maybe"), err::toString);
        assertEquals("", out.toString());
    }
}
