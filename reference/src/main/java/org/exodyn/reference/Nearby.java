package org.exodyn.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exodyn.input.Suggestion;

/// Files that may be meant by one that is not there.
final class Nearby {
    private static final int MOST = 10_000;

    private Nearby() {}

    static List<String> files(String wanted) {
        try {
            Path path = Path.of(wanted);
            Path folder = path.toAbsolutePath().getParent();
            Path name = path.getFileName();
            if (folder == null || name == null || !Files.isDirectory(folder) || Files.isDirectory(path)) {
                return List.of();
            }
            try (Stream<Path> beside = Files.list(folder)) {
                List<String> names = beside.limit(MOST).map(file -> String.valueOf(file.getFileName())).sorted()
                        .toList();
                Path shownIn = path.getParent();
                return Suggestion.nearest(name.toString(), names).stream()
                        .map(near -> shownIn == null ? near : shownIn.resolve(near).toString()).toList();
            }
        } catch (IOException | InvalidPathException _) {
            return List.of();
        }
    }
}
