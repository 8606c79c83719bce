package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.VesicleClass;
import org.junit.jupiter.api.Test;

/// Vesicles in medium: conservation, decay, and diffusion onto an absorbing bottom against the eigenfunction series.
///
/// Checklist: 20
class TransportTest {

    private static final VesicleClass MEDIAN = Bench.classes().get(1);

    private static Trial trial(int layers) {
        return Trial.of(Bench.medium(layers, 1e-3).build()).withSlot("vesicle-loss-in-medium", 0)
                .withSlot("vesicle-adsorption-rate", 0);
    }

    @Test
    void diffusionCoefficientIsStokesEinstein() {
        // k_B·T/(6π·η·r) for 100 nm in water at 37 °C (η = 0.6913 mPa·s): 6.57 µm²/s.
        assertEquals(6.57, trial(1).constant("diffusion_" + MEDIAN.id()) / 60, 0.005);
        assertEquals(1.38065e-23 * 310.15 / (6 * Math.PI * 0.6913e-3 * 50e-9) * 1e12,
                trial(1).constant("diffusion_" + MEDIAN.id()) / 60, 1e-4);
    }

    @Test
    void aVesicleDiffusesOneAndAHalfMillimetresInTwoDays() {
        assertEquals(1500, Math.sqrt(2 * trial(1).constant("diffusion_" + MEDIAN.id()) * 2880), 15);
    }

    @Test
    void sizeClassesAreTheMediansOfTheirThirds() {
        Trial trial = trial(1);
        double sigma = Math.sqrt(Math.log(1 + 0.35 * 0.35));
        assertEquals(0.05 * Math.exp(-0.9674215661017010 * sigma), trial.constant("radius_d_0"), 1e-15);
        assertEquals(0.05, trial.constant("radius_d_1"), 1e-16);
        assertEquals(trial.constant("radius_d_1") * trial.constant("radius_d_1"),
                trial.constant("radius_d_0") * trial.constant("radius_d_2"), 1e-15, "log-normal: symmetric in ln");
    }

    @Test
    void withoutSinksEveryVesicleStays() {
        Trial.Course course = trial(10).run(0, 60, 5760);
        double all = 3e-3 * Bench.VOLUME_UM3;
        for (int time = 0; time < 3; time++) {
            assertEquals(all, Bench.inMedium(course, time, 10), 1e-12 * all);
        }
        assertEquals(1e-3, course.at(MEDIAN.inLayer(9), 2) / (Bench.VOLUME_UM3 * course.at("layer_9", 0) / 3000),
                1e-12, "an even concentration stays even");
    }

    @Test
    void decayAloneIsExponential() {
        Trial.Course course = trial(10).withSlot("vesicle-loss-in-medium", 5e-4).run(0, 2880);
        double all = 3e-3 * Bench.VOLUME_UM3;
        assertEquals(all * Math.exp(-5e-4 * 2880), Bench.inMedium(course, 1, 10), 1e-8 * all);
        assertEquals(all - Bench.inMedium(course, 1, 10), Bench.sum(course, 1, Ledger.DECAYED), 1e-10 * all);
    }

    @Test
    void stirredMediumIsOneCompartment() {
        double velocity = 0.5;
        double loss = 1e-4;
        Trial.Course course = trial(1).withSlot("vesicle-loss-in-medium", loss)
                .withSlot("vesicle-adsorption-rate", velocity).run(0, 1440, 5760);
        double rate = loss + velocity / Bench.HEIGHT_UM;
        double all = 3e-3 * Bench.VOLUME_UM3;
        for (int time = 0; time < 3; time++) {
            double left = all * Math.exp(-rate * course.timesMin()[time]);
            assertEquals(left, Bench.inMedium(course, time, 1), 1e-8 * all);
            assertEquals((all - left) * velocity / Bench.HEIGHT_UM / rate, Bench.sum(course, time, Ledger.ADSORBED),
                    1e-8 * all);
        }
    }

    @Test
    void stillMediumFollowsTheSeriesForASlabWithAbsorbingBottom() {
        // Tolerances: ten layers, the lowest 26 µm. They are what the layers cost, measured against the series: up to
        // 1.2 % of what was absorbed from one hour on while the layer of depletion is thin, below 0.8 % from a day on.
        double[] times = {60, 1440, 2880, 5760};
        double[] bound = {0.012, 0.008, 0.008, 0.008};
        for (double velocity : new double[] {0.05, 0.5}) {
            Trial trial = trial(10).withSlot("vesicle-adsorption-rate", velocity);
            Trial.Course course = trial.run(times);
            double all = 1e-3 * Bench.VOLUME_UM3;
            for (int time = 0; time < times.length; time++) {
                double exact = 1 - left(trial.constant("diffusion_" + MEDIAN.id()), velocity, times[time]);
                double absorbed = course.at(Ledger.ADSORBED.of(MEDIAN), time) / all;
                assertEquals(exact, absorbed, bound[time] * exact, "a = " + velocity + " at " + times[time] + " min");
            }
        }
    }

    @Test
    void strongSinksStayWithinSixPercentAfterAnHourAndOnePercentAfterADay() {
        double[] times = {60, 1440, 5760};
        double[] bound = {0.06, 0.01, 0.01};
        Trial trial = trial(10).withSlot("vesicle-adsorption-rate", 50);
        Trial.Course course = trial.run(times);
        for (int time = 0; time < times.length; time++) {
            double exact = 1 - left(trial.constant("diffusion_" + MEDIAN.id()), 50, times[time]);
            assertEquals(exact, course.at(Ledger.ADSORBED.of(MEDIAN), time) / (1e-3 * Bench.VOLUME_UM3),
                    bound[time] * exact, "at " + times[time] + " min");
        }
    }

    @Test
    void thinnerLowestLayersBringTheFirstHourNearerTheSeries() {
        double exact = 1 - left(trial(1).constant("diffusion_" + MEDIAN.id()), 5, 60);
        double before = Double.POSITIVE_INFINITY;
        for (int layers : new int[] {6, 8, 10, 12}) {
            Trial.Course course = trial(layers).withSlot("vesicle-adsorption-rate", 5).run(60);
            double error = Math.abs(course.at(Ledger.ADSORBED.of(MEDIAN), 0) / (1e-3 * Bench.VOLUME_UM3) - exact);
            assertTrue(error < before, layers + " layers: " + error + " after " + before);
            before = error;
        }
    }

    @Test
    void reportedGapOfTenToTwentyLayersHolds() {
        double ten = trial(10).withSlot("vesicle-adsorption-rate", 0.5).run(5760).last(Ledger.ADSORBED.of(MEDIAN));
        double twenty = trial(20).withSlot("vesicle-adsorption-rate", 0.5).run(5760).last(Ledger.ADSORBED.of(MEDIAN));
        assertEquals(1, twenty / ten, 0.01, "as CultureAssembly says of its ten layers");
    }

    /// Share left in a slab of height L, closed above, whose bottom absorbs at velocity a:
    /// Σ 2Bi²/(β²(β² + Bi² + Bi))·exp(−β²Dt/L²) over the roots of β·tan β = Bi = aL/D
    /// (Crank, The Mathematics of Diffusion, 2nd ed. 1975, eq. 4.53).
    private static double left(double diffusion, double velocity, double minutes) {
        double biot = velocity * Bench.HEIGHT_UM / diffusion;
        double sum = 0;
        for (int root = 0; root < 500; root++) {
            double low = root * Math.PI;
            double high = low + Math.PI / 2;
            for (int halving = 0; halving < 100; halving++) {
                double middle = (low + high) / 2;
                if (middle * Math.tan(middle) < biot) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            double square = low * low;
            sum += 2 * biot * biot / (square * (square + biot * biot + biot))
                    * Math.exp(-square * diffusion * minutes / (Bench.HEIGHT_UM * Bench.HEIGHT_UM));
        }
        return sum;
    }
}
