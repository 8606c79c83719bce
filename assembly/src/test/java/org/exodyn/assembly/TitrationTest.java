package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.TransferredMolecule;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.junit.jupiter.api.Test;

/// A miRNA, its sites and a target in cells that neither divide nor die (unless a test sets a division rate), under a
/// constant arrival of copies.
///
/// Checklist: 54
class TitrationTest {

    private static final Origin WHY = Origin.of("test", "");
    private static final String MIRNA = "hsa-miR-21-5p";
    private static final double ENDOGENOUS = 1000;
    private static final double AGO = 1e5;
    private static final double SITES = 20 * ENDOGENOUS;
    private static final double CONSTANT = 0.01 * Math.PI / 6 * 15 * 15 * 15 * 0.6;

    private static Trial trial(Titration.Form form, double perCellAndMinute) {
        ModelBuilder model = Bench.given(Bench.still(new ModelBuilder("cell")), "cells_start", Bench.CELLS);
        Bench.given(model, "arriving", perCellAndMinute * Bench.CELLS);
        Titration mirna = new Titration(MIRNA, "PANC-1", true, form);
        mirna.contribute(model, "arriving", "1", "0", "0", WHY);
        new RepressedTarget("PTEN", List.of(mirna)).contribute(model, "0", WHY);
        return Trial.of(model.build());
    }

    private static double occupancy(double endogenous, double competent, double sites, double constant) {
        double guide = endogenous + competent;
        return BindingEquilibrium.occupancy(AGO * guide / (AGO + guide), sites, constant);
    }

    @Test
    void occupancySolvesTheBindingEquilibriumFromSpongeToSaturation() {
        for (double perCopy : new double[] {1e-3, 0.1, 1, 20, 1e4}) {
            for (double affinity : new double[] {1e-4, 0.01, 10}) {
                Trial trial = trial(Titration.Form.QUASI_STEADY, 0).withSlot("sites-per-mirna", perCopy)
                        .withSlot("seed-affinity", affinity);
                double expected = occupancy(ENDOGENOUS, 0, perCopy * ENDOGENOUS, CONSTANT * affinity / 0.01);
                // 1e-9: the root loses digits where RISC exceeds sites a thousandfold and binding is tight.
                assertEquals(expected, trial.constant("theta0_hsa_miR_21_5p"), 1e-9 * expected,
                        perCopy + " sites per copy, K_D " + affinity);
            }
        }
    }

    @Test
    void deliveredCopiesCountByTheirCompetentShare() {
        Trial.Course course = trial(Titration.Form.QUASI_STEADY, 5).run(0, 1440, 20_000);
        double decay = Math.log(2) / 1440;
        for (int time = 0; time < 3; time++) {
            double delivered = 5 / decay * (1 - Math.exp(-decay * course.timesMin()[time]));
            assertEquals(delivered * Bench.CELLS, course.at("X_hsa_miR_21_5p", time), 1e-7 * Bench.CELLS * 1e4);
            double expected = occupancy(ENDOGENOUS, 0.5 * delivered, SITES, CONSTANT);
            assertEquals(expected, course.at("theta_hsa_miR_21_5p", time), 1e-7 * expected);
        }
    }

    @Test
    void copiesFadeAtTheirDecayOnceDeliveryStops() {
        ModelBuilder model = Bench.given(Bench.still(new ModelBuilder("cell")), "cells_start", Bench.CELLS);
        new Titration(MIRNA, "PANC-1", true, Titration.Form.QUASI_STEADY)
                .contribute(model, "piecewise(1e5, time < 600, 0)", "1", "0", "0", WHY);
        Trial.Course course = Trial.of(model.build()).run(1000, 2440);
        assertEquals(0.5, course.at("X_hsa_miR_21_5p", 1) / course.at("X_hsa_miR_21_5p", 0), 1e-6, "one half-life");
    }

    @Test
    void spongeTakesUpDeliveryUntilItsSitesAreFull() {
        // Threshold-linear limit: with K → 0, free RISC is max(0, ℓ − S).
        Trial trial = trial(Titration.Form.QUASI_STEADY, 0).withSlot("seed-affinity", 1e-9).withSlot("ago-copies", 1e12)
                .withSlot("risc-competent-share", 1);
        Trial.Course course = trial.with("arriving", 40 * Bench.CELLS).run(0, 300, 20_000);
        double decay = Math.log(2) / 1440;
        for (int time = 0; time < 3; time++) {
            double loaded = ENDOGENOUS + 40 / decay * (1 - Math.exp(-decay * course.timesMin()[time]));
            double free = Math.max(0, loaded - SITES);
            assertEquals(free, course.at("free_hsa_miR_21_5p", time), 1e-4 * SITES);
        }
        assertTrue(course.at("free_hsa_miR_21_5p", 2) > 0.5 * SITES, "the sponge is overrun in the end");
    }

    @Test
    void withoutDeliveryBothSidesAreTheSameBits() {
        for (Titration.Form form : Titration.Form.values()) {
            Trial.Course course = trial(form, 0).run(0, 600, 5760);
            for (int time = 0; time < 3; time++) {
                for (String id : List.of("M_hsa_miR_21_5p", "theta_hsa_miR_21_5p", "R_PTEN", "P_PTEN")) {
                    assertEquals(course.at(id + "_ref", time), course.at(id, time), 1e-12 * course.at(id, time),
                            form + " " + id + " at " + course.timesMin()[time]);
                }
            }
        }
    }

    @Test
    void restingCellStaysAtRest() {
        Trial trial = trial(Titration.Form.FULL, 0);
        Trial.Course course = trial.run(0, 5760);
        for (String id : List.of("M_hsa_miR_21_5p", "theta_hsa_miR_21_5p", "R_PTEN", "P_PTEN", "B_hsa_miR_21_5p")) {
            assertEquals(course.at(id, 0), course.at(id, 1), 1e-8 * course.at(id, 0), id);
        }
    }

    @Test
    void quasiSteadyFormAgreesWithMassActionWhereBindingIsFast() {
        // Binding relaxes at about k_on·K ≈ 0.24/min, delivery changes over a day: the lag is below a tenth of a percent
        // of what delivery has changed, once the first hour is over.
        double[] times = {60, 600, 1440, 5760};
        Trial.Course quick = trial(Titration.Form.QUASI_STEADY, 5).run(times);
        Trial.Course full = trial(Titration.Form.FULL, 5).run(times);
        for (int time = 0; time < times.length; time++) {
            double shift = quick.at("theta_hsa_miR_21_5p", time) - quick.at("theta_hsa_miR_21_5p_ref", time);
            double bound = times[time] < 100 ? 0.1 : 0.01;
            assertEquals(quick.at("theta_hsa_miR_21_5p", time), full.at("theta_hsa_miR_21_5p", time), bound * shift,
                    "at " + times[time] + " min, shift " + shift);
        }
        assertEquals(1 - quick.at("P_PTEN", 3) / quick.at("P_PTEN_ref", 3),
                1 - full.at("P_PTEN", 3) / full.at("P_PTEN_ref", 3),
                0.01 * (1 - quick.at("P_PTEN", 3) / quick.at("P_PTEN_ref", 3)));
    }

    @Test
    void slowBindingLagsBehindTheQuasiSteadyForm() {
        Trial.Course quick = trial(Titration.Form.QUASI_STEADY, 5).run(600);
        Trial.Course full = trial(Titration.Form.FULL, 5).withSlot("seed-association-rate", 1e-4).run(600);
        double shift = quick.last("theta_hsa_miR_21_5p") - quick.last("theta_hsa_miR_21_5p_ref");
        assertTrue(Math.abs(full.last("theta_hsa_miR_21_5p") - quick.last("theta_hsa_miR_21_5p")) > 0.1 * shift,
                "the forms do differ where they should");
    }

    @Test
    void repressionReachesItsFoldAtSaturation() {
        // θ from nearly 0 (many sites, few copies) to nearly 1 (delivery beyond all sites): mRNA and protein fall F-fold.
        Trial trial = trial(Titration.Form.QUASI_STEADY, 1e5).withSlot("sites-per-mirna", 1e4)
                .withSlot("ago-copies", 1e12);
        Trial.Course course = trial.run(400_000);
        assertEquals(0, course.last("theta_hsa_miR_21_5p_ref"), 1e-3);
        assertEquals(1, course.last("theta_hsa_miR_21_5p"), 1e-3);
        assertEquals(0.5, course.last("P_PTEN") / course.last("P_PTEN_ref"), 1e-3);
        assertEquals(0.5, course.last("R_PTEN") / course.last("R_PTEN_ref"), 1e-3);
    }

    @Test
    void repressionReachesItsFoldInDividingCellsToo() {
        // The recorded fold is a ratio of levels in growing cells; dilution by division is part of that ratio.
        ModelBuilder model = Bench.given(new ModelBuilder("cell"), "cells_start", Bench.CELLS);
        Bench.given(model, "arriving", 1e5);
        new org.exodyn.biology.mechanism.CellGrowth("PANC-1").contributeRates(model);
        Titration mirna = new Titration(MIRNA, "PANC-1", true, Titration.Form.QUASI_STEADY);
        mirna.contribute(model, "arriving*N", "1", "0", "0", WHY);
        new RepressedTarget("PTEN", List.of(mirna)).contribute(model, "0", WHY);
        new org.exodyn.biology.mechanism.CellGrowth("PANC-1").contribute(model, "cells_start", List.of());
        Trial trial = Trial.of(model.build()).withSlot("sites-per-mirna", 1e4).withSlot("ago-copies", 1e12);
        Trial.Course course = trial.run(20_000);
        assertEquals(1, course.last("theta_hsa_miR_21_5p"), 1e-3);
        assertEquals(0.5, course.last("R_PTEN") / course.last("R_PTEN_ref"), 2e-3);
    }

    @Test
    void doublingATinyDeliveryDoublesItsShift() {
        double single = shift(0.001);
        double twice = shift(0.002);
        assertTrue(single > 0);
        // x is about a thousandth of m₀, so curvature is of that order; solver noise is 1e-10/1e-3 of the shift.
        assertEquals(2, twice / single, 5e-3);
    }

    private static double shift(double perCellAndMinute) {
        Trial.Course course = trial(Titration.Form.QUASI_STEADY, perCellAndMinute).run(5760);
        return 1 - course.last("P_PTEN") / course.last("P_PTEN_ref");
    }

    @Test
    void endogenousCopiesStayWhatTheyAreUnderDelivery() {
        Trial.Course course = trial(Titration.Form.QUASI_STEADY, 5).run(0, 5760);
        assertEquals(ENDOGENOUS * Bench.CELLS, course.at("M_hsa_miR_21_5p", 1), 1e-8 * ENDOGENOUS * Bench.CELLS);
    }

    @Test
    void transferredProteinAddsToTheOwn() {
        ModelBuilder model = Bench.given(Bench.still(new ModelBuilder("cell")), "cells_start", Bench.CELLS);
        TransferredMolecule protein = new TransferredMolecule("SNAI1", "protein", "PANC-1");
        protein.contribute(model, "3*N", "0", WHY);
        model.rule("level", "", "1", protein.level(Titration.Side.ACTUAL, false), WHY);
        Trial.Course course = Trial.of(model.build()).run(0, 2000, 60_000);
        double decay = Math.log(2) / 2000;
        assertEquals(1e5 * Bench.CELLS, course.at("level", 0), 1);
        assertEquals((1e5 + 3 / decay / 2) * Bench.CELLS, course.at("level", 1), 1e-7 * 1e5 * Bench.CELLS);
        assertEquals((1e5 + 3 / decay) * Bench.CELLS, course.at("level", 2), 1e-7 * 1e5 * Bench.CELLS);
        assertEquals(1e5 * Bench.CELLS, course.at(protein.level(Titration.Side.REFERENCE, false), 2),
                1e-8 * 1e5 * Bench.CELLS);
    }
}
