package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioStarterTest {

    private static final Path REPOSITORY_SCENARIO = Path.of("..", "scenarios", "pancreatic-caf-gemcitabine.yaml");

    private static final ScenarioTemplate EXPLAINED = ScenarioStarter.explained();

    @Test
    void theStarterReadsBackWithoutAnyProblem(@TempDir Path folder) {
        Problems problems = new Problems();
        Path written = ScenarioStarter.write(folder.resolve("new").resolve("my-first"), EXPLAINED, problems);
        assertNotNull(written, () -> ProblemReport.render(problems.list()));
        assertEquals("my-first.yaml", String.valueOf(written.getFileName()));
        ScenarioDocument document = ScenarioReader.read(written, new TestVocabulary(), problems);
        assertTrue(problems.isEmpty(), () -> ProblemReport.render(problems.list()));
        assertNotNull(document);
    }

    @Test
    void noPlaceholderIsLeftAndNoLineIsTooWideToRead() {
        String text = ScenarioStarter.filled(EXPLAINED.text(), Path.of("somewhere", "trial 1.yaml"));
        assertFalse(text.contains("{{"), text);
        text.lines().forEach(line -> assertTrue(line.length() <= 120, line));
    }

    @Test
    void theStarterTakesItsTitleFromTheName() {
        assertTrue(ScenarioStarter.filled(EXPLAINED.text(), Path.of("caf_dose-2.yaml"))
                .contains("title: \"Caf dose 2\"\n"));
    }

    @Test
    void anExistingFileIsLeftAlone(@TempDir Path folder) throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.yaml"), "my work");
        Problems problems = new Problems();
        assertNull(ScenarioStarter.write(folder.resolve("mine"), EXPLAINED, problems));
        assertEquals("my work", Files.readString(mine));
        assertEquals("""
                SCENARIO-0021 error   FOLDER/mine.yaml
                  The file exists already.
                  Because: a starter never overwrites what may be your work.
                  Maybe another name, such as FOLDER/mine-2.yaml.

                1 error
                """, shown(problems, folder));
    }

    @Test
    void anUnknownStarterIsAnsweredWithTheKnownOnes() {
        Problems problems = new Problems();
        assertNull(ScenarioStarter.named("coculture", List.of(EXPLAINED), problems));
        assertEquals("""
                SCENARIO-0021 error   --starter
                  There is no starter 'coculture'.
                  Because: the starters are co-culture.
                  Maybe co-culture.

                1 error
                """, ProblemReport.render(problems.list()));
    }

    @Test
    void theScenarioOfTheRepositoryAsksWhatItSays() {
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read(REPOSITORY_SCENARIO, new TestVocabulary(), problems);
        assertTrue(problems.isEmpty(), () -> ProblemReport.render(problems.list()));
        assertNotNull(document);
        Scenario scenario = document.scenario();
        assertEquals(8, scenario.arms().size());
        assertEquals(8, scenario.drug().doses().size());
        assertEquals(3, scenario.evidence().claims().size());
        assertEquals("gemcitabine", scenario.referenceArm().name());
        assertEquals(72, scenario.readOutWindow().in("h"), 1e-12);
    }

    @Test
    void theClaimsOfTheStarterAreInTheEvidence() throws IOException {
        String text = EXPLAINED.text();
        Matcher claims = Pattern.compile("(?m)^    - ([a-z]+-\\d{4}\\.[a-z0-9-]+)").matcher(text);
        int found = 0;
        while (claims.find()) {
            found++;
            String id = claims.group(1);
            Path source = Path.of("..", "atlas", "evidence", "sources", id.substring(0, id.indexOf('.')) + ".yaml");
            assertTrue(Files.readString(source).contains("- id: " + id + "\n"), () -> "no claim " + id);
        }
        assertTrue(found > 0, "a starter names claims");
    }

    private static String shown(Problems problems, Path folder) {
        return ProblemReport.render(problems.list()).replace(folder.toString(), "FOLDER").replace('\\', '/');
    }
}
