package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `exodyn signature` as it is typed.
class SignatureCommandTest {
    private static final Path COHORT = Path.of("src", "test", "resources", "profile");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... more) {
        String[] words = {"signature", COHORT.resolve("counts.tsv").toString(), "--samples",
            COHORT.resolve("samples.tsv").toString(), "--folds", "2", "--repeats", "1", "--scale", "counts", "--quiet",
            "--out", folder.resolve("r").toString()};
        String[] all = java.util.stream.Stream.of(words, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
        return Exodyn.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all);
    }

    @Test
    void itSaysWhereTheResultsAreAndWhatTheyAre() {
        assertEquals(0, run("--outcome", "response=resistant:sensitive"), err::toString);
        assertTrue(out.toString().contains("on samples that it has not seen")
                || out.toString().contains("On samples that it has not seen"), out::toString);
        assertTrue(Files.exists(folder.resolve("r/report.html")));
        assertTrue(Files.exists(folder.resolve("r/manifest.json")));
    }

    @Test
    void programsGetJson() {
        assertEquals(0, run("--outcome", "response=resistant:sensitive", "--format", "json"), err::toString);
        assertTrue(out.toString().startsWith("{") && out.toString().contains("\"answer\""), out::toString);
    }

    @Test
    void withoutAnOutcomeNothingIsWritten() {
        assertEquals(ExitCode.INPUT, run());
        assertTrue(err.toString().contains("Neither an outcome nor survival is given."), err::toString);
        assertTrue(Files.notExists(folder.resolve("r")));
    }
}
