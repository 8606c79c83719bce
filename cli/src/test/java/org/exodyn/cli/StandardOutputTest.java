package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Output that does not arrive is told; a reader who has had enough is not.
class StandardOutputTest {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void aFullDiskEndsWithCode1() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "needs /dev/full: this system has none");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(JAVA, "-cp", System.getProperty("java.class.path"),
                "org.exodyn.cli.Exodyn", "--help").redirectOutput(new File("/dev/full")).redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(1, process.exitValue());
        assertEquals("exodyn: the output could not be written: No space left on device.\n", Files.readString(err));
    }

    @Test
    void aReaderWhoHasHadEnoughIsNoFailure() throws Exception {
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(JAVA, "-cp", System.getProperty("java.class.path"),
                "org.exodyn.cli.Exodyn", "atlas", "export", "--format", "json").redirectError(err.toFile()).start();
        process.getInputStream().close();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
        assertEquals("", Files.readString(err));
    }

    @Test
    void theFirstLossIsKept() throws IOException {
        StandardOutput fine = new StandardOutput(OutputStream.nullOutputStream());
        fine.write(new byte[10], 0, 10);
        assertEquals(Optional.empty(), fine.loss());
        int[] calls = {0};
        StandardOutput lost = new StandardOutput(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                calls[0]++;
                throw new IOException("failure " + calls[0]);
            }
        });
        PrintWriter writer = new PrintWriter(lost, true, StandardCharsets.UTF_8);
        writer.println("a");
        writer.println("b");
        assertEquals(Optional.of("failure 1"), lost.loss());
    }
}
