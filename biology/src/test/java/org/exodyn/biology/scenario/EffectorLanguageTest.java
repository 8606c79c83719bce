package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Effectors, arms without them, and drugs that act through them.
class EffectorLanguageTest {

    private static final String EFFECTORS = "effectors: { cell: CD8-positive T cell, ratio: 5 }";

    /// The test vocabulary with effector cells and drugs that act through them.
    private static final class Immune extends TestVocabulary {
        @Override
        public Names drugs() {
            return Names.of(Map.of("gemcitabine", "drug:gemcitabine", "nivolumab", "drug:nivolumab", "atezolizumab",
                    "drug:atezolizumab"));
        }

        @Override
        public Names effectors() {
            return Names.of(Map.of("CD8-positive T cell", "cell:cd8", "natural killer cell", "cell:nk"));
        }

        @Override
        public DrugAction actionOf(String drugId) {
            return switch (drugId) {
                case "drug:nivolumab" -> DrugAction.PD1_BLOCKADE;
                case "drug:atezolizumab" -> DrugAction.OTHER_IMMUNOTHERAPY;
                default -> DrugAction.CYTOTOXIC;
            };
        }
    }

    private static String good() throws Exception {
        return Files.readString(Path.of("src", "test", "resources", "scenario", "good.yaml"));
    }

    private static String with(String effectors, String drug) throws Exception {
        return good().replace("donors:\n", effectors + "\ndonors:\n").replace("  name: gemcitabine\n  from",
                "  name: " + drug + "\n  from");
    }

    private static @Nullable Scenario read(String text, Problems problems) {
        ScenarioDocument document = ScenarioReader.read("immune.yaml", text.getBytes(StandardCharsets.UTF_8),
                new Immune(),
                problems);
        return document == null ? null : document.scenario();
    }

    private static Problem onlyError(String text) {
        Problems problems = new Problems();
        assertNull(read(text, problems), "refused");
        List<Problem> errors = problems.list().stream()
                .filter(problem -> problem.severity() == org.exodyn.input.Severity.ERROR).toList();
        assertEquals(1, errors.size(), () -> errors.stream().map(Problem::render).toList().toString());
        Problem error = errors.getFirst();
        assertTrue(error.location().line() > 0 && !error.because().isBlank() && !error.fixes().isEmpty(),
                error.render());
        return error;
    }

    private static Scenario accepted(String text) {
        Problems problems = new Problems();
        Scenario scenario = read(text, problems);
        assertTrue(!problems.hasErrors(), () -> problems.list().stream().map(Problem::render).toList().toString());
        assertNotNull(scenario);
        return scenario;
    }

    @Test
    void effectorsAreReadAndAnArmMayLeaveThemOut() throws Exception {
        Scenario scenario = accepted(with(EFFECTORS, "nivolumab").replace("  - name: co-culture\n",
                "  - name: no T cells\n    effectors: none\n  - name: co-culture\n"));
        Effectors effectors = scenario.effectors();
        assertNotNull(effectors);
        assertEquals("cell:cd8", effectors.cell().id());
        assertEquals(5, effectors.ratio());
        assertEquals(DrugAction.PD1_BLOCKADE, scenario.drug().action());
        for (Arm arm : scenario.arms()) {
            assertEquals(!arm.name().equals("no T cells"), scenario.effectorsOf(arm).isPresent(), arm.name());
        }
    }

    @Test
    void withoutTheFieldThereAreNone() throws Exception {
        Scenario scenario = accepted(good());
        assertNull(scenario.effectors());
        assertEquals(DrugAction.CYTOTOXIC, scenario.drug().action());
    }

    @Test
    void vesiclesMayCarryNoneOfTheCargo() throws Exception {
        Arm bare = accepted(good().replace("cargo: [hsa-miR-106b-5p]", "cargo: none")).arms().getLast();
        assertTrue(bare.selectedCargo().orElseThrow().isEmpty());
        assertTrue(!bare.carries("hsa-miR-106b-5p"));
    }

    @Test
    void aRatioOfZeroIsImpossible() throws Exception {
        Problem error = onlyError(with(EFFECTORS.replace("5", "0"), "gemcitabine"));
        assertEquals(ScenarioCode.IMPOSSIBLE_VALUE, error.code());
        assertEquals("effectors.ratio", error.location().path());
    }

    @Test
    void anUnknownEffectorIsRefusedWithTheKnownOnes() throws Exception {
        Problem error = onlyError(with(EFFECTORS.replace("CD8-positive T cell", "neutrophil"), "gemcitabine"));
        assertEquals(ScenarioCode.UNKNOWN_ENTITY, error.code());
        assertTrue(error.because().contains("natural killer cell"), error.render());
    }

    @Test
    void effectorsThatNoArmHasAreAContradiction() throws Exception {
        String text = with(EFFECTORS, "gemcitabine").replaceAll("(  - name: [^\n]*\n)", "$1    effectors: none\n");
        Problem error = onlyError(text);
        assertEquals(ScenarioCode.CONTRADICTION, error.code());
        assertTrue(error.what().contains("No arm"), error.render());
    }

    @Test
    void leavingOutEffectorsThatAreNotThereIsAContradiction() throws Exception {
        Problem error = onlyError(
                good().replace("  - name: co-culture\n", "  - name: co-culture\n    effectors: none\n"));
        assertEquals(ScenarioCode.CONTRADICTION, error.code());
    }

    @Test
    void anArmCanOnlySayNone() throws Exception {
        Problem error = onlyError(with(EFFECTORS, "gemcitabine").replace("  - name: co-culture\n",
                "  - name: co-culture\n    effectors: few\n"));
        assertEquals(ScenarioCode.UNKNOWN_WORD, error.code());
        assertTrue(error.what().contains("few"), error.render());
    }

    @Test
    void anAntibodyToPd1WithoutEffectorsIsAContradiction() throws Exception {
        Problem error = onlyError(with("# none", "nivolumab"));
        assertEquals(ScenarioCode.CONTRADICTION, error.code());
        assertEquals("drug.name", error.location().path());
    }

    @Test
    void otherImmunotherapiesCannotBeRunYet() throws Exception {
        Problem error = onlyError(with(EFFECTORS, "atezolizumab"));
        assertEquals(ScenarioCode.NOT_SUPPORTED, error.code());
    }
}
