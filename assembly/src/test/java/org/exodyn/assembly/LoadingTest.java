package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Loading;
import org.exodyn.biology.mechanism.Release;
import org.exodyn.biology.mechanism.StepInhibitor;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.ModelBuilder;
import org.junit.jupiter.api.Test;

/// Loading by volume, conservation of copies in the donor, and the constraint that copies come from somewhere.
///
/// Checklist: 39
class LoadingTest {

    private static final CargoClaim CLAIM = new CargoClaim("hsa-miR-21-5p", "miRNA", List.of(), List.of(), List.of(),
            List.of("claim.a"));

    private static Trial trial(Loading.Mode mode) {
        ModelBuilder model = Bench.medium(1, 0);
        Bench.given(model, "blocked", 0);
        Release release = new Release(Bench.DONOR, "donor cell", null, "cells_start",
                BlockedSteps.none().add(StepInhibitor.Step.CERAMIDE_ROUTE, "blocked"));
        release.contribute(model, Bench.classes(), List.of());
        Loading loading = new Loading(CLAIM.cargo(), CLAIM.cargoClass(), mode);
        loading.contributeCopies(model, CLAIM, Bench.DONOR, "donor cell", true, true);
        loading.contributePool(model, release, CLAIM, "1");
        return Trial.of(model.build());
    }

    @Test
    void sortingOfOneIsPassiveLoadingByVolumeInEverySizeClass() {
        Trial trial = trial(Loading.Mode.SORTED);
        double cytosol = Math.PI / 6 * 15 * 15 * 15 * 0.6;
        double mean = 0;
        for (VesicleClass vesicle : Bench.classes()) {
            double radius = trial.constant("radius_" + vesicle.id());
            double passive = 1000 * 4.0 / 3 * Math.PI * radius * radius * radius / cytosol;
            // Closed form, no solver: only rounding.
            assertEquals(passive, trial.constant(vesicle.copies(CLAIM.cargo())), 1e-13 * passive, vesicle.id());
            mean += passive / VesicleClass.SIZES;
        }
        assertEquals(mean, trial.constant("copies_hsa_miR_21_5p_d"), 1e-13 * mean,
                "mean over vesicles of equal number");
        double sorted = trial.withSlot("loading-ratio", 7).constant("copies_hsa_miR_21_5p_d");
        assertEquals(7 * mean, sorted, 1e-13 * sorted);
    }

    @Test
    void volumeSharesKeepTheMeanCopies() {
        Trial trial = trial(Loading.Mode.MEASURED);
        double sum = 0;
        for (VesicleClass vesicle : Bench.classes()) {
            sum += trial.constant(vesicle.copies(CLAIM.cargo()));
        }
        assertEquals(0.008, sum / VesicleClass.SIZES, 1e-16);
    }

    @Test
    void copiesAreConservedInTheDonor() {
        Trial trial = trial(Loading.Mode.MEASURED).withSlot("copies-per-vesicle", 0.05);
        double[] times = {0, 100, 1000, 20_000};
        Trial.Course course = trial.run(times);
        double decay = Math.log(2) / 1440;
        double made = decay * 1000;
        double carried = trial.constant("formations_max_d") * 0.05;
        for (int time = 0; time < times.length; time++) {
            double expected = (made - carried) / decay + carried / decay * Math.exp(-decay * times[time]);
            assertEquals(expected * Bench.CELLS, course.at("n_hsa_miR_21_5p_d", time), 1e-7 * expected * Bench.CELLS);
        }
        // Synthesis − decay − export = change, turn by turn.
        double change = course.at("make_n_hsa_miR_21_5p_d", 1) - course.at("decay_n_hsa_miR_21_5p_d", 1)
                - course.at("load_n_hsa_miR_21_5p_d", 1);
        double slope = -carried * Math.exp(-decay * times[1]) * Bench.CELLS;
        assertEquals(slope, change, 1e-7 * Math.abs(slope));
    }

    @Test
    void vesiclesNeverCarryMoreThanIsMade() {
        Trial trial = trial(Loading.Mode.MEASURED);
        double greatest = Math.log(2) / 1440 * 1000 / trial.constant("formations_max_d");
        assertTrue(trial.withSlot("copies-per-vesicle", greatest * (1 - 1e-12)).broken().isEmpty());
        assertTrue(trial.withSlot("copies-per-vesicle", greatest * (1 + 1e-12)).broken().isPresent());
        trial.withSlot("copies-per-vesicle", greatest * (1 - 1e-12));
        Trial.Course course = trial.run(0, 100_000);
        assertTrue(course.last("n_hsa_miR_21_5p_d") >= -1e-6 * Bench.CELLS, "the pool is emptied, never overdrawn");
    }

    @Test
    void otherDonorsCarryTheEnrichmentFoldLess() {
        ModelBuilder model = Bench.medium(1, 0);
        new Loading(CLAIM.cargo(), CLAIM.cargoClass(), Loading.Mode.MEASURED)
                .contributeCopies(model, CLAIM, Bench.DONOR, "donor cell", false, true);
        assertEquals(0.008 / 3, Trial.of(model.build()).constant("copies_hsa_miR_21_5p_d"), 1e-16);
    }
}
