package org.exodyn.engine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/// Binomial, gamma and negative binomial counts against their distributions. Each comparison of distribution functions raises a
/// false alarm with probability 1e-7 at most, by the inequality of Dvoretzky, Kiefer and Wolfowitz with Massart's constant
/// (1990, doi:10.1214/aop/1176990746): P(sup|F_n − F| > ε) ≤ 2·exp(−2nε²).
class CountSamplersTest {

    private static final int SIZE = 200_000;
    private static final double BOUND = Math.sqrt(Math.log(2 / 1e-7) / (2.0 * SIZE));

    private static void assertDistributed(String what, LongSupplier sampler, IntToDoubleFunction share, int most) {
        long[] counts = new long[most + 2];
        for (int draw = 0; draw < SIZE; draw++) {
            counts[(int) Math.min(sampler.getAsLong(), most + 1)]++;
        }
        double expected = 0;
        double found = 0;
        for (int k = 0; k <= most; k++) {
            expected += share.applyAsDouble(k);
            found += (double) counts[k] / SIZE;
            assertEquals(expected, found, BOUND, what + " at " + k);
        }
    }

    private static double logChoose(double n, double k) {
        return Poisson.logFactorial(n) - Poisson.logFactorial(k) - Poisson.logFactorial(n - k);
    }

    /// One by one, by inversion, by rejection, and each with the complement.
    @Test
    void binomial() {
        FastRandom random = new FastRandom(1);
        long[] trials = {5, 12, 13, 100, 100, 3000, 40};
        double[] probabilities = {0.3, 0.97, 0.2, 0.05, 0.9, 0.02, 0.5};
        for (int at = 0; at < trials.length; at++) {
            long n = trials[at];
            double p = probabilities[at];
            assertDistributed(n + " of " + p, () -> random.nextBinomial(n, p),
                    k -> k > n ? 0 : Math.exp(logChoose((double) n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p)),
                    (int) Math.min(n, 400));
        }
        assertEquals(0, random.nextBinomial(1000, 0));
        assertEquals(1000, random.nextBinomial(1000, 1));
        assertThrows(IllegalArgumentException.class, () -> random.nextBinomial(3, 1.1));
        assertThrows(IllegalArgumentException.class, () -> random.nextBinomial(-1, 0.5));
    }

    /// Mean and variance of a gamma number are its shape; the bounds are 6 standard errors (false alarm 2e-9 each).
    @Test
    void gammaHasItsMoments() {
        FastRandom random = new FastRandom(2);
        for (double shape : new double[] {0.05, 0.7, 1, 3.5, 80}) {
            double sum = 0;
            double squares = 0;
            for (int draw = 0; draw < SIZE; draw++) {
                double x = random.nextGamma(shape);
                sum += x;
                squares += (x - shape) * (x - shape);
            }
            assertEquals(shape, sum / SIZE, 6 * Math.sqrt(shape / SIZE), "mean of " + shape);
            // fourth central moment 3k² + 6k
            assertEquals(shape, squares / SIZE, 6 * Math.sqrt((2 * shape * shape + 6 * shape) / SIZE),
                    "variance of " + shape);
        }
        assertThrows(IllegalArgumentException.class, () -> random.nextGamma(0));
    }

    private static double negativeBinomial(double mean, double dispersion, int k) {
        double term = Math.exp(NegativeBinomial.logZeroShare(mean, dispersion));
        for (int at = 1; at <= k; at++) {
            term *= mean / (mean + dispersion) * (at - 1 + dispersion) / at;
        }
        return term;
    }

    @Test
    void negativeBinomial() {
        FastRandom random = new FastRandom(3);
        double[] means = {0.008, 0.5, 3, 12};
        double[] dispersions = {0.002, 0.1, 2, 40};
        for (int at = 0; at < means.length; at++) {
            double c = means[at];
            double r = dispersions[at];
            assertDistributed("count of mean " + c, () -> random.nextNegativeBinomial(c, r),
                    k -> negativeBinomial(c, r, k), 60);
            double zero = negativeBinomial(c, r, 0);
            assertDistributed("positive count of mean " + c, () -> random.nextPositiveNegativeBinomial(c, r),
                    k -> k == 0 ? 0 : negativeBinomial(c, r, k) / (1 - zero), 60);
        }
        double c = 0.3;
        assertDistributed("Poisson", () -> random.nextPositiveNegativeBinomial(c, Double.POSITIVE_INFINITY),
                k -> k == 0 ? 0
                        : Math.exp(-c + k * Math.log(c) - Poisson.logFactorial(k)) / -Math.expm1(-c),
                20);
    }

    /// Share of zeros, mean and variance are those that the parameters name.
    @Test
    void zeroHeavy() {
        FastRandom random = new FastRandom(4);
        double mean = 0.4;
        double dispersion = 0.05;
        double sum = 0;
        double squares = 0;
        int zeros = 0;
        for (int draw = 0; draw < SIZE; draw++) {
            double count = random.nextNegativeBinomial(mean, dispersion);
            sum += count;
            squares += (count - mean) * (count - mean);
            zeros += count == 0 ? 1 : 0;
        }
        double zeroShare = Math.pow(1 + mean / dispersion, -dispersion);
        double variance = mean + mean * mean / dispersion;
        assertEquals(zeroShare, (double) zeros / SIZE, 6 * Math.sqrt(zeroShare * (1 - zeroShare) / SIZE));
        assertEquals(mean, sum / SIZE, 6 * Math.sqrt(variance / SIZE));
        // kurtosis of a negative binomial count: 3 + 6/r + 1/variance
        double ofSquares = variance * Math.sqrt((2 + 6 / dispersion + 1 / variance) / SIZE);
        assertEquals(variance, squares / SIZE, 6 * ofSquares);
        assertTrue(zeroShare > 0.89, "most are empty");
    }
}
