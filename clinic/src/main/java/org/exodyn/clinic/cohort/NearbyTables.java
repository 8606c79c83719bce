package org.exodyn.clinic.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exodyn.input.Suggestion;

/// Tables that may be meant by a file that is not there.
final class NearbyTables {
    private NearbyTables() {}

    static List<String> suggest(Path wanted) {
        Path folder = wanted.toAbsolutePath().getParent();
        Path name = wanted.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return List.of("the path from the folder that you are in");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName())).sorted().limit(10_000).toList();
            List<String> near = Suggestion.nearest(name.toString(), names);
            List<String> meant = near.isEmpty() ? names.stream()
                    .filter(file -> file.matches(".*\\.(tsv|csv|txt|tab|parquet)(\\.gz)?")).limit(3).toList() : near;
            Path shown = wanted.getParent();
            return meant.isEmpty() ? List.of("the path from the folder that you are in")
                    : meant.stream().map(file -> shown == null ? file : shown.resolve(file).toString()).toList();
        } catch (IOException _) {
            return List.of("the path from the folder that you are in");
        }
    }
}
