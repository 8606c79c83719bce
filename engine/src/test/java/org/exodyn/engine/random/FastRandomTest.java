package org.exodyn.engine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastRandomTest {

    private static final int DRAWS = 200_000;
    /// A false alarm once in 10^9 runs, by the inequality of Dvoretzky, Kiefer, Wolfowitz and Massart (1990).
    private static final double FURTHEST = Math.sqrt(Math.log(2e9) / (2 * DRAWS));

    /// The first numbers after the state 1, 2, 3, 4, as the authors' C code gives them (prng.di.unimi.it/xoshiro256plusplus.c).
    @Test
    void knownAnswers() {
        FastRandom random = new FastRandom(1, 2, 3, 4);
        for (String expected : new String[] {"41943041", "58720359", "3588806011781223", "3591011842654386",
            "9228616714210784205", "9973669472204895162", "14011001112246962877", "12406186145184390807",
            "15849039046786891736", "10450023813501588000"}) {
            assertEquals(expected, Long.toUnsignedString(random.nextLong()));
        }
    }

    @Test
    void aStreamIsAFunctionOfItsSeed() {
        FastRandom one = new FastRandom(7);
        FastRandom other = new FastRandom(8);
        long first = one.nextLong();
        assertTrue(first != other.nextLong());
        other.reset(7);
        assertEquals(first, other.nextLong());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3, 4, 9.99, 10, 12.5, 40, 700, 1e4})
    void countsArePoisson(double mean) {
        long seed = 20261127;
        FastRandom random = new FastRandom(seed);
        int longest = (int) (mean + 12 * Math.sqrt(mean) + 30);
        int[] counts = new int[longest];
        for (int draw = 0; draw < DRAWS; draw++) {
            counts[(int) Math.min(longest - 1L, random.nextPoisson(mean))]++;
        }
        double expected = 0;
        double found = 0;
        double furthest = 0;
        for (int k = 0; k < longest; k++) {
            expected += Math.exp(k * Math.log(mean) - mean - logFactorial(k));
            found += counts[k] / (double) DRAWS;
            furthest = Math.max(furthest, Math.abs(expected - found));
        }
        assertTrue(furthest < FURTHEST, "seed " + seed + ": distance " + furthest + " of distributions");
    }

    /// Summed here, so that it does not share a fault with the sampler's.
    private static double logFactorial(int k) {
        double sum = 0;
        for (int i = 2; i <= k; i++) {
            sum += Math.log(i);
        }
        return sum;
    }

    @Test
    void aVeryLargeMeanIsKept() {
        double mean = 1e12;
        FastRandom random = new FastRandom(3);
        double sum = 0;
        for (int draw = 0; draw < 1000; draw++) {
            sum += random.nextPoisson(mean) - mean;
        }
        // six standard errors
        assertEquals(0, sum / 1000, 6 * Math.sqrt(mean / 1000));
    }

    @Test
    void zeroIsNeverAndNonsenseIsRefused() {
        assertEquals(0, new FastRandom(1).nextPoisson(0));
        for (double mean : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e16}) {
            assertThrows(IllegalArgumentException.class, () -> new FastRandom(1).nextPoisson(mean));
        }
    }
}
