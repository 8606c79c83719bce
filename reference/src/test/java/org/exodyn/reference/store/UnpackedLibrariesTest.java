package org.exodyn.reference.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of the files in a folder for temporary files, only old libraries of the driver go.
class UnpackedLibrariesTest {
    @Test
    void onlyOldLibrariesGo(@TempDir Path folder) throws Exception {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        for (String name : List.of("libduckdb_java1.so", "libduckdb_java2.so", "libother.so")) {
            Path file = Files.writeString(folder.resolve(name), "x");
            Files.setLastModifiedTime(file, FileTime.from(noon.plusSeconds(name.contains("2") ? 60 : -60)));
        }
        UnpackedLibraries.forget(folder, noon);
        UnpackedLibraries.forget(folder.resolve("none"), noon);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of("libduckdb_java2.so", "libother.so"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
