package org.exodyn.study.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.input.Location;
import org.exodyn.quantity.Quantity;
import org.junit.jupiter.api.Test;

/// Experiments and known outcomes as a reader of the cards sees them.
class ExperimentWordsTest {
    @Test
    void whatIsToldAndWhatIsNot() {
        Setup setup = new Setup(Setup.Route.PURIFIED_VESICLES,
                List.of(new Dose(Quantity.of(20, "ug/mL"), Quantity.of(100, "ug/mL"), Dose.Of.VESICLE_PROTEIN)), 3L,
                Quantity.of(24, "h"), null, null, null, Quantity.of(5000, "{cells}"), null, "", Quantity.of(24, "h"),
                List.of(new Dose(Quantity.of(1, "umol/L"), null, Dose.Of.DRUG)), Quantity.of(24, "h"),
                Quantity.of(72, "h"), null, null, null);
        Experiment one = new Experiment("a.b", "a", List.of("a.c"), "viability after vesicles", setup, "methods",
                Confidence.SEEN_IN_PRIMARY, List.of(), "", Location.ofFile("a.yaml"));
        assertEquals("viability after vesicles [a.b]: purified-vesicles, 20 ug/mL up to 100 ug/mL of vesicle protein,"
                + " times 3, every 24 h, recipients 5000 cells, contact 24 h, 1 uM of drug, drug from 24 h,"
                + " read after 72 h; in methods, seen-in-primary; not told: volume", ExperimentWords.of(one));
    }

    @Test
    void cardsTellNumbersOutcomeAndPlace() {
        assertTrue(
                shown("li-s-2022").contains("share that carries any: 0.2 to 0.6; in one that does: 2 copies/vesicle"));
        assertTrue(shown("rivoltini-2016")
                .contains("growth inhibition of INT12 melanoma 51 % against vesicles without TRAIL"));
        assertTrue(shown("denzler-2014").contains("Outcome: works"));
        assertTrue(shown("denzler-2014").contains("needed: at least 1.5e5 sites/cell"));
        assertTrue(shown("liang-2020.mir-21i-5-fu-exosome-mouse").contains("not told: dose, recipients, volume"));
    }

    private String shown(String name) {
        return Evidence.embedded().show(List.of(name), 10_000);
    }
}
