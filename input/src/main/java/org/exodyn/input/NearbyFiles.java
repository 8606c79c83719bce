package org.exodyn.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Names in the same folder that may be meant by a file that is not there.
final class NearbyFiles {
    private NearbyFiles() {}

    private static final int SHOWN = 3;

    /// Files that may be meant: of a missing file those with a similar name, else those of its kind beside it; of a folder
    /// those in it.
    static List<String> suggest(Path wanted) {
        Path name = wanted.getFileName();
        Path parent = wanted.getParent();
        boolean folder = Files.isDirectory(wanted);
        Path place = folder ? wanted : wanted.toAbsolutePath().getParent();
        if (name == null || place == null || !Files.isDirectory(place) || Files.exists(wanted) && !folder) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            List<String> names = files.limit(10_000).map(f -> String.valueOf(f.getFileName())).sorted().toList();
            List<String> near = folder ? List.of() : Suggestion.nearest(name.toString(), names);
            List<String> meant = !near.isEmpty() ? near
                    : names.stream().filter(n -> n.endsWith(".yaml") || n.endsWith(".yml")).limit(SHOWN).toList();
            Path shownIn = folder ? wanted : parent;
            return meant.stream().map(n -> shownIn == null ? n : shownIn.resolve(n).toString()).toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
