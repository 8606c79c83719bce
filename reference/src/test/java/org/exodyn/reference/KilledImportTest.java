package org.exodyn.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.exodyn.input.ScientificInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process that is killed while it writes, at several points, and one that writes while another wants to.
@Timeout(120)
class KilledImportTest {
    private static final long ENDLESS = Long.MAX_VALUE;
    private static final String OLD = "mirna_stem\ttarget\tpmid\nmiR-21\tPTEN\t17681183\n";

    @TempDir
    private Path folder;

    private Path store() {
        return folder.resolve("reference.duckdb");
    }

    private void add(String text) {
        ReferenceWriter.add(store(), List.of(Addition.of("text",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))), ImportProgress.silent());
    }

    private void isOld() {
        try (ReferenceStore open = ReferenceStore.open(store())) {
            assertEquals(1, open.collections().size());
            assertEquals(1, open.collections().getFirst().rows());
            assertEquals(1, open.targets("miR-21", "PTEN").size());
        }
    }

    @Test
    void killedWhileReadingItLeavesTheOldStoreAndNoLock() throws Exception {
        add(OLD);
        byte[] before = Files.readAllBytes(store());
        Process process = StreamImport.start(store(), ENDLESS);
        try (BufferedReader told = process.inputReader()) {
            for (String line = told.readLine(); !"rows 81920".equals(line); line = told.readLine()) {
                assertNotNull(line, "the process ended by itself");
            }
            String refusal = String.valueOf(assertThrows(ScientificInputException.class, () -> add(OLD)).getMessage());
            assertTrue(refusal.contains("Another process writes to this store (process " + process.pid() + ")"),
                    refusal);
            isOld();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(137, process.exitValue(), "killed by signal 9");
        assertTrue(drafts() > 0, "it was writing");
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(store())));
        isOld();
        add(OLD);
        assertEquals(0, drafts(), "what the dead process left is thrown away");
        isOld();
    }

    /// Sorting and publishing take a fraction of a second; the kills fall into it or just behind.
    @ParameterizedTest
    @ValueSource(ints = {0, 60, 150})
    void killedWhileSortingItLeavesTheOldStoreOrTheNewOne(int millis) throws Exception {
        add(OLD);
        long size = 8_000_000;
        StreamedTable same = new StreamedTable(size);
        same.transferTo(OutputStream.nullOutputStream());
        Process process = StreamImport.start(store(), size);
        try (BufferedReader told = process.inputReader()) {
            String last = "rows " + same.rows();
            for (String line = told.readLine(); !last.equals(line); line = told.readLine()) {
                assertNotNull(line, "the process ended by itself");
            }
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (ReferenceStore open = ReferenceStore.open(store())) {
            long rows = open.collections().getFirst().rows();
            assertTrue(rows == 1 || rows == same.rows(), () -> "half a store: " + rows);
            assertEquals(rows == 1, !open.targets("miR-21", "PTEN").isEmpty());
            assertEquals(rows == 1, open.targets("miR-0", "GENE0").isEmpty());
        }
        add(OLD);
        isOld();
    }

    private long drafts() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().contains(".draft-")).count();
        }
    }
}
