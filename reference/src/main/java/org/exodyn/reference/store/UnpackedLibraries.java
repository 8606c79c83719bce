package org.exodyn.reference.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// The native library that DuckDB's driver unpacks into the folder for temporary files, 70 MB for each process. The driver takes it
/// away when the process ends by itself, not when it is killed.
final class UnpackedLibraries {
    private static final String NAMES = "libduckdb_java*.so";

    private UnpackedLibraries() {}

    /// Removes those that are older. A process that still runs with one is not disturbed: where files in use may be removed at all,
    /// it keeps what it has loaded. One that was just unpacked and is not loaded yet must not be removed, hence the age.
    static void forget(Path folder, Instant before) {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, NAMES)) {
            for (Path library : unpacked) {
                removeIfOlder(library, before);
            }
        } catch (IOException _) {
            // nothing depends on room being made
        }
    }

    private static void removeIfOlder(Path library, Instant before) {
        try {
            if (Files.isRegularFile(library) && Files.getLastModifiedTime(library).toInstant().isBefore(before)) {
                Files.delete(library);
            }
        } catch (IOException _) {
            // in use, or another user's
        }
    }
}
