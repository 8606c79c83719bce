package org.exodyn.study.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exodyn.input.Suggestion;
import org.exodyn.study.result.ResultFiles;
import org.jspecify.annotations.Nullable;

/// Results folders that may be meant by one that is not there.
final class ResultFolders {

    private static final Path DEFAULT = Path.of("results");

    private ResultFolders() {}

    static List<String> near(Path missing) {
        Path parent = missing.getParent();
        List<String> beside = folders(parent == null ? Path.of("") : parent);
        List<String> near = Suggestion.nearest(missing.toString(), beside);
        if (!near.isEmpty()) {
            return near;
        }
        List<String> usual = folders(DEFAULT);
        List<String> likely = Suggestion.nearest(DEFAULT.resolve(String.valueOf(missing.getFileName())).toString(),
                usual);
        return likely.isEmpty() ? usual.stream().limit(3).toList() : likely;
    }

    private static List<String> folders(@Nullable Path within) {
        if (within == null || !within.toString().isEmpty() && !Files.isDirectory(within)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(within)) {
            return all.filter(one -> Files.isRegularFile(one.resolve(ResultFiles.MODEL)))
                    .filter(one -> !String.valueOf(one.getFileName()).startsWith("."))
                    .map(Path::toString).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
