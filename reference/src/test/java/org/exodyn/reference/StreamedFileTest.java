package org.exodyn.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files far larger than the Java heap that reads them, made while they are read.
class StreamedFileTest {
    @TempDir
    private Path folder;

    @Test
    void twentyMegabytesInAHeapOfSixtyFour() throws Exception {
        streamed(20L << 20, "-Xmx64m");
    }

    /// Takes about four minutes; run by `mvn -P slow`.
    @Test
    @Tag("slow")
    void oneGigabyteInAHeapOfTwoHundredAndFiftySix() throws Exception {
        streamed(1L << 30, "-Xmx256m");
    }

    private void streamed(long size, String heap) throws Exception {
        Path store = folder.resolve("reference.duckdb");
        Process process = StreamImport.start(store, size, heap, "-XX:+UseSerialGC");
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> told.substring(Math.max(0, told.length() - 4000)));
        assertTrue(told.contains("\nadded "), told);
        try (ReferenceStore open = ReferenceStore.open(store)) {
            long rows = open.collections().getFirst().rows();
            assertTrue(told.contains("added " + rows + " in "), told);
            assertFalse(open.targets("miR-0", "GENE0").isEmpty());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.filter(file -> file.toString().contains(".draft-")).count());
        }
    }
}
