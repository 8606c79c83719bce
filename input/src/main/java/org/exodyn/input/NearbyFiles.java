package org.exodyn.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Names in the same folder that may be meant by a file that is not there.
final class NearbyFiles {
    private NearbyFiles() {}

    static List<String> suggest(Path missing) {
        Path name = missing.getFileName();
        Path folder = missing.toAbsolutePath().getParent();
        if (name == null || folder == null || Files.exists(missing) || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(10_000).map(f -> String.valueOf(f.getFileName())).toList();
            Path parent = missing.getParent();
            return Suggestion.nearest(name.toString(), names).stream()
                    .map(n -> parent == null ? n : parent.resolve(n).toString()).toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
