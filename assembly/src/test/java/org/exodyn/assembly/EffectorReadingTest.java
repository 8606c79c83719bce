package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.EffectorUptake;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.DrugExposure;
import org.exodyn.biology.scenario.Effectors;
import org.exodyn.biology.scenario.Evidence;
import org.exodyn.biology.scenario.Heterogeneity;
import org.exodyn.biology.scenario.KillPhase;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.SelfRelease;
import org.exodyn.biology.scenario.VesicleContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Shipped claims about immune cells act on the effectors that they name and on no one else.
///
/// Checklist: 23, 70, 71, 72, 74, 77
class EffectorReadingTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();
    private static final String T_CELL = "CD8-positive, alpha-beta T cell";
    private static final String NK = "natural killer cell";
    private static final String PD_L1 = "chen-g-2018.exosomal-pd-l1-cd8-suppression";
    private static final String UHRF1 = "zhang-2020.circuhrf1-mir-449c-5p-tim-3";
    private static final Donor PURIFIED = new Donor.PurifiedVesicles(TestScenarios.term("melanoma cell"), null,
            TestScenarios.q("1e11 vesicles/mL"));

    private static Scenario about(String claim, @Nullable String effector, DrugAction action, Donor donor) {
        Scenario plain = TestScenarios.scenario(Mixing.STIRRED, donor, TestScenarios.reference(),
                TestScenarios.withVesicles(), without());
        DrugExposure drug = new DrugExposure(
                TestScenarios.term(action == DrugAction.CYTOTOXIC ? "gemcitabine" : "nivolumab"), plain.drug().from(),
                plain.drug().to(), KillPhase.ANY, null, plain.drug().doses(), action);
        return new Scenario(plain.title(), plain.question(), plain.cancer(), plain.engine(),
                new Evidence(List.of(claim)),
                plain.culture(), plain.recipients(), plain.donors(), drug, plain.arms(), plain.duration(),
                plain.measurement(), plain.premises(), plain.ensemble(),
                effector == null ? null
                        : new Effectors(TestScenarios.term(effector), 2, !effector.equals("macrophage")));
    }

    private static Arm without() {
        return new Arm("+ CAF vesicles, without effectors", false, "caf", VesicleContent.PRESENT, null, List.of(),
                List.of(), Heterogeneity.NONE, true, SelfRelease.NONE);
    }

    private static ArmModel arm(Scenario scenario, Arm arm) {
        ClaimReading reading = ClaimReading.of(scenario, ATLAS);
        return new CultureAssembly(scenario, reading.cargo(), reading.effectors(), reading.releaseClaims(),
                Titration.Form.QUASI_STEADY, reading.drugClaims()).assemble(arm);
    }

    @Test
    void aClaimReachesTheEffectorsThatItNames() {
        ClaimReading reading = ClaimReading.of(about(PD_L1, T_CELL, DrugAction.PD1_BLOCKADE, PURIFIED), ATLAS);
        assertEquals(List.of(), reading.cargo(), "nothing of it acts on recipients");
        EffectorClaim claim = reading.effectors().getFirst();
        assertEquals("CD274", claim.cargo().cargo());
        assertEquals(List.of(new EffectorClaim.Action(EffectorClaim.Target.ACTIVITY, -1, PD_L1)), claim.actions());
    }

    @Test
    void onOtherEffectorsOrNoneItActsOnNoOneAndThatIsSaid() {
        for (String effector : new String[] {NK, null}) {
            ClaimReading reading = ClaimReading.of(about(PD_L1, effector, DrugAction.CYTOTOXIC, PURIFIED), ATLAS);
            assertEquals(List.of(), reading.cargo());
            assertEquals(List.of(), reading.effectors());
            assertTrue(reading.unused().getFirst().contains("CD274"), reading.unused().toString());
        }
    }

    @Test
    void cargoOfNaturalKillerCellsAndMacrophagesActsByItsLevel() {
        for (Map.Entry<String, String> pair : Map.of(UHRF1, NK, "chen-wx-2021.mir-222-pten-m2", "macrophage")
                .entrySet()) {
            ClaimReading reading = ClaimReading.of(
                    about(pair.getKey(), pair.getValue(), DrugAction.CYTOTOXIC, PURIFIED),
                    ATLAS);
            EffectorClaim claim = reading.effectors().getFirst();
            assertEquals(-1, claim.actions().getFirst().sign(), pair.getKey());
            assertTrue(claim.ligand().isEmpty());
            ArmModel arm = arm(about(pair.getKey(), pair.getValue(), DrugAction.CYTOTOXIC, PURIFIED),
                    TestScenarios.withVesicles());
            Trial.Course course = Arms.run(arm, Map.of("copies-per-vesicle", 1.0, "loading-ratio", 100.0), 0, 0, 5760);
            assertTrue(course.last(EffectorClaim.effect(claim.cargo())) < 0, pair.getKey());
        }
    }

    /// An arm without effectors is, to the bit, the arm of a scenario that has none.
    @Test
    void anArmWithoutEffectorsIsAsIfThereWereNone() {
        Model left = arm(about(UHRF1, NK, DrugAction.CYTOTOXIC, PURIFIED), without()).culture();
        Model none = arm(about(UHRF1, null, DrugAction.CYTOTOXIC, PURIFIED), without()).culture();
        assertEquals(none, left);
        assertNotEquals(none,
                arm(about(UHRF1, NK, DrugAction.CYTOTOXIC, PURIFIED), TestScenarios.withVesicles()).culture());
    }

    @Test
    void withoutEffectorsAnAntibodyDoesNothing() {
        Scenario scenario = about(PD_L1, T_CELL, DrugAction.PD1_BLOCKADE, PURIFIED);
        double untreated = Arms.run(arm(scenario, without()), Map.of(), 0, 0, 5760).last(CellGrowth.CELLS);
        assertEquals(untreated, Arms.run(arm(scenario, without()), Map.of(), 600, 0, 5760).last(CellGrowth.CELLS),
                1e-8 * untreated);
        double inhibited = Arms.run(arm(scenario, TestScenarios.reference()), Map.of(), 0, 0, 5760)
                .last(CellGrowth.CELLS);
        double restored = Arms.run(arm(scenario, TestScenarios.reference()), Map.of(), 600, 0, 5760)
                .last(CellGrowth.CELLS);
        assertTrue(restored < 0.99 * inhibited && inhibited < untreated, "with effectors it does");
    }

    /// Vesicles balance with effectors that bind and take them up, and PD-L1 vesicles protect, unless the antibody is there.
    @Test
    void vesiclesProtectAndBalance() {
        Scenario scenario = about(PD_L1, T_CELL, DrugAction.PD1_BLOCKADE, PURIFIED);
        ArmModel arm = arm(scenario, TestScenarios.withVesicles());
        Map<String, Double> strong = Map.of("copies-per-vesicle", 20.0, "vesicle-contact-share", 0.3, "surface-copies",
                3e4);
        Trial.Course course = Arms.run(arm, strong, 0, 0, 60, 1440, 5760);
        for (int time = 0; time < 4; time++) {
            double fates = 0;
            double sources = 0;
            for (VesicleClass vesicle : arm.classes()) {
                sources += course.at(vesicle.inLayer(0), 0)
                        + course.at(Ledger.RERELEASED.of(vesicle), time);
                fates += course.at(vesicle.inLayer(0), time) + course.at(EffectorUptake.taken(vesicle), time);
                for (Ledger fate : List.of(Ledger.ADSORBED,
                        Ledger.TAKEN_UP, Ledger.DECAYED)) {
                    fates += course.at(fate.of(vesicle), time);
                }
            }
            assertEquals(sources, fates, 1e-9 * sources);
        }
        assertTrue(course.at(EffectorCells.ACTIVITY, 1) < 0.9 * course.at(EffectorCells.ACTIVITY_WITHOUT_VESICLES, 1));
        Trial.Course blocked = Arms.run(arm, strong, 6e6, 0, 2000, 5760);
        assertTrue(blocked.last(EffectorCells.ACTIVITY) > 0.999, "a saturating antibody leaves nothing of it");
        assertFalse(course.last(EffectorCells.ACTIVITY) > 0.999);
    }
}
