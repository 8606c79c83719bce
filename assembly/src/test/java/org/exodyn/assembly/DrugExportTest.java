package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.OwnVesicles;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Heterogeneity;
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.SelfRelease;
import org.exodyn.biology.scenario.VesicleContent;
import org.junit.jupiter.api.Test;

/// Recipients that carry the drug out in their own vesicles, through whole scenarios.
///
/// Checklist: 14, 28, 84
class DrugExportTest {

    private static final double MEDIUM_UM3 = 1e12;

    private static ArmModel assemble(SelfRelease release, Inhibitor... inhibitors) {
        Arm arm = new Arm("arm", false, null, VesicleContent.PRESENT, null, List.of(inhibitors), List.of(),
                Heterogeneity.NONE, false, release);
        return new CultureAssembly(
                TestScenarios.scenario(Mixing.STIRRED, TestScenarios.conditioned(), TestScenarios.reference(), arm),
                TestScenarios.cargo(), List.of(), List.of(), Titration.Form.QUASI_STEADY,
                new VesicleDrugClaims(List.of("claim.export"), List.of())).assemble(arm);
    }

    private static Trial trial(SelfRelease release, Inhibitor... inhibitors) {
        return Trial.of(assemble(release, inhibitors).culture());
    }

    private static Inhibitor gw4869() {
        return new Inhibitor(TestScenarios.term("GW4869"), TestScenarios.q("1 mM"), InhibitorTarget.RECIPIENTS,
                InhibitedStep.CERAMIDE_ROUTE);
    }

    /// Per growing cell, influx = (k_out + b + κ)·A_in with κ = g·(B − B_ILV·k_lys/(k_fuse + k_lys + b)), where ILVs are
    /// diluted by division too; nothing comes back, since nothing is taken up.
    @Test
    void drugInCellsSettlesWhereInfluxMeetsEffluxAndExport() {
        Trial trial = trial(SelfRelease.NORMAL).with("dose", 0.1).withSlot("drug-sequestration", 6e4)
                .withSlot("uptake-fraction-1h", 1e-15).withSlot("drug-loss-half-life", 1e18)
                .withSlot("vesicle-drug-leak-rate", 0).withSlot("vesicle-loss-in-medium", 0);
        Trial.Course course = trial.run(0, 1441, 5760);
        double share = trial.constant("exported_share_gemcitabine");
        double formation = trial.constant("ilv_formation__own");
        double budding = trial.constant("pm_budding__own");
        double division = course.last(CellGrowth.DIVISION);
        double lysis = trial.constant("mvb_lysis");
        double kappa = share * (budding + formation
                - formation * lysis / (trial.constant("mvb_fusion") + lysis + division));
        double efflux = 0.01 + division;
        assertTrue(kappa > efflux, "an export that can be missed tests nothing: " + kappa);
        // The medium loses about 1e-4 of the drug a day to cells that double: what settles lags by less than that.
        assertEquals(efflux / (efflux + kappa), course.last("kept_gemcitabine"), 2e-4);
    }

    /// The rule of the claim and the share of efflux, from the same numbers without dilution of ILVs.
    @Test
    void claimedResistanceAndShareOfEffluxFollowFromTheRate() {
        Trial trial = trial(SelfRelease.EXPORTING).with("dose", 0);
        Trial.Course course = trial.run(0, 100);
        double share = trial.constant("exported_share_gemcitabine");
        double lysis = trial.constant("mvb_lysis");
        double fusion = trial.constant("mvb_fusion");
        double kappa = share * (trial.constant("pm_budding__own")
                + trial.constant("ilv_formation__own") * fusion / (fusion + lysis));
        assertEquals(kappa, course.last("export_rate_gemcitabine"), 1e-12 * kappa);
        assertEquals(kappa / (kappa + 0.01), course.last("export_share_gemcitabine"), 1e-12);
        assertEquals(Math.log(1 + kappa / (0.01 + trial.constant(CellGrowth.DIVISION_AT_REST))),
                course.last("ln_rf_claim_export"), 1e-12);
        // f_σ = 3 multiplies what a vesicle takes
        assertEquals(3 * trial(SelfRelease.NORMAL).constant("exported_share_gemcitabine"), share, 1e-12 * share);
    }

    @Test
    void molesBalanceOverMediumCellsAndVesicles() {
        Trial trial = trial(SelfRelease.EXPORTING).with("dose", 100).withSlot("drug-sequestration", 1e4)
                .withSlot("uptake-fraction-1h", 0.2);
        Trial.Course course = trial.run(0, 1441, 2000, 3000, 5760);
        for (int time = 1; time < 5; time++) {
            double all = course.at("A_gemcitabine", time) + course.at("A_in_gemcitabine", time)
                    + course.at("A_ilv_gemcitabine", time) + course.at("gone_gemcitabine", time);
            for (VesicleClass vesicle : OwnVesicles.classes()) {
                all += course.at("W_gemcitabine_" + vesicle.id(), time)
                        + course.at("Z_gemcitabine_" + vesicle.id(), time);
            }
            assertEquals(100 * MEDIUM_UM3, all, 1e-9 * 100 * MEDIUM_UM3);
        }
        assertTrue(course.last("W_gemcitabine__own_1") > 0 && course.last("Z_gemcitabine__own_1") > 0);
    }

    @Test
    void whatActsIsTheMediumTimesWhatTheCellsHoldOfATwin() {
        Trial trial = trial(SelfRelease.EXPORTING).with("dose", 100).withSlot("drug-sequestration", 1e4);
        Trial.Course course = trial.run(0, 1441, 3000, 5760);
        for (int time = 1; time < 4; time++) {
            double ratio = course.at("A_in_gemcitabine", time) / course.at("A_twin_gemcitabine", time);
            assertEquals(ratio, course.at("kept_gemcitabine", time), 1e-6);
            double acting = course.at("A_gemcitabine", time) / MEDIUM_UM3 * course.at("kept_gemcitabine", time);
            assertEquals(1 / (1 + Math.pow(trial.constant("ec50_gemcitabine") / acting, 1.2)),
                    course.at("hill_gemcitabine", time), 1e-10);
        }
    }

    @Test
    void nothingExportedIsNoExport() {
        double plain = trial(SelfRelease.NONE).with("dose", 100).run(0, 5760).last(CellGrowth.CELLS);
        double none = trial(SelfRelease.NORMAL).with("dose", 100).withSlot("drug-sequestration", 1e-15).run(0, 5760)
                .last(CellGrowth.CELLS);
        double much = trial(SelfRelease.NORMAL).with("dose", 100).withSlot("drug-sequestration", 1e4).run(0, 5760)
                .last(CellGrowth.CELLS);
        assertEquals(plain, none, 1e-8 * plain);
        assertTrue(much > 1.02 * plain, "export protects: " + much / plain);
    }

    /// The model without release has nothing of export in it, so it is the same model to the last bit.
    @Test
    void withoutReleaseTheModelKnowsNothingOfExport() {
        ArmModel none = assemble(SelfRelease.NONE);
        assertFalse(none.culture().toString().contains("_own"));
        assertFalse(none.culture().toString().contains("twin without export"));
        assertEquals(List.of(), none.classes());
    }

    /// Where all vesicles need ceramide, an inhibitor of that route gives the cells their dose back; where half do, half of it.
    @Test
    void gw4869RestoresTheDoseAsFarAsItsRouteGoes() {
        double without = ceramide(trial(SelfRelease.NORMAL), 1).run(0, 5760).last("kept_gemcitabine");
        assertTrue(without < 0.7, "export lowers the dose: " + without);
        for (double share : new double[] {1, 0.5}) {
            Trial trial = ceramide(trial(SelfRelease.NORMAL, gw4869()), share);
            Trial.Course inhibited = trial.run(0, 5760);
            // GW4869 slows division, and division dilutes drug and ILVs: b is what it is at the end, which hardly moves there.
            double division = inhibited.last(CellGrowth.DIVISION);
            double fusion = trial.constant("mvb_fusion");
            double kappa = trial.constant("exported_share_gemcitabine") * trial.constant("ilv_formation__own")
                    * (1 - share * inhibited.last("nsmase_occupancy_GW4869")) * (fusion + division)
                    / (fusion + trial.constant("mvb_lysis") + division);
            double kept = (0.01 + division) / (0.01 + division + kappa);
            assertTrue(kept > without + 0.05, "GW4869 gives back some: " + kept);
            assertEquals(kept, inhibited.last("kept_gemcitabine"), 1e-3);
        }
    }

    private static Trial ceramide(Trial trial, double ceramideShare) {
        return trial.with("dose", 1).withSlot("drug-sequestration", 6e4).withSlot("endosomal-share", 1)
                .withSlot("ceramide-route-share", ceramideShare).withSlot("uptake-fraction-1h", 1e-15)
                .withSlot("drug-loss-half-life", 1e18);
    }

    @Test
    void ownVesiclesBalanceLikeAllOthers() {
        Trial.Course course = trial(SelfRelease.NORMAL).with("dose", 0).withSlot("uptake-fraction-1h", 0.2)
                .run(0, 2880, 5760);
        for (VesicleClass vesicle : OwnVesicles.classes()) {
            double in = course.last(Ledger.RELEASED.of(vesicle)) + course.last(Ledger.RERELEASED.of(vesicle));
            double out = course.last(vesicle.inLayer(0)) + course.last(Ledger.ADSORBED.of(vesicle))
                    + course.last(Ledger.TAKEN_UP.of(vesicle)) + course.last(Ledger.DECAYED.of(vesicle));
            assertEquals(in, out, 1e-9 * in);
        }
    }
}
