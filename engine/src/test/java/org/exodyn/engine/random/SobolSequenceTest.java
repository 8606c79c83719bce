package org.exodyn.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SobolSequenceTest {

    /// The ten first points in three dimensions as printed by the program sobol.cc that comes with Joe & Kuo 2008,
    /// doi:10.1137/070709359.
    @Test
    void firstPointsAsPublished() {
        double[][] published = {{0, 0, 0}, {0.5, 0.5, 0.5}, {0.75, 0.25, 0.25}, {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625}, {0.875, 0.875, 0.125}, {0.625, 0.125, 0.875}, {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375}, {0.6875, 0.8125, 0.4375}};
        SobolSequence sobol = SobolSequence.plain(3);
        double[] point = new double[3];
        for (int i = 0; i < published.length; i++) {
            sobol.point(i, point);
            assertArrayEquals(published[i], point, "point " + i);
        }
    }

    /// A (0, k, 1)-net in base 2: one of the first 2^k points in each interval of length 2^−k, in each dimension, with and
    /// without scrambling; scrambling keeps nets.
    @Test
    void eachProjectionIsANet() {
        SobolSequence[] sequences = {SobolSequence.plain(256), SobolSequence.scrambled(256, 1),
            SobolSequence.scrambled(256, 99)};
        for (SobolSequence sobol : sequences) {
            for (int k = 0; k <= 10; k += 5) {
                int n = 1 << k;
                boolean[][] taken = new boolean[256][n];
                double[] point = new double[256];
                for (int i = 0; i < n; i++) {
                    sobol.point(i, point);
                    for (int d = 0; d < 256; d++) {
                        assertTrue(point[d] >= 0 && point[d] < 1);
                        int cell = (int) (point[d] * n);
                        assertTrue(!taken[d][cell], "dimension " + d + ", cell " + cell + " of " + n);
                        taken[d][cell] = true;
                    }
                }
            }
        }
    }

    /// Integral of Π (1 + (x − ½)/2) over the unit cube in 8 dimensions is 1. Root mean square error over 16 scramblings:
    /// Monte Carlo falls like N^(−1/2); nested scrambling of a smooth function nearly like N^(−3/2). Asserted: a slope
    /// steeper than −1 between 2^6 and 2^12 points, and 30 times less than Monte Carlo's σ/√N at 2^12.
    @Test
    void errorFallsFasterThanMonteCarlo() {
        int d = 8;
        double[] rms = new double[2];
        int[] sizes = {1 << 6, 1 << 12};
        for (int level = 0; level < 2; level++) {
            double sum = 0;
            for (int seed = 1; seed <= 16; seed++) {
                SobolSequence sobol = SobolSequence.scrambled(d, seed);
                double[] x = new double[d];
                double mean = 0;
                for (int i = 0; i < sizes[level]; i++) {
                    sobol.point(i, x);
                    double product = 1;
                    for (double value : x) {
                        product *= 1 + 0.5 * (value - 0.5);
                    }
                    mean += product / sizes[level];
                }
                sum += (mean - 1) * (mean - 1) / 16;
            }
            rms[level] = Math.sqrt(sum);
        }
        double slope = Math.log(rms[1] / rms[0]) / Math.log((double) sizes[1] / sizes[0]);
        assertTrue(slope < -1, "slope " + slope);
        double sigma = Math.sqrt(Math.pow(1 + 0.25 / 12, d) - 1);
        assertTrue(rms[1] < sigma / Math.sqrt(sizes[1]) / 30, "error " + rms[1]);
    }

    /// Each scrambled point is uniform on its own: the mean over 4000 seeds of point 0, standard error 1/√(12 · 4000) =
    /// 4.6e-3, five of them. Two dimensions are uncorrelated: standard error of the correlation 1/√4000.
    @Test
    void scrambledPointsAreUniformOverSeeds() {
        double[] x = new double[2];
        double mean = 0;
        double cross = 0;
        int n = 4000;
        for (int seed = 0; seed < n; seed++) {
            SobolSequence.scrambled(2, seed).point(0, x);
            mean += x[0] / n;
            cross += 12 * (x[0] - 0.5) * (x[1] - 0.5) / n;
        }
        assertEquals(0.5, mean, 2.3e-2);
        assertEquals(0, cross, 7.9e-2);
    }

    @Test
    void argumentsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> SobolSequence.plain(257));
        assertThrows(IllegalArgumentException.class, () -> SobolSequence.plain(1).point(-1, new double[1]));
        assertThrows(IllegalStateException.class, () -> SobolSequence.plain(1).normalPoint(0, new double[1]));
    }
}
