package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `exodyn profile` as it is typed.
class ProfileCommandTest {
    private static final Path COHORT = Path.of("src", "test", "resources", "profile");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... more) {
        String[] words = {"profile", COHORT.resolve("counts.tsv").toString(), "--samples",
            COHORT.resolve("samples.tsv").toString(),
            "--contrast", "response=resistant:sensitive", "--out", folder.resolve("r").toString()};
        String[] all = java.util.stream.Stream.of(words, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
        return Exodyn.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all);
    }

    @Test
    void itSaysWhereTheResultsAreAndWhatTheyAre() {
        assertEquals(0, run("--scale", "counts", "--quiet"), err::toString);
        assertTrue(out.toString().contains("tested features differ between resistant and sensitive"), out::toString);
        assertTrue(Files.exists(folder.resolve("r/report.html")));
    }

    @Test
    void programsGetJson() {
        assertEquals(0, run("--quiet", "--format", "json"), err::toString);
        assertTrue(out.toString().startsWith("{"), out::toString);
        assertTrue(out.toString().contains("\"answer\""), out::toString);
    }

    @Test
    void nothingIsWrittenWhereThereAreResultsAlready() throws Exception {
        Files.createDirectory(folder.resolve("r"));
        assertEquals(ExitCode.INPUT, run("--quiet"));
        assertTrue(err.toString().contains("The results folder exists already."), err::toString);
    }
}
