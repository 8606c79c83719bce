package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.ModelBuilder;
import org.junit.jupiter.api.Test;

/// Uptake, competition and fates against closed forms; tolerances are those of the solver (1e-10 per step) with room for
/// accumulation, unless a comment says otherwise.
///
/// Checklist: 21, 22, 24
class UptakeTest {

    private static final double CLEARANCE = -Math.log(0.99) / (60 * 1e-7);

    private static Trial trial(int layers, double perUm3, double serum, String blocked) {
        ModelBuilder model = Bench.still(Bench.medium(layers, perUm3));
        new Uptake("PANC-1", "N", blocked).contribute(model, Bench.classes(), serum, "0", "cells_start", List.of());
        return Trial.of(model.build()).withSlot("vesicle-loss-in-medium", 0).withSlot("vesicle-adsorption-rate", 0)
                .withSlot("particles-per-mass", 1e18).withSlot("re-release-share", 0);
    }

    private static double effective(Trial trial, VesicleClass vesicle) {
        return trial.constant("uptake_" + vesicle.id() + "_effective_" + Names.id(TestScenarios.PANC1));
    }

    @Test
    void uptakeOfTwoDaysFollowsTheShareOfOneHour() {
        // The numbers of the shipped scenario's back of the envelope, which BackOfEnvelopeTest takes from records: 1e10 vesicles/mL, 1e5 cells/mL, 1 % taken up per hour at 1e5 cells/mL, 48 h, stirred.
        Trial trial = trial(1, 1e-2 / 3, 0, "0");
        Trial.Course course = trial.run(0, 2880);
        double perCell = Bench.sum(course, 1, Ledger.TAKEN_UP) / Bench.CELLS;
        double closed = 0;
        for (VesicleClass vesicle : Bench.classes()) {
            double rate = effective(trial, vesicle) * Bench.CELLS / Bench.VOLUME_UM3;
            closed += 1e5 / 3 * (1 - Math.exp(-rate * 2880));
        }
        assertEquals(closed, perCell, 1e-7 * closed);
        // Without the diffusion limit: 1e5·(1 − 0.99^48) = 3.83e4; the limit takes about 4 % of the rate away.
        assertEquals(1e5 * (1 - Math.pow(0.99, 48)), perCell, 0.05 * perCell);
    }

    @Test
    void clearanceComesFromTheShareTakenUpInOneHourAndTheDensityOfThatAssay() {
        assertEquals(CLEARANCE, trial(1, 1e-3, 0, "0").constant("uptake_clearance_" + Names.id(TestScenarios.PANC1)),
                1e-12 * CLEARANCE);
        Trial trial = trial(1, 1e-3, 0, "0").withSlot("cell-diameter", 1e12);
        Trial.Course course = trial.run(60);
        double all = 3e-3 * Bench.VOLUME_UM3;
        assertEquals(0.01, Bench.sum(course, 0, Ledger.TAKEN_UP) / all, 1e-8, "the assay gives its own number back");
    }

    @Test
    void noUptakeIsFasterThanDiffusionToTheCell() {
        Trial trial = trial(1, 1e-3, 0, "0").withSlot("tropism", 1e12);
        for (VesicleClass vesicle : Bench.classes()) {
            double limit = 4 * Math.PI * trial.constant("diffusion_" + vesicle.id()) * 7.5;
            assertEquals(limit, effective(trial, vesicle), 1e-6 * limit);
        }
        Trial slow = trial(1, 1e-3, 0, "0");
        for (VesicleClass vesicle : Bench.classes()) {
            double limit = 4 * Math.PI * slow.constant("diffusion_" + vesicle.id()) * 7.5;
            double expected = 1 / (1 / CLEARANCE + 1 / limit);
            assertEquals(expected, effective(slow, vesicle), 1e-12 * expected);
        }
    }

    @Test
    void blockedUptakeTakesUpExactlyNothing() {
        Trial.Course course = trial(10, 1e-3, 0, "1").run(0, 5760);
        assertEquals(0, Bench.sum(course, 1, Ledger.TAKEN_UP), 0);
        assertEquals(0, course.last("E_d_1"), 0);
        assertEquals(0, Bench.sum(trial(10, 1e-3, 0, "0").withSlot("tropism", 0).run(5760), 0, Ledger.TAKEN_UP), 0);
    }

    @Test
    void uptakeIsHalfAtHalfSaturationAndLevelsOff() {
        double half = 20 * 1e9 * 1e-12;
        Trial one = trial(1, half / 3, 0, "0").withSlot("particles-per-mass", 1e9);
        double free = 0;
        for (VesicleClass vesicle : Bench.classes()) {
            free += effective(one, vesicle) * half / 3 * Bench.CELLS;
        }
        assertEquals(free / 2, rate(one.run(0)), 1e-12 * free);
        Trial many = trial(1, 1e6 * half / 3, 0, "0").withSlot("particles-per-mass", 1e9);
        assertEquals(free, rate(many.run(0)), 1e-5 * free, "plateau k·K, reached to 1/(1 + 1e6)");
    }

    private static double rate(Trial.Course course) {
        return Bench.classes().stream().mapToDouble(vesicle -> course.at("uptake_" + vesicle.id(), 0)).sum();
    }

    @Test
    void serumVesiclesAtTheHalfSaturationHalveUptake() {
        double half = 20 * 1e9 * 1e-12;
        Trial without = trial(1, 1e-12, 0, "0").withSlot("particles-per-mass", 1e9);
        Trial with = trial(1, 1e-12, 0.1, "0").withSlot("particles-per-mass", 1e9)
                .withSlot("competing-vesicles-in-serum", half / 0.1);
        assertEquals(rate(without.run(0)) / 2, rate(with.run(0)), 1e-9 * rate(without.run(0)));
    }

    @Test
    void moreVesiclesOfAClassNeverLowerItsDeliveredCopies() {
        for (int layers : new int[] {1, 10}) {
            double before = 0;
            for (int decade = -8; decade <= 3; decade++) {
                Trial.Course course = delivering(layers, Math.pow(10, decade), 0.2, 0.3).run(2880);
                double delivered = course.last("arrived_X_hsa_miR_21_5p");
                // A plateau is allowed: 1e-8 is the solver's share of it.
                assertTrue(delivered >= before * (1 - 1e-8), layers + " layers, 1e" + decade + ": " + delivered);
                before = delivered;
            }
        }
    }

    @Test
    void addingOneClassNeverHelpsTheOthers() {
        Trial few = delivering(1, 1e-2, 0.2, 0.3);
        double alone = few.run(2880).last(Ledger.TAKEN_UP.of(Bench.classes().get(0)));
        ModelBuilder model = Bench.still(Bench.medium(1, 1e-2));
        new Uptake("PANC-1", "N", "0").contribute(model, Bench.classes(), 0.5, "0", "cells_start", List.of());
        double crowded = Trial.of(model.build()).run(2880).last(Ledger.TAKEN_UP.of(Bench.classes().get(0)));
        assertTrue(crowded < alone, crowded + " among serum vesicles, " + alone + " without");
    }

    private static Trial delivering(int layers, double perUm3, double released, double again) {
        ModelBuilder model = Bench.still(Bench.medium(layers, perUm3));
        new Uptake("PANC-1", "N", "0").contribute(model, Bench.classes(), 0, "0", "cells_start", List.of());
        StringBuilder copies = new StringBuilder("0");
        Bench.classes().forEach(vesicle -> copies.append(" + 0.008*volume_share_").append(vesicle.id()).append("*")
                .append(vesicle.internalised()));
        new Titration("hsa-miR-21-5p", "PANC-1", true, Titration.Form.QUASI_STEADY).contribute(
                model, "cytosolic_release*endosome_processing*(" + copies + ")", "1", "0", "0",
                org.exodyn.biology.model.Origin.of("test", ""));
        return Trial.of(model.build()).withSlot("cytosolic-release", released).withSlot("re-release-share", again);
    }

    @Test
    void withoutCytosolicReleaseNothingIsDeliveredExactly() {
        Trial.Course course = delivering(10, 1e-2, 0, 0.3).run(0, 600, 5760);
        for (int time = 0; time < 3; time++) {
            assertEquals(0, course.at("X_hsa_miR_21_5p", time), 0);
            assertEquals(0, course.at("arrived_X_hsa_miR_21_5p", time), 0);
        }
        assertTrue(Bench.sum(course, 2, Ledger.TAKEN_UP) > 0);
    }

    @Test
    void fatesSumToOne() {
        for (double released : new double[] {0, 0.2, 1}) {
            for (double again : new double[] {0, 0.3, 1}) {
                Trial.Course course = delivering(1, 1e-2, released, again).run(1440);
                VesicleClass vesicle = Bench.classes().get(1);
                double leaving = course.last("rerelease_" + vesicle.id()) + course.last("consume_" + vesicle.id());
                double held = course.last(vesicle.internalised());
                assertEquals(held / 180, leaving, 1e-12 * leaving, "φ = " + released + ", ϱ = " + again);
                double rereleased = (1 - released) * again * held / 180;
                assertEquals(rereleased, course.last("rerelease_" + vesicle.id()), 1e-12 * leaving);
            }
        }
    }

    @Test
    void whatIsOnlyReReleasedGoesRoundForever() {
        Trial.Course course = delivering(10, 1e-2, 0, 1).withSlot("vesicle-loss-in-medium", 0)
                .withSlot("vesicle-adsorption-rate", 0).run(0, 1440, 5760);
        double all = 3e-2 * Bench.VOLUME_UM3;
        for (int time = 0; time < 3; time++) {
            double held = 0;
            for (VesicleClass vesicle : Bench.classes()) {
                held += course.at(vesicle.internalised(), time);
            }
            assertEquals(Bench.sum(course, time, Ledger.TAKEN_UP), Bench.sum(course, time, Ledger.RERELEASED) + held,
                    1e-10 * all);
            assertEquals(all, Bench.inMedium(course, time, 10) + held, 1e-10 * all);
            assertEquals(0, Bench.sum(course, time, Ledger.CONSUMED), 0);
        }
        assertTrue(Bench.sum(course, 2, Ledger.RERELEASED) > 0);
    }

    @Test
    void copiesThatArriveAreThoseOfTheVesiclesConsumed() {
        Trial trial = delivering(10, 1e-2, 0.2, 0.3);
        Trial.Course course = trial.run(5760);
        double expected = 0;
        for (VesicleClass vesicle : Bench.classes()) {
            // Of what is consumed (φ + (1−φ)(1−ϱ) = 0.76), φ = 0.2 is released to the cytosol.
            expected += 0.2 / 0.76 * 0.008 * trial.constant("volume_share_" + vesicle.id())
                    * course.last(Ledger.CONSUMED.of(vesicle));
        }
        assertEquals(expected, course.last("arrived_X_hsa_miR_21_5p"), 1e-8 * expected);
    }
}
