package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Process;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.model.ModelBuilder;
import org.junit.jupiter.api.Test;

/// A delivered circRNA that holds two miRNAs, each of which represses a target, in cells that neither divide nor die.
class SpongeTest {
    private static final String CIRC = "circVMP1";
    private static final String HELD = "hsa-miR-524-5p";
    private static final double SITES = 2;
    private static final String ALSO_HELD = "hsa-miR-21-5p";

    private static CargoClaim claim() {
        return new CargoClaim(CIRC, "circRNA", List.of(), List.of(
                new CargoClaim.Regulation(CIRC, "circRNA", HELD, "miRNA", -1),
                new CargoClaim.Regulation(CIRC, "circRNA", ALSO_HELD, "miRNA", -1),
                new CargoClaim.Regulation(HELD, "miRNA", "METTL3", "protein", -1),
                new CargoClaim.Regulation(HELD, "miRNA", "SOX2", "protein", -1),
                new CargoClaim.Regulation(ALSO_HELD, "miRNA", "PTEN", "protein", -1)),
                List.of(new CargoClaim.Effect(Process.STEMNESS, "SOX2", "protein", 1, "a.claim")), List.of("a.claim"));
    }

    private static Trial trial(Titration.Form form, double copiesPerVesicle) {
        ModelBuilder model = Bench.still(Bench.medium(1, 1e-2));
        new Uptake("PANC-1", "N", "0").contribute(model, Bench.classes(), 0, "0", "cells_start", List.of());
        Bench.classes().forEach(vesicle -> Bench.given(model, vesicle.copies(CIRC), copiesPerVesicle));
        new RecipientNetwork("PANC-1", "cisplatin", List.of(claim()), form).contribute(model, Bench.classes());
        return Trial.of(model.build()).withSlot("cytosolic-release", 0.5).withSlot("sponge-sites-per-copy", SITES);
    }

    /// Every delivered copy adds its sites for each miRNA, and nothing else changes.
    @Test
    void deliveredCopiesAddTheirSites() {
        double[] times = {0, 120, 1440, 5760};
        Trial trial = trial(Titration.Form.QUASI_STEADY, 2000);
        Trial.Course course = trial.run(times);
        for (String mirna : List.of("hsa_miR_524_5p", "hsa_miR_21_5p")) {
            for (int time = 0; time < times.length; time++) {
                double delivered = course.at("X_circVMP1", time) / Bench.CELLS;
                double expected = BindingEquilibrium.occupancy(course.at("loaded_" + mirna, time),
                        trial.constant("sites_" + mirna) + SITES * delivered, trial.constant("seed_constant"));
                // 1e-7: solver tolerance 1e-10 relative to a scale of a thousandth
                assertEquals(expected, course.at("theta_" + mirna, time), 1e-7 * expected,
                        mirna + " at " + times[time]);
                assertEquals(course.at("theta_" + mirna + "_ref", 0), course.at("theta_" + mirna + "_ref", time), 1e-9);
            }
        }
        assertTrue(course.at("X_circVMP1", 2) > 100 * Bench.CELLS, "something arrives");
    }

    /// Targets of what is held rise, so that stemness and with it the half-effect dose rise.
    @Test
    void targetsAreFreed() {
        Trial.Course course = trial(Titration.Form.QUASI_STEADY, 2000).run(5760);
        for (String gene : List.of("METTL3", "SOX2", "PTEN")) {
            double fold = course.last("P_" + gene) / course.last("P_" + gene + "_ref");
            assertTrue(fold > 1.001, gene + " " + fold);
        }
        assertTrue(course.last(RecipientNetwork.LN_RF) > 0);
    }

    @Test
    void withoutCargoNothingChanges() {
        Trial.Course course = trial(Titration.Form.QUASI_STEADY, 0).run(5760);
        assertEquals(course.last("theta_hsa_miR_524_5p_ref"), course.last("theta_hsa_miR_524_5p"), 1e-12);
        assertEquals(1, course.last("P_SOX2") / course.last("P_SOX2_ref"), 1e-9);
    }

    /// Binding relaxes within minutes, delivery changes over a day: mass action and quasi-steady state agree to a hundredth of
    /// what the sponge changes.
    @Test
    void quasiSteadyFormAgreesWithMassAction() {
        Trial.Course quick = trial(Titration.Form.QUASI_STEADY, 2000).run(1440, 5760);
        Trial.Course full = trial(Titration.Form.FULL, 2000).run(1440, 5760);
        for (int time = 0; time < 2; time++) {
            double shift = quick.at("theta_hsa_miR_524_5p_ref", time) - quick.at("theta_hsa_miR_524_5p", time);
            assertTrue(shift > 0);
            assertEquals(quick.at("theta_hsa_miR_524_5p", time), full.at("theta_hsa_miR_524_5p", time), 0.01 * shift);
        }
    }

    /// Without an equation for it, an arrow would be left out in words: sponging has one.
    @Test
    void spongingHasAnEquation() {
        RecipientNetwork network = new RecipientNetwork("PANC-1", "cisplatin", List.of(claim()),
                Titration.Form.QUASI_STEADY);
        claim().regulations().forEach(edge -> assertTrue(network.actsBy(edge), edge.toString()));
        CargoClaim.Regulation other = new CargoClaim.Regulation("another RNA", "circRNA", HELD, "miRNA", -1);
        assertFalse(network.actsBy(other), "what is not delivered holds nothing more than it always did");
    }
}
