package org.exodyn.study.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.SmallScenario;
import org.exodyn.study.Study;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.ModelBook;
import org.exodyn.study.run.CheckLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every name of a run can be explained, down to source and step of resolution.
class ExplainerTest {

    @TempDir
    private static Path folder;

    private static Path results = Path.of("");

    @BeforeAll
    static void run() throws Exception {
        results = SmallScenario.run(SmallScenario.in(folder), folder.resolve("out"), 1, CheckLevel.NONE).folder();
    }

    private static String explained(String name) {
        return Study.explain(results, Optional.of(name)).text();
    }

    private static void holds(String name, String... parts) {
        String text = explained(name).replaceAll("\\s+", " ");
        for (String part : parts) {
            assertTrue(text.contains(part), () -> name + " lacks '" + part + "':\n" + explained(name));
        }
    }

    @Test
    void aDrawnParameterTellsRecordsStepsAndDistribution() {
        holds("ic50_gemcitabine", "(parameter)", "viability-ic50", "1. Wanted:", "records say", "measured", "Record ",
                "confidence", "source", "https://", "Distribution (median, central 90 %)");
    }

    @Test
    void aSpeciesTellsWhatChangesItAndWhatItCameTo() {
        holds("P_TP53INP1", "(species)", "What changes it", "make_P_TP53INP1", "At read-out",
                "+ CAF vesicles, measured",
                "EQ-REPRESSION-1");
    }

    @Test
    void aRuleTellsItsFormulaInSymbolsAndTheNextNames() {
        holds("ln_rf_pan_2024_mir_106b_tp53inp1", "(rule)", "effect_TP53INP1*ln(", "in symbols",
                "effect_TP53INP1: effect of TP53INP1");
    }

    @Test
    void aReactionTellsRateAndChanges() {
        holds("make_P_TP53INP1", "(reaction)", "rate", "P_TP53INP1 +1");
    }

    @Test
    void aClaimTellsStatusSourceAndDoubts() {
        holds("pan-2024.mir-106b-tp53inp1", "(claim): as-printed", "10.20517/cdr.2024.97 (verified)", "where", "doubt",
                "contradicts it");
    }

    @Test
    void anArmTellsWhatCameOut() {
        holds("+ CAF vesicles", "(arm): arm-2", "viability at 100 nM", "hsa-miR-106b-5p", "unsupported-zero");
    }

    @Test
    void aPremiseTellsWhatItMeans() {
        holds("measured", "(premise)", "drawn from their records only", "draws 3");
    }

    @Test
    void aFigureTellsItsQuantitiesAndTables() {
        holds("viability", "(figure)", "viability.parquet", "ln_rf: ln resistance factor");
    }

    @Test
    void eachRecordCanBeAskedFor() throws Exception {
        ModelBook book = JsonFile.read(results.resolve("model.json"), ModelBook.class);
        for (ModelBook.RecordEntry record : book.records()) {
            holds(record.id(), "(record)", "confidence", "What it feeds");
        }
    }

    @Test
    void everyElementFigureAndClaimIsToldWithoutFail() throws Exception {
        ModelBook book = JsonFile.read(results.resolve("model.json"), ModelBook.class);
        book.elements().forEach(element -> holds(element.id(), element.id()));
        book.figures().forEach(figure -> holds(figure.id(), "(figure)"));
        book.claims().forEach(claim -> holds(claim.id(), "(claim)"));
        assertTrue(book.figures().size() >= 5, "the report has figures");
        for (ModelBook.Element element : book.elements()) {
            for (String needed : element.dependsOn()) {
                assertTrue(book.elements().stream().anyMatch(other -> other.id().equals(needed)),
                        () -> element.id() + " depends on " + needed + ", which is not told");
            }
        }
    }

    @Test
    void spellingIsForgivenWhereItIsClear() {
        assertEquals(explained("IC50_gemcitabine"), explained("ic50 Gemcitabine"));
        assertEquals(explained("+ CAF vesicles"), explained("caf-vesicles"));
        assertEquals(explained("+ CAF vesicles"), explained("arm-2"));
    }

    @Test
    void anUnknownNameGetsTheNearestOnes() {
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> explained("uptake_fractoin"));
        String text = refused.problems().getFirst().render();
        assertTrue(text.startsWith("RUN-0004 error"), text);
        assertTrue(text.contains("Maybe ") && text.contains("uptake"), text);
    }

    @Test
    void whatIsNoResultsFolderIsSaidSo() {
        ScientificInputException refused = assertThrows(
                ScientificInputException.class, () -> Study.explain(folder.resolve("uot"), Optional.empty()));
        assertEquals(
                "RUN-0003 error   " + folder.resolve("uot") + "\n  There is no such folder.\n"
                        + "  Because: explain reads what a run left in its results folder.\n  Maybe " + results + ".",
                refused.problems().getFirst().render());
    }

    @Test
    void withoutANameAllNamesAreListed() {
        Explanation all = Study.explain(results, Optional.empty());
        assertEquals(List.of("Arms", "Premises", "Figures", "Claims"),
                all.sections().stream().limit(4).map(Explanation.Section::heading).toList());
        assertTrue(all.json().startsWith("{\n  \"name\" : "), all.json().substring(0, 40));
    }

    @Test
    void aDamagedFileIsAProblemNotAFault() throws Exception {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("model.json"), "{\"format\": 1,");
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> Study.explain(damaged, Optional.empty()));
        assertTrue(refused.problems().getFirst().what().contains("cannot be read"), refused::getMessage);
    }
}
