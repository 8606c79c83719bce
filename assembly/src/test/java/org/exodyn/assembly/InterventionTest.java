package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Heterogeneity;
import org.exodyn.biology.scenario.Intervention;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.VesicleContent;
import org.junit.jupiter.api.Test;

/// Interventions through whole scenarios with purified vesicles in a stirred medium.
///
/// Checklist: 24, 85, 86
class InterventionTest {

    private static final List<VesicleClass> CLASSES = VesicleClass.of("caf");
    private static final double PER_UM3 = 1e-2;

    private static Trial trial(Intervention... interventions) {
        Donor purified = new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null,
                TestScenarios.q("1e10 vesicles/mL"));
        Arm arm = new Arm("arm", false, "caf", VesicleContent.PRESENT, null, List.of(), List.of(interventions),
                Heterogeneity.NONE);
        return Trial.of(new CultureAssembly(
                TestScenarios.scenario(Mixing.STIRRED, purified, TestScenarios.reference(), arm), TestScenarios.cargo(),
                List.of(), Titration.Form.QUASI_STEADY).assemble(arm).culture());
    }

    private static double sum(Trial.Course course, int time, Ledger total) {
        return CLASSES.stream().mapToDouble(vesicle -> course.at(total.of(vesicle), time)).sum();
    }

    @Test
    void mimeticsTakeSitesByTheirNumber() {
        // half-saturation of 20 µg/mL at 1e9 vesicles/µg is 0.02 per µm³; vesicles 0.01, mimetics 0.1 per µm³
        Intervention mimetic = new Intervention.Mimetic(TestScenarios.q("1e11 vesicles/mL"), TestScenarios.q("0 h"));
        double half = 20.0 * 1e9 * 1e-12;
        assertEquals(1 + PER_UM3 / half, trial().run(0, 1).at("uptake_competition", 0), 1e-12);
        assertEquals(1 + PER_UM3 / half + 0.1 / half, trial(mimetic).run(0, 1).at("uptake_competition", 0), 1e-12);
        // At once after the start the rates of uptake are in the inverse ratio of the two.
        double ratio = sum(trial(mimetic).run(0, 0.01), 1, Ledger.TAKEN_UP)
                / sum(trial().run(0, 0.01), 1, Ledger.TAKEN_UP);
        assertEquals((1 + PER_UM3 / half) / (1 + PER_UM3 / half + 0.1 / half), ratio, 1e-4);
    }

    @Test
    void mimeticsThatComeLateKeepNothingOutBefore() {
        Intervention late = new Intervention.Mimetic(TestScenarios.q("1e11 vesicles/mL"), TestScenarios.q("10 h"));
        double without = sum(trial().run(0, 599), 1, Ledger.TAKEN_UP);
        Trial.Course course = trial(late).run(0, 599, 601, 1200);
        assertEquals(without, sum(course, 1, Ledger.TAKEN_UP), 1e-8 * without);
        assertEquals(0, course.at("mimetics", 1), 0);
        assertTrue(course.at("mimetics", 2) > 0.99e11 && course.at("mimetics", 3) < course.at("mimetics", 2));
        assertTrue(sum(course, 3, Ledger.TAKEN_UP) < sum(trial().run(0, 1200), 1, Ledger.TAKEN_UP));
    }

    @Test
    void aBinderInExcessTakesVesiclesOutExponentially() {
        // k = 0.1 µm³/min, 100 nM = 60.2 binders per µm³: the medium is empty within seconds, and binders hardly fall.
        Intervention binder = new Intervention.Interception(TestScenarios.term("peptide"), TestScenarios.q("100 nM"),
                TestScenarios.q("0 h"));
        Trial.Course course = trial(binder).withSlot("uptake-fraction-1h", 1e-12).withSlot("binders-per-vesicle", 1e-9)
                .withSlot("vesicle-loss-in-medium", 0).withSlot("vesicle-adsorption-rate", 0)
                .withSlot("binder-half-life", 1e12).run(0, 0.05, 0.5);
        double rate = 0.1 * 60.2214076;
        for (int time = 0; time < 3; time++) {
            double captured = 1e10 * (1 - Math.exp(-rate * course.timesMin()[time]));
            assertEquals(captured, sum(course, time, Ledger.INTERCEPTED), 1e-6 * 1e10);
        }
    }

    @Test
    void aBinderIsUsedUp() {
        // 0.01 pM is 6.02e6 binders in 1 mL for 1e10 vesicles, and each captured one takes two of them.
        Intervention few = new Intervention.Interception(TestScenarios.term("peptide"), TestScenarios.q("0.01 pM"),
                TestScenarios.q("0 h"));
        Trial.Course course = trial(few).withSlot("uptake-fraction-1h", 1e-12).withSlot("binders-per-vesicle", 2)
                .withSlot("vesicle-loss-in-medium", 0).withSlot("vesicle-adsorption-rate", 0)
                .withSlot("interception-rate", 10).withSlot("binder-half-life", 1e12).run(0, 1000);
        double captured = sum(course, 1, Ledger.INTERCEPTED);
        assertEquals(6.02214076e6 / 2, captured, 1e-6 * captured);
    }

    @Test
    void aSecondDrugKillsByItsOwnCurveBesideTheFirst() {
        Intervention second = new Intervention.SecondDrug(TestScenarios.term("cisplatin"), TestScenarios.q("100 nM"),
                TestScenarios.q("0 h"));
        Trial both = trial(second).with("dose", CultureAssembly.perUm3(TestScenarios.q("50 nM")));
        Trial.Course course = both.run(0, 1441, 5760);
        for (int time = 1; time < 3; time++) {
            double expected = both.constant(CellGrowth.DIVISION_AT_REST)
                    * (1 - both.constant("division_loss_gemcitabine") * course.at("hill_gemcitabine", time))
                    * (1 - both.constant("division_loss_cisplatin") * course.at("hill_cisplatin", time));
            assertEquals(expected, course.at(CellGrowth.DIVISION, time), 1e-12 * expected);
        }
        assertTrue(course.at("hill_cisplatin", 1) > 0.05);
        assertTrue(course.last(CellGrowth.CELLS) < trial()
                .with("dose", CultureAssembly.perUm3(TestScenarios.q("50 nM"))).run(0, 5760).last(CellGrowth.CELLS));
    }
}
