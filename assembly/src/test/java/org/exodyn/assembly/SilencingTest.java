package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Heterogeneity;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.Intervention;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.VesicleContent;
import org.junit.jupiter.api.Test;

/// antimiR and siRNA through whole scenarios.
///
/// Checklist: 54
class SilencingTest {

    private static final String MIRNA = "hsa-miR-106b-5p";

    private static ArmModel assemble(Donor donor, String donorKey, Intervention... interventions) {
        Arm arm = new Arm("arm", false, donorKey, VesicleContent.PRESENT, null, List.of(), List.of(interventions),
                Heterogeneity.NONE);
        return new CultureAssembly(TestScenarios.scenario(Mixing.STIRRED, donor, TestScenarios.reference(), arm),
                TestScenarios.cargo(), List.of(), Titration.Form.QUASI_STEADY).assemble(arm);
    }

    private static Donor purified() {
        return new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null,
                TestScenarios.q("1e11 vesicles/mL"));
    }

    private static Intervention antimir(String dose, InhibitorTarget to) {
        return new Intervention.Silencing(Intervention.Strand.ANTIMIR, TestScenarios.term(MIRNA), TestScenarios.q(dose),
                to, TestScenarios.q("0 h"));
    }

    private static Intervention sirna(String against, String dose, InhibitorTarget to) {
        return new Intervention.Silencing(Intervention.Strand.SIRNA, TestScenarios.term(against), TestScenarios.q(dose),
                to,
                TestScenarios.q("0 h"));
    }

    @Test
    void strandsReachTheCytosolByClearanceAndEscape() {
        // q = 2 µm³/min, φ_s = 0.01, δ = 5e-4/min; 1e5 cells of 1e12 µm³ clear 2e-7 of the medium a minute, so A hardly falls.
        Trial trial = Trial.of(assemble(purified(), null, antimir("10 nM", InhibitorTarget.RECIPIENTS)).culture())
                .withSlot("strand-half-life-in-medium", 1e12).withSlot("doubling-time", 1e9).withSlot("death-rate", 0);
        Trial.Course course = trial.run(0, 1000, 5000);
        double medium = CultureAssembly.perUm3(TestScenarios.q("10 nM"));
        for (int time = 0; time < 3; time++) {
            double expected = 0.01 * 2 * medium * (1 - Math.exp(-5e-4 * course.timesMin()[time])) / 5e-4;
            // the medium loses 2e-7·5000 = 1e-3 of the strand
            assertEquals(expected, course.at("Y_antimiR_hsa_miR_106b_5p", time) / 1e5, 1e-3 * expected + 1e-9);
        }
    }

    @Test
    void anAntimirBindsItsMirnaOneToOne() {
        Trial trial = Trial.of(assemble(purified(), "caf", antimir("100 nM", InhibitorTarget.RECIPIENTS)).culture());
        double constant = trial.constant("antimir_constant");
        Trial.Course course = trial.run(0, 600, 2880, 5760);
        for (int time = 0; time < 4; time++) {
            double all = course.at("guide_all_hsa_miR_106b_5p", time);
            double free = course.at("guide_hsa_miR_106b_5p", time);
            double strand = course.at("Y_antimiR_hsa_miR_106b_5p", time) / course.at(CellGrowth.CELLS, time);
            // law of mass action, free·(strand − bound) = K·bound
            double bound = all - free;
            assertEquals(constant * bound, free * (strand - bound), 1e-6 * Math.max(constant * bound, 1e-2));
        }
        assertTrue(course.at("guide_hsa_miR_106b_5p", 3) < 0.5 * course.at("guide_all_hsa_miR_106b_5p", 3));
    }

    @Test
    void anAntimirTurnsTheEffectOfVesiclesRoundSinceItHitsTheCellsOwnMirnaToo() {
        // What is delivered raises EC50 by lowering a pro-apoptotic target; without the cell's own miRNA the target rises.
        double delivered = Trial.of(assemble(purified(), "caf").culture()).run(0, 5760).last(RecipientNetwork.LN_RF);
        double silenced = Trial.of(assemble(purified(), "caf", antimir("10 nM", InhibitorTarget.RECIPIENTS)).culture())
                .run(0, 5760).last(contribution());
        double alone = Trial.of(assemble(purified(), null, antimir("10 nM", InhibitorTarget.RECIPIENTS)).culture())
                .run(0, 5760).last(contribution());
        assertTrue(delivered > 0 && silenced < 0 && alone < 0, delivered + ", " + silenced + ", " + alone);
        assertTrue(silenced >= alone, "vesicles add a little of what the antimiR takes");
    }

    private static String contribution() {
        return "ln_rf_claim_a";
    }

    @Test
    void withoutAStrandNothingChanges() {
        double with = Trial.of(assemble(purified(), "caf", antimir("1e-12 nM", InhibitorTarget.RECIPIENTS)).culture())
                .run(0, 5760).last(RecipientNetwork.LN_RF);
        double without = Trial.of(assemble(purified(), "caf").culture()).run(0, 5760).last(RecipientNetwork.LN_RF);
        assertEquals(without, with, 1e-7 * without);
    }

    @Test
    void siRnaLowersItsTargetToTurnoverOverTurnoverAndCleavage() {
        ArmModel arm = assemble(purified(), null, sirna("TP53INP1", "10 nM", InhibitorTarget.RECIPIENTS));
        Trial trial = Trial.of(arm.culture()).withSlot("strand-decay-rate", 0)
                .withSlot("strand-half-life-in-medium", 1e12).withSlot("doubling-time", 1e7).withSlot("death-rate", 0)
                .withSlot("strand-uptake-clearance", 0.5).withSlot("half-life", 100)
                .with("half_life_mRNA", 100).with("half_life_protein", 100);
        // Slow uptake: the strand rises so slowly that mRNA and protein follow it at their steady state within 1 %.
        Trial.Course course = trial.run(0, 20_000, 40_000);
        double rate = course.at("sirna_rate_TP53INP1", 2);
        double turnover = Math.log(2) / 100 + Math.log(2) / 1e7;
        double level = course.at("P_TP53INP1", 2) / course.at("P_TP53INP1_ref", 2);
        double repressed = 1 + course.at("theta_hsa_miR_106b_5p", 2);
        assertEquals(turnover * repressed / (turnover * repressed + rate), level, 0.01 * level);
        assertTrue(level < 0.9 && rate > 0);
        double strand = course.at("Y_siRNA_TP53INP1", 2) / course.at(CellGrowth.CELLS, 2);
        double loaded = 1e5 * strand / (1e5 + strand);
        double meeting = 0.1 * loaded / (trial.constant("cytosol_volume") * 0.602214076);
        assertEquals(meeting * 7.2 / (meeting + 7.2) / 60, rate, 1e-9 * rate);
    }

    @Test
    void siRnaAgainstATransferredProteinLowersTheCellsOwn() {
        ArmModel arm = assemble(purified(), "caf", sirna("SNAI1", "10 nM", InhibitorTarget.RECIPIENTS));
        Trial.Course course = Trial.of(arm.culture()).run(0, 5760);
        assertTrue(course.last("P_SNAI1_cut") < 0.9 * course.last("P_SNAI1"));
        assertTrue(course.last("ln_rf_claim_b") < 0, "less SNAI1 than in the twin");
    }

    @Test
    void silencedDonorsLoadLess() {
        Donor medium = TestScenarios.conditioned();
        ArmModel arm = assemble(medium, "caf", antimir("10 nM", InhibitorTarget.DONORS));
        Trial.Course donors = Trial.of(arm.conditioningModel().orElseThrow()).run(0, 600, 2880);
        double mean = donors.last("loaded_share_hsa_miR_106b_5p_caf_mean");
        assertTrue(mean < donors.at("loaded_share_hsa_miR_106b_5p_caf", 0)
                && mean > donors.last("loaded_share_hsa_miR_106b_5p_caf"), "between first and last: " + mean);
        // W/F by the trapezoidal rule over a fine grid; formations are constant, so the mean is that of the share in time
        double[] times = new double[289];
        for (int step = 0; step < times.length; step++) {
            times[step] = step * 10;
        }
        double[] share = Trial.of(arm.conditioningModel().orElseThrow()).run(times)
                .all("loaded_share_hsa_miR_106b_5p_caf");
        double sum = 0;
        for (int step = 0; step + 1 < times.length; step++) {
            sum += (share[step] + share[step + 1]) / 2 * 10;
        }
        assertEquals(sum / 2880, mean, 2e-3 * mean);

        // the strand that is left travels along; without it what arrives is in proportion to the mean share
        ArmModel plain = assemble(medium, "caf");
        Trial.Course before = Trial.of(plain.conditioningModel().orElseThrow()).run(0, 2880);
        Trial.Course recipients = Trial.of(arm.culture()).after(donors).run(0, 5760);
        Trial.Course untouched = Trial.of(plain.culture()).after(before).run(0, 5760);
        assertEquals(mean, recipients.last("arrived_X_hsa_miR_106b_5p") / untouched.last("arrived_X_hsa_miR_106b_5p"),
                1e-6 * mean);
        assertTrue(recipients.last("Y_antimiR_hsa_miR_106b_5p") > 0, "the strand came with the medium");
    }

    @Test
    void inCoCultureTheStrandReachesBoth() {
        Donor shared = new Donor.CoCulture(TestScenarios.term(TestScenarios.CAF), null, 1);
        ArmModel arm = assemble(shared, "caf", antimir("10 nM", InhibitorTarget.BOTH));
        Trial.Course course = Trial.of(arm.culture()).run(0, 2880);
        assertTrue(course.last("Y_antimiR_hsa_miR_106b_5p") > 0);
        assertTrue(course.last("Y_antimiR_hsa_miR_106b_5p_donors") > 0);
        assertTrue(course.last("loaded_share_hsa_miR_106b_5p_caf") < 0.9);
    }
}
