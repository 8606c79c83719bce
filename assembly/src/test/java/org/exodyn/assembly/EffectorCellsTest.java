package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.exodyn.biology.mechanism.AntibodyExposure;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.EffectorUptake;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.ModelBuilder;
import org.junit.jupiter.api.Test;

/// Killing, PD-1 and its antibody against closed forms and against roots found by bisection.
///
/// Checklist: 70, 71, 72, 74, 77
class EffectorCellsTest {

    private static final String T_CELL = "CD8-positive, alpha-beta T cell";
    private static final String ANTIBODY = "nivolumab";
    private static final double VOLUME = Bench.VOLUME_UM3;

    private static ModelBuilder culture() {
        ModelBuilder model = new ModelBuilder("effectors");
        new Vessel(VOLUME, Bench.HEIGHT_UM, 1).contribute(model, "bench");
        Bench.given(model, "cells_start", Bench.CELLS);
        new CellGrowth("WM9").contributeRates(model);
        return model;
    }

    private static Trial alone(double ratio, double antibodyPerUm3) {
        ModelBuilder model = culture();
        Bench.given(model, "dose", antibodyPerUm3);
        AntibodyExposure exposure = new AntibodyExposure(ANTIBODY);
        exposure.contribute(model, "dose", "dose");
        new EffectorCells(T_CELL, "WM9", ratio, true, Optional.of(exposure), List.of()).contribute(model, List.of(), 0,
                "0",
                "medium_area", "cells_start");
        new CellGrowth("WM9").contribute(model, "cells_start", List.of(), List.of(EffectorCells.KILLING));
        return Trial.of(model.build());
    }

    /// No division, no death, no exhaustion of effectors, and no loss of antibody.
    private static Trial constant(Trial trial) {
        return trial.with("effector_division", 0).with("effector_death_rest", 0).with("exhaustion", 0)
                .with("recovery", 0)
                .with("loss_half_life_nivolumab", 1e12);
    }

    private static double bisect(DoubleUnaryOperator rising, double low, double high) {
        double from = low;
        double to = high;
        for (int step = 0; step < 200; step++) {
            double middle = (from + to) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }

    private static double sphere(double diameter) {
        return Math.PI * diameter * diameter;
    }

    /// PD-1:PD-L1 complexes per µm² of synapse, as the root of (σ − s)(σ_L − s) = Kℓ·s.
    private static double inSynapse(Trial trial, double freeShare) {
        double receptors = trial.constant("receptors_pd_l1") * freeShare / sphere(15);
        double ligands = trial.constant("ligands_recipient") / sphere(15);
        double constant = trial.constant("kd_pd_l1") * trial.constant("confinement");
        return bisect(s -> constant * s - (receptors - s) * (ligands - s), 0, Math.min(receptors, ligands));
    }

    private static double activity(Trial trial, double complexes) {
        return 1 / (1 + StrictMath.pow(complexes / trial.constant("half_complexes_pd_l1"),
                trial.constant("complex_steepness_pd_l1")));
    }

    /// Of antibody c, c + R·c/(K + c) is free and bound together.
    private static double occupied(Trial trial, double antibodyPerUm3, double effectors) {
        double constant = trial.constant("kd_nivolumab");
        double receptors = trial.constant("receptors_pd_l1") * effectors / VOLUME;
        double free = bisect(c -> c + receptors * c / (constant + c) - antibodyPerUm3, 0, antibodyPerUm3 + 1e-30);
        return free / (free + constant);
    }

    @Test
    void amongFarMoreConstantEffectorsRecipientsDieExponentially() {
        Trial trial = constant(alone(1e7, 0));
        double killing = trial.constant("kill_rate") * activity(trial, inSynapse(trial, 1));
        double time = 500;
        double expected = Bench.CELLS * StrictMath.exp((trial.constant(CellGrowth.NET_AT_REST) - killing) * time);
        // 1e-6: recipients and h are 1e-7 of all cells
        assertEquals(1, trial.run(0, time).last(CellGrowth.CELLS) / expected, 1e-6);
        assertTrue(killing > 0 && killing < trial.constant("kill_rate"));
    }

    @Test
    void amongFarMoreRecipientsEachEffectorKillsAtItsOwnRate() {
        Trial trial = constant(alone(1e-6, 0)).with("effector_speed", 1e9);
        double perEffector = trial.run(0).at(EffectorCells.KILLING, 0) * Bench.CELLS / (1e-6 * Bench.CELLS);
        assertEquals(1, perEffector / (trial.constant("kill_rate") * activity(trial, inSynapse(trial, 1))), 1e-5);
    }

    @Test
    void whereEffectorsAreSlowContactIsByMassAction() {
        Trial trial = constant(alone(2, 0)).with("effector_speed", 1e-9);
        double met = (15 + 15) * 1e-9 * 2 * Bench.CELLS / (VOLUME / Bench.HEIGHT_UM);
        // 1e-3: h is 1e5 times all cells or more
        assertEquals(1, trial.run(0).at(EffectorCells.KILLING, 0) / (met * activity(trial, inSynapse(trial, 1))), 1e-3);
    }

    @Test
    void antibodyAndPd1ReachTheEquilibriumOfTheirTotals() {
        double receptors = 30000.0 * 2 * Bench.CELLS / VOLUME;
        for (double dose : new double[] {0, 1e-6, 0.5 * receptors, receptors, 0.6, 60, 6e5}) {
            Trial trial = constant(alone(2, dose));
            double expected = occupied(trial, dose, 2 * Bench.CELLS);
            Trial.Course start = trial.run(0);
            assertEquals(expected, start.at(AntibodyExposure.OCCUPIED, 0), 1e-11 + 1e-9 * expected, dose + " per µm³");
            assertEquals(inSynapse(trial, 1 - expected), start.at(EffectorCells.IN_SYNAPSE, 0), 1e-9 + 1e-7 * expected);
            assertEquals(activity(trial, inSynapse(trial, 1 - expected)), start.at(EffectorCells.ACTIVITY, 0), 1e-7);
        }
    }

    @Test
    void saturatingAntibodyRestoresWhatPdL1Took() {
        Trial.Course restored = alone(2, 1e12).run(0, 1440, 4320);
        Trial.Course never = alone(2, 1e12).with("ligands_recipient", 0).run(0, 1440, 4320);
        Trial.Course inhibited = alone(2, 0).run(0, 1440, 4320);
        for (int time = 1; time < 3; time++) {
            double expected = never.at(CellGrowth.CELLS, time);
            // 1e-7: a share of 1e-12 of PD-1 is left free
            assertEquals(expected, restored.at(CellGrowth.CELLS, time), 1e-7 * expected);
            assertTrue(inhibited.at(CellGrowth.CELLS, time) > 1.01 * expected, "without antibody more are left");
        }
        assertEquals(1, restored.last(EffectorCells.ACTIVITY), 1e-9);
    }

    @Test
    void exhaustionIsReversibleAndLosesNoEffector() {
        Trial trial = alone(2, 0).with("effector_division", 0).with("effector_death_rest", 0).with("exhaustion", 1e-2)
                .with("recovery", 1e-3);
        Trial.Course course = trial.run(0, 60, 600, 6000);
        for (int time = 0; time < 4; time++) {
            assertEquals(2 * Bench.CELLS, course.at(EffectorCells.ALL, time), 1e-6 * Bench.CELLS, "conserved");
        }
        assertTrue(course.last(EffectorCells.DYSFUNCTIONAL) > 0.1 * Bench.CELLS, "some are exhausted");
        Trial released = alone(2, 1e12).with("effector_division", 0).with("effector_death_rest", 0)
                .with("exhaustion", 1e-2).with("recovery", 1e-3);
        assertTrue(released.run(0, 6000).last(EffectorCells.DYSFUNCTIONAL) < 1e-6 * Bench.CELLS, "blockade keeps them");
    }

    @Test
    void macrophagesWithoutPd1AreFullyActive() {
        ModelBuilder model = culture();
        new EffectorCells("macrophage", "WM9", 1, false, Optional.empty(), List.of()).contribute(model, List.of(), 0,
                "0",
                "medium_area", "cells_start");
        new CellGrowth("WM9").contribute(model, "cells_start", List.of(), List.of(EffectorCells.KILLING));
        assertEquals(1, Trial.of(model.build()).run(0, 1440).last(EffectorCells.ACTIVITY), 0);
        assertFalse(model.has("receptors_pd_l1"));
    }

    /// A cargo that suppresses lowers the activity by the power of its level, and vesicles in effectors balance.
    @Test
    void cargoInsideEffectorsMovesActivityByItsLevel() {
        String circ = "circUHRF1";
        ModelBuilder model = Bench.medium(1, 1e-2);
        new CellGrowth("WM9").contributeRates(model);
        new Uptake("WM9", CellGrowth.CELLS, "0").contribute(model, Bench.classes(), 0, CellGrowth.DEATH, "cells_start",
                List.of());
        Bench.classes().forEach(vesicle -> Bench.given(model, vesicle.copies(circ), 50));
        CargoClaim cargo = new CargoClaim(circ, "circRNA", List.of(), List.of(), List.of(), List.of("a.claim"));
        EffectorClaim claim = new EffectorClaim(cargo,
                List.of(new EffectorClaim.Action(EffectorClaim.Target.ACTIVITY, -1, "a.claim")));
        new EffectorCells("natural killer cell", "WM9", 2, false, Optional.empty(), List.of(claim)).contribute(model,
                Bench.classes(), 0, "0", "medium_area", "cells_start");
        new CellGrowth("WM9").contribute(model, "cells_start", List.of(), List.of(EffectorCells.KILLING));
        Trial trial = Trial.of(model.build());
        Trial.Course course = trial.run(0, 600, 4320);
        double fold = course.last(EffectorUptake.fold(circ));
        double effect = trial.constant("effect_eff_circUHRF1");
        assertTrue(fold > 1.001, "something arrives: " + fold);
        assertEquals(StrictMath.pow(fold, -effect), course.last(EffectorCells.ACTIVITY), 1e-12);
        double delivered = course.last(EffectorUptake.delivered(circ)) / course.last(EffectorCells.ALL);
        assertEquals(1 + delivered / trial.constant(EffectorUptake.own(circ)), fold, 1e-9);
    }
}
