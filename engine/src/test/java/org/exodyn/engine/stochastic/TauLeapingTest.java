package org.exodyn.engine.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.exodyn.engine.plan.Plan;
import org.junit.jupiter.api.Test;

/// Leaps against the exact distributions. What leaping costs is bounded by ε: the propensities in a leap are off by about ε, and
/// so is what they bring about.
class TauLeapingTest {

    private static final double EPSILON = TauLeaping.USUAL_EPSILON;
    private static final int REPLICATES = 4000;

    private static double mean(int[] sample) {
        return Arrays.stream(sample).average().orElseThrow();
    }

    private static double variance(int[] sample) {
        double mean = mean(sample);
        return Arrays.stream(sample).mapToDouble(value -> (value - mean) * (value - mean)).sum() / (sample.length - 1);
    }

    /// Exact: Poisson with mean 10^5. Leaps keep the mean within ε and the variance within 2ε, beside six standard errors.
    @Test
    void manyBirthsAndDeaths() {
        double expected = 1e5;
        TauLeaping[] used = new TauLeaping[1];
        int[] sample = ClosedFormTest.sample(ClosedFormTest.birthDeath(expected, 1), "X", 20, REPLICATES, process -> {
            used[0] = new TauLeaping(process, EPSILON);
            return used[0];
        });
        assertEquals(expected, mean(sample), 0.001 * expected + 6 * Math.sqrt(expected / REPLICATES));
        assertEquals(1, variance(sample) / expected, 2 * EPSILON + 6 * Math.sqrt(2.0 / REPLICATES));
        JumpAccount account = used[0].account();
        assertTrue(account.leaptReactions() > 100 * (account.leaps() + account.jumps()), account.toString());
    }

    /// Few molecules: leaps would be too short to be worth it, and the method is exact.
    @Test
    void fewMoleculesJumpOneByOne() {
        TauLeaping[] used = new TauLeaping[1];
        int[] sample = ClosedFormTest.sample(ClosedFormTest.dimerisation(21, 0.03, 0.7), "B", 30, REPLICATES,
                process -> {
                    used[0] = new TauLeaping(process, EPSILON);
                    return used[0];
                });
        double furthest = Math.sqrt(Math.log(2e9) / (2 * REPLICATES));
        assertTrue(ClosedFormTest.distance(sample, ClosedFormTest.dimers(21, 0.03, 0.7)) < furthest);
        assertEquals(0, used[0].account().leaps());
    }

    /// Dimerisation of many, while it is under way: fine leaps cannot be told from exact jumps, coarse ones are far off.
    @Test
    void smallerLeapsComeCloser() {
        Plan plan = ClosedFormTest.dimerisation(4000, 1e-3, 1);
        double[] exact = density(ClosedFormTest.sample(plan, "B", 0.1, REPLICATES, DirectMethod::new));
        // two samples: each may be off by as much as one
        double noise = 2 * Math.sqrt(Math.log(2e9) / (2 * REPLICATES));
        double fine = ClosedFormTest.distance(
                ClosedFormTest.sample(plan, "B", 0.1, REPLICATES, process -> new TauLeaping(process, EPSILON)), exact);
        double coarse = ClosedFormTest.distance(
                ClosedFormTest.sample(plan, "B", 0.1, REPLICATES, process -> new TauLeaping(process, 0.5)), exact);
        assertTrue(fine < noise, "fine " + fine + ", noise " + noise);
        assertTrue(coarse > 0.5, "coarse " + coarse);
    }

    private static double[] density(int[] sample) {
        double[] density = new double[2001];
        for (int value : sample) {
            density[value] += 1.0 / sample.length;
        }
        return density;
    }

    /// Decay to nothing: no leap may take more than there is.
    @Test
    void countsNeverBecomeNegative() {
        int[] sample = ClosedFormTest.sample(ClosedFormTest.dimerisation(100_000, 1, 1e-9), "A", 1000, 200,
                process -> new TauLeaping(process, 0.3));
        assertTrue(Arrays.stream(sample).allMatch(left -> left >= 0 && left <= 2), Arrays.toString(sample));
    }

    @Test
    void epsilonIsAShare() {
        JumpProcess process = JumpProcess.of(ClosedFormTest.birthDeath(1, 1));
        for (double epsilon : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new TauLeaping(process, epsilon));
        }
    }
}
