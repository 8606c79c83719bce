package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.VesicleContent;
import org.junit.jupiter.api.Test;

/// Limits that whole arms must keep. Where two different systems of equations are compared, their steps differ, so their
/// cells agree to the solver's 1e-10 times the number of steps: 1e-8.
///
/// Checklist: 8, 27, 39, 84
class ArmLimitsTest {

    private static final double CLOSE = 1e-8;
    private static final double[] TIMES = {0, 1440, 2880, 5760};

    private static double[] reference(Mixing mixing) {
        ArmModel arm = Arms.model(mixing, TestScenarios.conditioned(), TestScenarios.reference());
        return Arms.run(arm, Map.of(), Arms.DOSE, TIMES).all(CellGrowth.CELLS);
    }

    private static void assertSameCells(double[] expected, Trial.Course course) {
        double[] cells = course.all(CellGrowth.CELLS);
        for (int time = 0; time < expected.length; time++) {
            assertEquals(expected[time], cells[time], CLOSE * expected[time], "at " + course.timesMin()[time]);
        }
    }

    @Test
    void vesiclesDoSomethingInTheFirstPlace() {
        ArmModel arm = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles());
        Trial.Course course = Arms.run(arm, Map.of("release-rate", 100.0), Arms.DOSE, TIMES);
        assertTrue(course.last(RecipientNetwork.LN_RF) > 1e-4, "ln RF " + course.last(RecipientNetwork.LN_RF));
        assertTrue(course.last(CellGrowth.CELLS) > reference(Mixing.STILL)[3] * (1 + 100 * CLOSE));
    }

    @Test
    void blockedUptakeEqualsTheArmWithoutVesicles() {
        ArmModel arm = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles());
        Trial.Course course = Arms.run(arm, Map.of("tropism", 0.0), Arms.DOSE, TIMES);
        assertEquals(0, course.last(CultureAssembly.INSIDE), 0);
        assertTrue(course.last(CultureAssembly.IN_MEDIUM) > 0);
        assertSameCells(reference(Mixing.STILL), course);
    }

    @Test
    void blockedReleaseEqualsTheArmWithoutVesicles() {
        for (Mixing mixing : Mixing.values()) {
            for (Donor donor : List.of(TestScenarios.conditioned(),
                    new Donor.CoCulture(TestScenarios.term(TestScenarios.CAF), null, 1))) {
                ArmModel arm = Arms.model(mixing, donor, TestScenarios.withVesicles());
                Trial.Course course = Arms.run(arm, Map.of("release-rate", 0.0), Arms.DOSE, TIMES);
                assertEquals(0, course.last(CultureAssembly.IN_MEDIUM), 0);
                assertSameCells(reference(mixing), course);
            }
        }
    }

    @Test
    void noCytosolicReleaseEqualsTheArmWithoutVesicles() {
        ArmModel arm = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles());
        Trial.Course course = Arms.run(arm, Map.of("cytosolic-release", 0.0), Arms.DOSE, TIMES);
        assertEquals(0, course.last(RecipientNetwork.LN_RF), CLOSE);
        assertSameCells(reference(Mixing.STILL), course);
    }

    @Test
    void effectSizesOfZeroEqualTheArmWithoutVesicles() {
        ArmModel arm = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles());
        Trial.Course course = Arms.run(arm, Map.of("effect-size", 0.0), Arms.DOSE, TIMES);
        assertEquals(0, course.last(RecipientNetwork.LN_RF), 0);
        assertSameCells(reference(Mixing.STILL), course);
    }

    @Test
    void completeDepletionEqualsTheArmWithoutVesicles() {
        ArmModel arm = Arms.model(Mixing.STILL, TestScenarios.conditioned(), new org.exodyn.biology.scenario.Arm(
                "depleted", false, "caf", VesicleContent.DEPLETED, null, List.of()));
        Trial.Course course = Arms.run(arm, Map.of("depletion-efficiency", 1.0), Arms.DOSE, TIMES);
        assertSameCells(reference(Mixing.STILL), course);
    }

    @Test
    void gw4869AloneLeavesTheOtherRoutes() {
        ArmModel free = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles());
        ArmModel inhibited = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withInhibitor());
        // An inhibitor that never wears off and occupies everything, in donors that do not take their own vesicles up.
        Map<String, Double> slots = Map.of("ceramide-route-ic50", 1e-9, "drug-loss-half-life", 1e15, "tropism", 0.0,
                "vesicle-loss-in-medium", 0.0, "vesicle-adsorption-rate", 0.0);
        double all = Arms.run(free, slots, 0, 0).last(CultureAssembly.IN_MEDIUM);
        double left = Arms.run(inhibited, slots, 0, 0).last(CultureAssembly.IN_MEDIUM);
        // Two days against a residence time of two hours: s = 2, f_exo = f_C = ½, so R·N·(2·½·T + ½·(…)).
        double decayed = 120 * (1 - Math.exp(-24));
        double free48 = 2 * 0.5 * 2880 + 0.5 * (2 * 2880 - 1 * decayed);
        double inhibited48 = 2 * 0.5 * 2880 + 0.5 * (2 * 0.5 * 2880 + (1 - 2 * 0.5) * decayed);
        assertEquals(inhibited48 / free48, left / all, 1e-7);
        assertTrue(left > 0.7 * all, "what GW4869 cannot reach goes on");
        Map<String, Double> only = Map.of("ceramide-route-ic50", 1e-9, "drug-loss-half-life", 1e15, "endosomal-share",
                1.0,
                "ceramide-route-share", 1.0, "tropism", 0.0, "vesicle-loss-in-medium", 0.0, "vesicle-adsorption-rate",
                0.0);
        double waiting = Arms.run(inhibited, only, 0, 0).last(CultureAssembly.IN_MEDIUM);
        assertEquals(0.5 * 1e5 * decayed, waiting, 1e-6 * waiting, "only what waited in multivesicular bodies");
    }

    /// An inhibitor of uptake in the recipients' medium that occupies everything: vesicles arrive in full and stay outside.
    @Test
    void blockedUptakeLeavesVesiclesOutside() {
        Arm blocked = new Arm("+ CAF vesicles, uptake blocked", false, "caf", VesicleContent.PRESENT, null,
                List.of(new Inhibitor(TestScenarios.term("GW4869"), TestScenarios.q("10 uM"),
                        InhibitorTarget.RECIPIENTS,
                        InhibitedStep.UPTAKE)));
        Map<String, Double> slots = Map.of("uptake-ic50", 1e-9, "drug-loss-half-life", 1e15);
        Trial.Course course = Arms.run(Arms.model(Mixing.STILL, TestScenarios.conditioned(), blocked), slots, 0, TIMES);
        Trial.Course free = Arms.run(
                Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles()), slots, 0, TIMES);
        assertEquals(free.at(CultureAssembly.IN_MEDIUM, 0), course.at(CultureAssembly.IN_MEDIUM, 0),
                1e-9 * free.at(CultureAssembly.IN_MEDIUM, 0), "release is not touched");
        assertTrue(free.at(CultureAssembly.INSIDE, 1) > 1e3);
        // occupancy is C/(C + 1e-9), short of 1 by 2e-13
        assertEquals(0, course.at(CultureAssembly.INSIDE, 1) / free.at(CultureAssembly.INSIDE, 1), 1e-9);
    }

    @Test
    void theInhibitorTravelsWithTheMediumInFull() {
        ArmModel arm = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withInhibitor());
        Trial.Course course = Arms.run(arm, Map.of("drug-loss-half-life", 1e15), 0, 0);
        // 10 µM in half the volume makes 5 µM in the recipients' medium.
        assertEquals(5 * 602.214076, course.last("A_GW4869") / 1e12, 1e-6);
    }

    @Test
    void drugCarriedOverIsDilutedWithTheMedium() {
        Donor donor = new Donor.ConditionedMedium(TestScenarios.term(TestScenarios.CAF), null, 1,
                TestScenarios.q("48 h"),
                TestScenarios.q("50 %"), TestScenarios.q("40 nM"));
        ArmModel arm = Arms.model(Mixing.STILL, donor, TestScenarios.withVesicles());
        Trial.Course course = Arms.run(arm, Map.of(), 0, 0);
        assertEquals(0.020 * 602.214076, course.last("A_gemcitabine") / 1e12, 1e-9);
    }

    @Test
    void vesiclesOfConditionedMediumAllArrive() {
        ArmModel arm = Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles());
        Trial.Course donors = Trial.of(arm.conditioningModel().orElseThrow()).run(2880);
        double left = arm.classes().stream()
                .mapToDouble(vesicle -> donors.last(CultureAssembly.COLLECTED + vesicle.id())).sum();
        Trial.Course course = Arms.run(arm, Map.of(), 0, 0);
        assertEquals(left, course.last(CultureAssembly.IN_MEDIUM), 1e-12 * left);
    }

    @Test
    void purifiedVesiclesArriveAtTheirDoseHoweverManySizeClassesThereAre() {
        Donor donor = new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null,
                TestScenarios.q("1e10 vesicles/mL"));
        ArmModel arm = Arms.model(Mixing.STIRRED, donor, TestScenarios.withVesicles());
        assertEquals(1e10, Arms.run(arm, Map.of(), 0, 0).last(CultureAssembly.IN_MEDIUM), 1);
    }

    @Test
    void twoClaimsAboutOneCargoAreOneCargo() {
        List<org.exodyn.biology.mechanism.CargoClaim> twice = new java.util.ArrayList<>(TestScenarios.cargo());
        org.exodyn.biology.mechanism.CargoClaim first = twice.getFirst();
        twice.add(new org.exodyn.biology.mechanism.CargoClaim(first.cargo(), first.cargoClass(), first.enrichedIn(),
                first.regulations(), first.effects(), List.of("claim.c")));
        CultureAssembly assembly = new CultureAssembly(
                TestScenarios.scenario(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.reference(),
                        TestScenarios.withVesicles()),
                twice, List.of(), Titration.Form.QUASI_STEADY);
        Trial.Course doubled = Arms.run(assembly.assemble(TestScenarios.withVesicles()), Map.of(), Arms.DOSE, TIMES);
        Trial.Course single = Arms.run(
                Arms.model(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.withVesicles()), Map.of(),
                Arms.DOSE,
                TIMES);
        assertEquals(single.last(RecipientNetwork.LN_RF), doubled.last(RecipientNetwork.LN_RF),
                CLOSE * single.last(RecipientNetwork.LN_RF), "said twice is not done twice");
    }
}
