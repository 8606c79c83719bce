package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.exodyn.biology.mechanism.Aggregation;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.ModelBuilder;
import org.junit.jupiter.api.Test;

/// Vesicles that stick together, in a stirred medium without loss. At a relative tolerance of 1e-10, 1e-7 leaves room for
/// accumulation.
class AggregationTest {

    private static final double PER_CLASS = 1e-2;

    private static Trial trial() {
        ModelBuilder model = Bench.medium(1, PER_CLASS);
        Aggregation.contribute(model, Bench.classes(), new Vessel(Bench.VOLUME_UM3, Bench.HEIGHT_UM, 1), "cells_start");
        return Trial.of(model.build()).withSlot("vesicle-loss-in-medium", 0).withSlot("vesicle-adsorption-rate", 0);
    }

    @Test
    void singleVesiclesFallBySmoluchowskisLaw() {
        // Without sinking dV/dt = −k·V_all·V has the solution V_all = V₀/(1 + k·V₀·t).
        Trial trial = trial().withSlot("aggregate-diameter", 0);
        double rate = 1e-4 * 8 * 1.380649e-23 * 310.15 / (3 * 0.6913e-3) * 1e18 * 60;
        assertEquals(rate, trial.constant("aggregation_rate"), 1e-12 * rate);
        Trial.Course course = trial.run(0, 600, 6000);
        for (int time = 0; time < 3; time++) {
            double expected = 3 * PER_CLASS / (1 + rate * 3 * PER_CLASS * course.timesMin()[time]);
            assertEquals(expected, Bench.inMedium(course, time, 1) / Bench.VOLUME_UM3, 1e-7 * expected);
        }
    }

    @Test
    void aggregatesSinkByStokesLaw() {
        // 1 µm, 1.15 g/mL against water of 0.9933 g/mL and 0.6913 mPa·s, in SI units
        double speed = (1150 - 993.3) * 9.80665 * 1e-12 / (18 * 0.6913e-3);
        assertEquals(speed * 1e6 * 60, trial().constant("sinking_speed"), 1e-9 * speed * 1e6 * 60);
    }

    @Test
    void noneIsLost() {
        Trial.Course course = trial().run(0, 100, 3000);
        for (int time = 0; time < 3; time++) {
            for (VesicleClass vesicle : Bench.classes()) {
                double all = Bench.inMedium(course, time, vesicle, 1) + course.at(Aggregation.sinking(vesicle), time);
                assertEquals(PER_CLASS * Bench.VOLUME_UM3, all, 1e-7 * all);
            }
        }
        assertEquals(0, Bench.sum(course, 2, Ledger.DECAYED), 0);
    }
}
