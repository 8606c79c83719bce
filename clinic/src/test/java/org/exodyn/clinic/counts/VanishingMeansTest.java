package org.exodyn.clinic.counts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A patient without any count of a feature tells nothing of it: all is as if its samples and its coefficient were not there.
class VanishingMeansTest {
    private static final int PATIENTS = 9;

    /// Intercept, patients against the first, and the second sample of each.
    private static double[][] pairs(int patients) {
        double[][] design = new double[2 * patients][patients + 1];
        for (int sample = 0; sample < design.length; sample++) {
            design[sample][0] = 1;
            if (sample / 2 > 0) {
                design[sample][sample / 2] = 1;
            }
            design[sample][patients] = sample % 2;
        }
        return design;
    }

    private static double[] without(double[] values, int empty) {
        return IntStream.range(0, values.length).filter(i -> i / 2 != empty).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    void anEmptyPairIsAsNoPair() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int empty = (int) (seed % PATIENTS);
            double[] counts = random.doubles(2L * PATIENTS, 1, 60).map(Math::floor).toArray();
            double[] offset = random.doubles(2L * PATIENTS, -0.5, 0.5).toArray();
            counts[2 * empty] = 0;
            counts[2 * empty + 1] = 0;
            LogLinearFit with = new RegressionFit(pairs(PATIENTS), offset);
            LogLinearFit without = new RegressionFit(pairs(PATIENTS - 1), without(offset, empty));
            double[] rest = without(counts, empty);
            double constant = Double.NaN;
            for (double dispersion : new double[] {1e-4, 0.01, 0.3, 5}) {
                String where = "seed " + seed + ", dispersion " + dispersion;
                with.fit(counts, dispersion, false);
                without.fit(rest, dispersion, false);
                // Both stop where a step would gain less than 1e-10 of the likelihood, a hundred-thousandth of a standard error from its end; the
                // determinant, which has no maximum there, is off by as little.
                assertArrayEquals(without.means(), without(with.means(), empty), 1e-3, where);
                assertEquals(without.deviance(rest, dispersion), with.deviance(counts, dispersion), 1e-8, where);
                assertEquals(without.variance(PATIENTS - 1), with.variance(PATIENTS), 1e-7, where);
                assertEquals(without.residualFreedom(rest), with.residualFreedom(counts), where);
                LogGammaRise rise = new LogGammaRise(dispersion, Arrays.stream(counts).max().orElseThrow());
                double difference = with.adjustedProfileLikelihood(counts, rise)
                        - without.adjustedProfileLikelihood(rest, rise);
                // The first patient's coefficient is the intercept's: leaving it out changes the coding, and the likelihood by a constant.
                assertEquals(Double.isNaN(constant) ? difference : constant, difference, 1e-5, where);
                assertEquals(0, empty == 0 ? 0 : difference, 1e-5, where);
                constant = difference;
            }
        }
    }

    @Test
    void whatNoSampleTellsHasNoEnd() {
        double[][] design = pairs(3);
        LogLinearFit fit = new RegressionFit(design, new double[6]);
        fit.fit(new double[] {4, 0, 7, 0, 5, 0}, 0.1, false);
        assertTrue(Double.isInfinite(fit.variance(3)), () -> "every second sample is empty: " + fit.variance(3));
        assertEquals(0, fit.deviance(new double[] {4, 0, 7, 0, 5, 0}, 0.1), 1e-8);
        assertEquals(0, fit.residualFreedom(new double[] {4, 0, 7, 0, 5, 0}));
    }
}
