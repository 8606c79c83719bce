package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Release;
import org.exodyn.biology.mechanism.StepInhibitor;
import org.exodyn.biology.model.ModelBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Release against the closed form of its two linear equations. The solver runs at 1e-10; 1e-7 leaves room for its
/// error to add up over hundreds of steps.
///
/// Checklist: 1, 2, 3, 4, 5, 6, 8, 84
class ReleaseTest {

    private static final double CLOSE = 1e-7;
    private static final double SHARE = 0.5;
    private static final double RESIDENCE = 120;
    private static final double CERAMIDE = 0.5;
    private static final double SECRETED = 0.3;
    private static final double PER_CELL = 0.5; // release-rate 1/min × 0.5 relative to epithelial

    private static Trial trial(@Nullable String treatment, double blocked) {
        return trial(treatment, StepInhibitor.Step.CERAMIDE_ROUTE, blocked);
    }

    private static Trial trial(@Nullable String treatment, StepInhibitor.Step step, double blocked) {
        ModelBuilder model = Bench.medium(1, 0);
        Bench.given(model, "blocked", blocked);
        new Release(Bench.DONOR, "donor cell", treatment, "cells_start", BlockedSteps.none().add(step, "blocked"))
                .contribute(model, Bench.classes(), List.of());
        return Trial.of(model.build()).withSlot("vesicle-loss-in-medium", 0).withSlot("vesicle-adsorption-rate", 0);
    }

    private static double rate(Trial.Course course, int time) {
        return course.at("release_fusion_d", time) + course.at("release_budding_d", time);
    }

    @Test
    void cellsAtRestStayAtRestAndReleaseTheirRate() {
        Trial.Course course = trial(null, 0).run(0, 60, 2880);
        for (int time = 0; time < 3; time++) {
            assertEquals(course.at("ILV_d", 0), course.at("ILV_d", time), CLOSE * course.at("ILV_d", 0));
            assertEquals(PER_CELL * Bench.CELLS, rate(course, time), CLOSE * PER_CELL * Bench.CELLS);
        }
        double released = PER_CELL * Bench.CELLS * 2880;
        assertEquals(released, Bench.sum(course, 2, Ledger.RELEASED), CLOSE * released);
        assertEquals(released, Bench.inMedium(course, 2, 1), CLOSE * released, "nothing else happens to them here");
    }

    @Test
    void blockedEscrtRouteLeavesTheOtherRoutes() {
        double[] times = {0, 30, 120, 480, 4800};
        Trial.Course course = trial(null, StepInhibitor.Step.ESCRT_ROUTE, 1).run(times);
        for (int time = 0; time < times.length; time++) {
            double expected = PER_CELL * Bench.CELLS
                    * (1 - SHARE + SHARE * (CERAMIDE + (1 - CERAMIDE) * Math.exp(-times[time] / RESIDENCE)));
            assertEquals(expected, rate(course, time), CLOSE * expected, "at " + times[time] + " min");
        }
    }

    /// Without fusion only budding is left, at once, and the bodies that wait go to lysosomes: they come to hold τ·b/(1 − f_sec).
    @Test
    void blockedFusionLeavesBuddingAndFillsBodies() {
        Trial.Course course = trial(null, StepInhibitor.Step.FUSION, 1).run(0, 4800);
        for (int time = 0; time < 2; time++) {
            double budding = PER_CELL * Bench.CELLS * (1 - SHARE);
            assertEquals(budding, rate(course, time), CLOSE * budding);
        }
        assertEquals(course.at("ILV_d", 0) / (1 - SECRETED), course.at("ILV_d", 1), 1e-6 * course.at("ILV_d", 1));
    }

    @Test
    void blockedCeramideRouteLeavesTheOtherRoutes() {
        double[] times = {0, 30, 120, 480, 4800};
        Trial.Course course = trial(null, 1).run(times);
        for (int time = 0; time < times.length; time++) {
            double expected = PER_CELL * Bench.CELLS
                    * (1 - SHARE + SHARE * (1 - CERAMIDE + CERAMIDE * Math.exp(-times[time] / RESIDENCE)));
            assertEquals(expected, rate(course, time), CLOSE * expected, "at " + times[time] + " min");
        }
        assertEquals(PER_CELL * Bench.CELLS * (1 - SHARE * CERAMIDE), rate(course, 4), 1e-7 * Bench.CELLS,
                "R·(1 − f_exo·f_C) once multivesicular bodies have turned over");
    }

    @Test
    void ifCeramideWereTheOnlyRouteOnlyTheWaitingVesiclesWouldStillLeave() {
        Trial.Course course = trial(null, 1).withSlot("endosomal-share", 1).withSlot("ceramide-route-share", 1)
                .run(0, 60, 4800);
        assertEquals(PER_CELL * Bench.CELLS * Math.exp(-60 / RESIDENCE), rate(course, 1), 1e-6 * Bench.CELLS);
        double waiting = PER_CELL * Bench.CELLS * RESIDENCE;
        assertEquals(waiting, Bench.sum(course, 2, Ledger.RELEASED), 1e-6 * waiting, "f_sec·M₀ = R·τ");
        assertTrue(rate(course, 2) < 1e-6 * PER_CELL * Bench.CELLS, "release stops");
    }

    @Test
    void treatedCellsApproachTheirMultipleWithTheResidenceTime() {
        double[] times = {0, 60, 240, 4800};
        Trial.Course course = trial("gemcitabine", 0).run(times);
        double fold = 2;
        for (int time = 0; time < times.length; time++) {
            double expected = PER_CELL * Bench.CELLS * (fold * (1 - SHARE)
                    + SHARE * (fold - (fold - 1) * Math.exp(-times[time] / RESIDENCE)));
            assertEquals(expected, rate(course, time), CLOSE * expected, "at " + times[time] + " min");
        }
    }

    @Test
    void secretedShareDoesNotChangeWhatIsReleasedOnlyWhatForms() {
        Trial.Course few = trial(null, 0).withSlot("secreted-share-of-mvb", 0.1).run(0, 600);
        assertEquals(PER_CELL * Bench.CELLS, rate(few, 1), CLOSE * PER_CELL * Bench.CELLS);
        double forming = PER_CELL * (1 - SHARE) + PER_CELL * SHARE / 0.1;
        assertEquals(forming, few.at("formations_d", 1), 1e-12 * forming, "nine of ten ILVs end in lysosomes");
    }

    @Test
    void inhibitorAtItsHalfMaximalDoseHalvesItsRouteOnly() {
        ModelBuilder model = Bench.medium(1, 0);
        Bench.given(model, "dose", 602.214076);
        String occupancy = new StepInhibitor("GW4869", StepInhibitor.Step.CERAMIDE_ROUTE).contribute(model, "dose");
        new Release(Bench.DONOR, "donor cell", null, "cells_start",
                BlockedSteps.none().add(StepInhibitor.Step.CERAMIDE_ROUTE, occupancy))
                .contribute(model, Bench.classes(), List.of());
        Trial.Course course = Trial.of(model.build()).run(0, 4800);
        assertEquals(0.5, course.at(occupancy, 1), 1e-15);
        double expected = PER_CELL * Bench.CELLS * (1 - SHARE * CERAMIDE / 2);
        assertEquals(expected, rate(course, 1), CLOSE * expected);
    }
}
