package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Process;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Engineering;
import org.exodyn.biology.scenario.Heterogeneity;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.Intervention;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Term;
import org.exodyn.biology.scenario.VesicleContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Payload, drug, ligand and fusogen of engineered vesicles, through whole scenarios.
///
/// Checklist: 15, 22, 88, 89, 90
class EngineeredVesicleTest {

    private static final double MEDIUM_UM3 = 1e12;
    private static final String MIRNA = "hsa-miR-21-5p";
    private static final String ANTIMIR = "miR-21 inhibitor";
    private static final String INSIDE = "Y_antimiR_hsa_miR_21_5p";

    private static Engineering engineered(double copies, Engineering.Payload drug, @Nullable String ligand,
            Engineering.Fusion fusion) {
        List<Engineering.Payload> payload = copies < 0 ? List.of()
                : List.of(new Engineering.Payload(TestScenarios.term(ANTIMIR), copies));
        return new Engineering(payload, drug, ligand == null ? null : TestScenarios.term(ligand), fusion,
                fusion == Engineering.Fusion.FUSOGEN ? TestScenarios.term("VSV-G") : null);
    }

    private static Trial trial(@Nullable Engineering engineered, Intervention... interventions) {
        Donor donor = new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null,
                TestScenarios.q("1e9 vesicles/mL"), engineered);
        Arm arm = new Arm("arm", false, "caf", VesicleContent.PRESENT, null, List.of(), List.of(interventions),
                Heterogeneity.NONE);
        return Trial.of(new CultureAssembly(
                TestScenarios.scenario(Mixing.STIRRED, donor, TestScenarios.reference(), arm), cargo(), List.of(),
                Titration.Form.QUASI_STEADY).assemble(arm).culture());
    }

    private static List<CargoClaim> cargo() {
        return List.of(new CargoClaim(ANTIMIR, "antimiR", List.of(),
                List.of(new CargoClaim.Regulation(ANTIMIR, "antimiR", MIRNA, "miRNA", -1),
                        new CargoClaim.Regulation(MIRNA, "miRNA", "PTEN", "protein", -1)),
                List.of(new CargoClaim.Effect(Process.APOPTOSIS_COMPETENCE, MIRNA, "miRNA", -1, "claim.s")),
                List.of("claim.s")));
    }

    private static Trial payload(double copies, Engineering.Fusion fusion) {
        return trial(engineered(copies, null, null, fusion));
    }

    /// Without re-release what arrives is proportional to φ, of which the fusogen's record is 0.5 and the control's 1e-3.
    @Test
    void aFusogenMultipliesArrivalByItsShare() {
        Trial with = payload(100, Engineering.Fusion.FUSOGEN).withSlot("re-release-share", 0);
        Trial without = payload(100, Engineering.Fusion.NONE).withSlot("re-release-share", 0);
        Trial natural = payload(100, Engineering.Fusion.NATURAL).withSlot("re-release-share", 0);
        double copies = with.run(0, 2880).last(INSIDE);
        assertTrue(copies > 1e6);
        assertEquals(500, copies / without.run(0, 2880).last(INSIDE), 1e-5);
        // 0.5 over the 0.2 of vesicles as they are found
        assertEquals(2.5, copies / natural.run(0, 2880).last(INSIDE), 1e-7);
    }

    @Test
    void copiesAreThoseStatedOnAverageOverSizes() {
        Trial trial = payload(100, Engineering.Fusion.FUSOGEN);
        double sum = 0;
        for (VesicleClass vesicle : VesicleClass.of("caf")) {
            sum += trial.constant(vesicle.copies(ANTIMIR));
        }
        assertEquals(100, sum / VesicleClass.SIZES, 1e-9);
    }

    /// The law of mass action between delivered strands and the cell's own miRNA, and what it does downstream.
    @Test
    void deliveredAntimirHoldsTheMirnaAndFreesItsTarget() {
        Trial trial = payload(100, Engineering.Fusion.FUSOGEN);
        Trial.Course course = trial.run(0, 1440, 5760);
        double all = course.last("guide_all_hsa_miR_21_5p");
        double free = course.last("guide_hsa_miR_21_5p");
        double strand = course.last(INSIDE) / course.last(CellGrowth.CELLS);
        double constant = trial.constant("antimir_constant");
        assertEquals(constant * (all - free), free * (strand - (all - free)), 1e-6 * constant * all);
        assertTrue(course.last("P_PTEN") > 1.01 * course.last("P_PTEN_ref"), "the target rises");
        assertTrue(course.last("ln_rf") < -0.1, "and the cells become sensitive: " + course.last("ln_rf"));
    }

    /// Neither way to the cytosol changes the other, so that amounts add up.
    @Test
    void strandsInVesiclesAddToTheSameStrandGivenFree() {
        Intervention free = new Intervention.Silencing(Intervention.Strand.ANTIMIR, TestScenarios.term(MIRNA),
                TestScenarios.q("10 uM"), InhibitorTarget.RECIPIENTS, TestScenarios.q("0 h"));
        Engineering full = engineered(1000, null, null, Engineering.Fusion.FUSOGEN);
        double both = trial(full, free).run(0, 2880).last(INSIDE);
        double inVesicles = trial(full).run(0, 2880).last(INSIDE);
        double alone = trial(engineered(0, null, null, Engineering.Fusion.FUSOGEN), free).run(0, 2880).last(INSIDE);
        // each must count, or the sum would not tell
        assertTrue(inVesicles > 0.01 * both && alone > 0.01 * both, inVesicles + " in vesicles, " + alone + " free");
        // the solver's relative tolerance of 1e-8 over two days
        assertEquals(both, inVesicles + alone, 1e-6 * both);
    }

    @Test
    void emptyVesiclesDoNothing() {
        Trial.Course empty = payload(0, Engineering.Fusion.FUSOGEN).run(0, 5760);
        assertEquals(0, empty.last(INSIDE), 0);
        assertEquals(0, empty.last("ln_rf"), 1e-9);
        // No cell makes a synthetic strand, so vesicles of which no payload is stated have none.
        assertEquals(0, trial(null).run(0, 5760).last("ln_rf"), 0);
    }

    /// f_τ = 2 on a clearance far below the diffusion limit doubles what is taken up at once.
    @Test
    void aLigandMultipliesTropism() {
        Trial aimed = trial(engineered(100, null, "HER2-binding ligand", Engineering.Fusion.NATURAL))
                .withSlot("uptake-fraction-1h", 1e-6);
        Trial plain = payload(100, Engineering.Fusion.NATURAL).withSlot("uptake-fraction-1h", 1e-6);
        assertEquals(2, aimed.run(0, 100).last("taken_up_caf_1") / plain.run(0, 100).last("taken_up_caf_1"), 1e-4);
    }

    private static Trial loaded() {
        return trial(engineered(-1, new Engineering.Payload(new Term("gemcitabine", "gemcitabine"), 1e6), null,
                Engineering.Fusion.NATURAL));
    }

    @Test
    void loadedDrugBalancesOverMediumCellsAndVesicles() {
        Trial.Course course = loaded().with("dose", 0).withSlot("uptake-fraction-1h", 0.2).run(0, 600, 5760);
        // 1e6 molecules in each of 1e9 vesicles
        for (int time = 0; time < 3; time++) {
            double all = course.at("A_gemcitabine", time) + course.at("A_in_gemcitabine", time)
                    + course.at("A_v_gemcitabine", time) + course.at("gone_gemcitabine", time);
            for (VesicleClass vesicle : VesicleClass.of("caf")) {
                all += course.at("W_gemcitabine_" + vesicle.id(), time)
                        + course.at("Z_gemcitabine_" + vesicle.id(), time);
            }
            assertEquals(1e15, all, 1e-9 * 1e15);
        }
        assertTrue(course.last("A_v_gemcitabine") > 0);
    }

    /// Drug in cells acts like the medium that would hold as much there: q·C_v = (k_out + b₀)·A_v/N.
    @Test
    void deliveredDrugActsWithoutAnyInTheMedium() {
        Trial trial = loaded().with("dose", 0).withSlot("vesicle-drug-leak-rate", 0)
                .withSlot("vesicle-loss-in-medium", 0);
        Trial.Course course = trial.run(0, 1440, 5760);
        for (int time = 1; time < 3; time++) {
            double brought = course.at("A_v_gemcitabine", time)
                    * (0.01 + trial.constant(CellGrowth.DIVISION_AT_REST))
                    / (50 * course.at(CellGrowth.CELLS, time));
            double acting = course.at("A_gemcitabine", time) / MEDIUM_UM3 + brought;
            assertEquals(1 / (1 + Math.pow(trial.constant("ec50_gemcitabine") / acting, 1.2)),
                    course.at("hill_gemcitabine", time), 1e-10);
        }
        assertTrue(course.at("hill_gemcitabine", 1) > 1e-6);
    }

    @Test
    void siRnaInVesiclesLowersItsTargetAlone() {
        CargoClaim claim = new CargoClaim("siRNA against X", "siRNA", List.of(),
                List.of(new CargoClaim.Regulation("siRNA against X", "siRNA", "X", "lncRNA", -1)), List.of(),
                List.of("claim.x"));
        Engineering loaded = new Engineering(
                List.of(new Engineering.Payload(TestScenarios.term("siRNA against X"), 100)), null, null,
                Engineering.Fusion.FUSOGEN, TestScenarios.term("VSV-G"));
        Donor donor = new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null,
                TestScenarios.q("1e9 vesicles/mL"), loaded);
        Arm arm = new Arm("arm", false, "caf", VesicleContent.PRESENT, null, List.of());
        Trial.Course course = Trial.of(new CultureAssembly(
                TestScenarios.scenario(Mixing.STIRRED, donor, TestScenarios.reference(), arm), List.of(claim),
                List.of(), Titration.Form.QUASI_STEADY).assemble(arm).culture()).run(0, 1440, 5760);
        assertTrue(course.last("Y_siRNA_X") > 1e5);
        assertTrue(course.last("P_X_cut") < 0.8 * course.last("P_X"), "own copies fall below those of the twin");
        assertEquals(0, course.last("X_X"), 0);
    }
}
