package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kinds of bad evidence, with the whole text that a curator sees. `-Dgolden.update=true` rewrites the expected parts.
class BadEvidenceGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/bad");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsEveryProblem(String name, @TempDir Path folder) throws IOException {
        String text = Files.readString(CASES.resolve(name));
        SequencedMap<String, String> files = EvidenceText.files(text);
        files.putFirst("entities/base.yaml", Files.readString(CASES.resolve("base-entities.yaml")));
        EvidenceText.write(folder, files);
        Problems problems = new Problems();
        Atlas.load(folder, problems);
        String shown = problems.list().stream().map(Problem::render).collect(Collectors.joining("\n"))
                .replace(folder.toString() + "/", "");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CASES.resolve(name), text.substring(0, text.indexOf("=== expected")) + "=== expected\n"
                    + (shown.isEmpty() ? "" : shown + "\n"));
            return;
        }
        assertEquals(files.getOrDefault("expected", "").strip(), shown.strip());
    }

    @Test
    void coversEveryKindOfProblem() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : cases()) {
            all.append(Files.readString(CASES.resolve(name)));
        }
        // what reading alone does not meet has tests of its own: queries, checks against a text and against registries
        Set<AtlasCode> elsewhere = EnumSet.of(AtlasCode.NOTHING_TO_READ, AtlasCode.QUERY, AtlasCode.COPIED_WORDS,
                AtlasCode.LOCATOR, AtlasCode.NOT_IN_REGISTRY);
        for (AtlasCode code : AtlasCode.values()) {
            assertTrue(elsewhere.contains(code) || all.indexOf(code.code()) >= 0, code.name());
        }
    }

    @Test
    void tellsThatAFolderHoldsNothing(@TempDir Path folder) {
        Problems problems = new Problems();
        Atlas empty = Atlas.load(folder.resolve("missing"), problems);
        assertEquals(0, empty.claims().size());
        assertEquals(List.of(AtlasCode.NOTHING_TO_READ), problems.list().stream().map(Problem::code).toList());
    }
}
