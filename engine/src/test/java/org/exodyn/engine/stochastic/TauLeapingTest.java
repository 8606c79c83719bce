package org.exodyn.engine.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Leaps against the exact distributions. What leaping costs is bounded by ε: the propensities in a leap are off by about ε, and
/// so is what they bring about.
class TauLeapingTest {

    private static final double EPSILON = TauLeaping.USUAL_EPSILON;
    private static final int REPLICATES = 4000;
    private static final int MANY = 20_000;

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

    /// Dimerisation of many, while it is under way, against the master equation.
    ///
    /// A leap keeps the propensity of its beginning, which falls by a share ε at most until its end: on average no more than ε/2
    /// of all joinings are too many, and joining less afterwards only makes up for it. So the mean is off by ε/2·⟨B⟩ at most, and
    /// the cumulative distribution by that shift times the highest density, ε·⟨B⟩/(2·σ·√2π). To this bias comes chance: six
    /// standard errors of a mean (false alarm 2·10⁻⁹), and for a distribution √(ln(2·10⁹)/2n) (Dvoretzky, Kiefer, Wolfowitz,
    /// Massart, false alarm 10⁻⁹).
    @Test
    void theErrorOfLeapsShrinksWithEpsilon() {
        double[] exact = dimersUnderWay(4000, 1e-3, 1, 0.1);
        double mean = 0;
        double square = 0;
        for (int dimers = 0; dimers < exact.length; dimers++) {
            mean += dimers * exact[dimers];
            square += (double) dimers * dimers * exact[dimers];
        }
        double deviation = Math.sqrt(square - mean * mean);
        double[] epsilons = {0.3, 0.1, EPSILON};
        double[] bias = new double[epsilons.length];
        for (int at = 0; at < epsilons.length; at++) {
            double epsilon = epsilons[at];
            int[] sample = ClosedFormTest.sample(ClosedFormTest.dimerisation(4000, 1e-3, 1), "B", 0.1, MANY,
                    process -> new TauLeaping(process, epsilon));
            bias[at] = mean(sample) - mean;
            double chance = 6 * deviation / Math.sqrt(MANY);
            assertTrue(Math.abs(bias[at]) < epsilon / 2 * mean + chance, "ε " + epsilon + ": mean off by " + bias[at]);
            double distance = ClosedFormTest.distance(sample, exact);
            double allowed = epsilon * mean / (2 * deviation * Math.sqrt(2 * Math.PI))
                    + Math.sqrt(Math.log(2e9) / (2 * MANY));
            assertTrue(distance < allowed, "ε " + epsilon + ": " + distance + " of " + allowed);
        }
        // First order in ε: a step from 0.3 to 0.1 and one from 0.1 to 0.03 leave a third each. Leaps are few (three to thirty) and
        // end where the time does, so half is asked for.
        for (int at = 1; at < bias.length; at++) {
            assertTrue(Math.abs(bias[at]) < Math.abs(bias[at - 1]) / 2, Arrays.toString(bias));
        }
    }

    /// The distribution of dimers after a time, from none: a birth-death process, made uniform. Jumps come at one rate, that of the
    /// fastest state, and some of them change nothing, so that the distribution is a Poisson mixture of powers of a stochastic
    /// matrix. Source: Jensen 1953, doi:10.1080/03461238.1953.10419459.
    private static double[] dimersUnderWay(int molecules, double forward, double back, double minutes) {
        int states = molecules / 2 + 1;
        double[] up = new double[states];
        double[] down = new double[states];
        double fastest = 0;
        for (int dimers = 0; dimers < states; dimers++) {
            double free = molecules - 2.0 * dimers;
            up[dimers] = forward * free * (free - 1) / 2;
            down[dimers] = back * dimers;
            fastest = Math.max(fastest, up[dimers] + down[dimers]);
        }
        double[] now = new double[states];
        now[0] = 1;
        double[] mixture = new double[states];
        double jumps = fastest * minutes;
        double logWeight = -jumps;
        // forty standard deviations of the number of jumps
        for (int jump = 0; jump < jumps + 40 * Math.sqrt(jumps); jump++) {
            double weight = Math.exp(logWeight);
            double[] next = new double[states];
            for (int dimers = 0; dimers < states; dimers++) {
                mixture[dimers] += weight * now[dimers];
                double moving = now[dimers] / fastest;
                next[dimers] += now[dimers] - moving * (up[dimers] + down[dimers]);
                if (dimers + 1 < states) {
                    next[dimers + 1] += moving * up[dimers];
                }
                if (dimers > 0) {
                    next[dimers - 1] += moving * down[dimers];
                }
            }
            now = next;
            logWeight += Math.log(jumps / (jump + 1));
        }
        assertEquals(1, Arrays.stream(mixture).sum(), 1e-9, "the oracle itself");
        return mixture;
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
