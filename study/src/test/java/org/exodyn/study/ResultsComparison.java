package org.exodyn.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Two results folders of one run.
final class ResultsComparison {

    private ResultsComparison() {}

    /// Asserts that every file has the same bytes. The manifest may differ in its times and in what was typed.
    static void assertSameBytes(Path wanted, Path got, String where) throws IOException {
        assertEquals(names(wanted), names(got), where);
        for (String file : names(wanted)) {
            if (file.equals("manifest.json")) {
                assertEquals(withoutTimes(wanted.resolve(file)), withoutTimes(got.resolve(file)), where);
            } else {
                assertArrayEquals(Files.readAllBytes(wanted.resolve(file)), Files.readAllBytes(got.resolve(file)),
                        where + ", " + file);
            }
        }
    }

    private static List<String> withoutTimes(Path manifest) throws IOException {
        List<String> lines = Files.readAllLines(manifest);
        List<String> kept = lines.stream().filter(line -> !line.matches(
                "  \"(started|ended)\" : .*|    \"(scenario|--out|--resume|--threads|--check|seconds|simulationsPerSecond)\" : .*"
                        + "|  \"threads\" : .*"))
                .toList();
        assertTrue(lines.size() - kept.size() >= 6, () -> "the manifest says when and how it was run: " + lines);
        return kept;
    }

    /// The names of all that is in a folder, sorted.
    static List<String> names(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
