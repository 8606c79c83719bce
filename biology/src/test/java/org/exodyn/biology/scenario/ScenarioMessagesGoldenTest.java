package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The full text a user sees for each bad or doubtful scenario in `src/test/resources/scenario`.
///
/// After a deliberate change of wording run with `-Dgolden.update=true` and read the difference.
class ScenarioMessagesGoldenTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "scenario");

    static Stream<Path> bad() throws IOException {
        return scenarios("bad");
    }

    static Stream<Path> improbable() throws IOException {
        return scenarios("improbable");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badScenarioIsRefusedWithItsMessage(Path file) throws IOException {
        Problems problems = new Problems();
        assertNull(read(file, problems), "a scenario with errors is not read");
        assertTrue(problems.hasErrors());
        assertGolden(file, problems);
    }

    @ParameterizedTest
    @MethodSource("improbable")
    void improbableScenarioIsReadWithAWarning(Path file) throws IOException {
        Problems problems = new Problems();
        ScenarioDocument document = read(file, problems);
        assertGolden(file, problems);
        assertNotNull(document, "warnings do not stop a scenario");
        assertTrue(!problems.hasErrors() && !problems.isEmpty());
    }

    @Test
    void everyMessageSaysWhatWhyAndHowToGoOn() throws IOException {
        for (Path file : Stream.concat(bad(), improbable()).toList()) {
            Problems problems = new Problems();
            read(file, problems);
            problems.list().stream().filter(problem -> problem.code() instanceof ScenarioCode).forEach(problem -> {
                assertTrue(problem.location().line() > 0, () -> "no line: " + problem.render());
                assertTrue(!problem.because().isBlank(), () -> "no reason: " + problem.render());
                assertTrue(!problem.fixes().isEmpty(), () -> "no proposal: " + problem.render());
            });
        }
    }

    private static @Nullable ScenarioDocument read(Path file, Problems problems) throws IOException {
        return ScenarioReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file), new TestVocabulary(),
                problems);
    }

    private static void assertGolden(Path file, Problems problems) throws IOException {
        String seen = ProblemReport.render(problems.list());
        Path golden = file.resolveSibling(String.valueOf(file.getFileName()).replace(".yaml", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, seen);
        }
        assertEquals(Files.readString(golden), seen);
    }

    private static Stream<Path> scenarios(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
            return found.stream();
        }
    }
}
