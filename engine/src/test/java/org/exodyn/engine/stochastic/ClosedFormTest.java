package org.exodyn.engine.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.engine.random.Philox;
import org.junit.jupiter.api.Test;

/// Samples of the process against distributions that are known in closed form.
///
/// A whole distribution may be off by [#FURTHEST], which the inequality of Dvoretzky, Kiefer, Wolfowitz and Massart (1990,
/// doi:10.1214/aop/1176990746) exceeds once in 10^9 runs; means and variances by six standard errors, once in 5·10^8.
class ClosedFormTest {

    private static final int REPLICATES = 20_000;
    private static final double FURTHEST = Math.sqrt(Math.log(2e9) / (2 * REPLICATES));
    private static final long SEED = 20261127;

    private static Reaction reaction(String id, String rate) {
        return Reaction.of(id, ExpressionParser.parse(rate));
    }

    static Plan birthDeath(double production, double decay) {
        return Plan.builder().compartment("cell", 1).amount("X", "cell", 0).parameter("k", production)
                .parameter("g", decay).reaction(reaction("birth", "k").making("X", 1))
                .reaction(reaction("death", "g*X").using("X", 1)).build();
    }

    static Plan dimerisation(int molecules, double forward, double back) {
        return Plan.builder().compartment("cell", 1).amount("A", "cell", molecules).amount("B", "cell", 0)
                .parameter("f", forward).parameter("b", back)
                .reaction(reaction("join", "f*A*(A-1)/2").using("A", 2).making("B", 1))
                .reaction(reaction("part", "b*B").using("B", 1).making("A", 2)).build();
    }

    private static Plan twoStates(double on, double off, double synthesis, double decay) {
        return Plan.builder().compartment("cell", 1).amount("Off", "cell", 1).amount("On", "cell", 0)
                .amount("M", "cell", 0).parameter("on", on).parameter("off", off).parameter("s", synthesis)
                .parameter("g", decay).reaction(reaction("opens", "on*Off").using("Off", 1).making("On", 1))
                .reaction(reaction("closes", "off*On").using("On", 1).making("Off", 1))
                .reaction(reaction("transcription", "s*On").making("M", 1))
                .reaction(reaction("decay", "g*M").using("M", 1)).build();
    }

    /// Final copies of a species in each replicate.
    static int[] sample(Plan plan, String species, double minutes, int replicates,
            Function<JumpProcess, Trajectory> method) {
        JumpProcess process = JumpProcess.of(plan);
        Trajectory trajectory = method.apply(process);
        double[] parameters = process.network().defaultParameters();
        double[] state = new double[process.network().dimension()];
        int index = process.network().speciesIndex(species);
        FastRandom random = new FastRandom(0);
        int[] out = new int[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            random.reset(Philox.derive(SEED, 1, 0, replicate));
            process.network().initialState(parameters, state);
            trajectory.advance(state, parameters, 0, minutes, random);
            out[replicate] = (int) state[index];
        }
        return out;
    }

    /// Largest distance of the cumulative distributions.
    static double distance(int[] sample, double[] density) {
        double[] counts = new double[density.length];
        for (int value : sample) {
            counts[value] += 1.0 / sample.length;
        }
        double expected = 0;
        double found = 0;
        double furthest = 0;
        for (int at = 0; at < density.length; at++) {
            expected += density[at];
            found += counts[at];
            furthest = Math.max(furthest, Math.abs(expected - found));
        }
        return furthest;
    }

    private static void assertMoments(int[] sample, double mean, double variance, double fourthCentralMoment) {
        double n = sample.length;
        double sum = 0;
        double squares = 0;
        for (int value : sample) {
            sum += value - mean;
            squares += (value - mean) * (value - mean);
        }
        assertEquals(0, sum / n, 6 * Math.sqrt(variance / n), "mean, seed " + SEED);
        assertEquals(variance, squares / n, 6 * Math.sqrt((fourthCentralMoment - variance * variance) / n),
                "variance, seed " + SEED);
    }

    private static double[] poisson(double mean, int length) {
        double[] density = new double[length];
        density[0] = Math.exp(-mean);
        for (int k = 1; k < length; k++) {
            density[k] = density[k - 1] * mean / k;
        }
        return density;
    }

    /// From nothing, the count is Poisson at every time, with mean k/g·(1 − e^(−g·t)).
    @Test
    void birthAndDeath() {
        for (double minutes : new double[] {0.4, 3, 60}) {
            double mean = 30 / 0.8 * (1 - Math.exp(-0.8 * minutes));
            int[] sample = sample(birthDeath(30, 0.8), "X", minutes, REPLICATES, DirectMethod::new);
            assertMoments(sample, mean, mean, 3 * mean * mean + mean);
            assertTrue(distance(sample, poisson(mean, 200)) < FURTHEST, minutes + " minutes, seed " + SEED);
        }
    }

    /// The number of dimers is a birth-death process itself, so its stationary distribution is a product of ratios of rates.
    @Test
    void dimerisation() {
        int molecules = 41;
        double forward = 0.03;
        double back = 0.7;
        double[] density = dimers(molecules, forward, back);
        int[] sample = sample(dimerisation(molecules, forward, back), "B", 60, REPLICATES, DirectMethod::new);
        double mean = moment(density, 0, 1);
        assertMoments(sample, mean, moment(density, mean, 2), moment(density, mean, 4));
        assertTrue(distance(sample, density) < FURTHEST, "seed " + SEED);
    }

    /// In logarithms, so that thousands of dimers can be told.
    static double[] dimers(int molecules, double forward, double back) {
        double[] log = new double[molecules / 2 + 1];
        for (int b = 1; b < log.length; b++) {
            double free = molecules - 2.0 * (b - 1);
            log[b] = log[b - 1] + Math.log(forward * free * (free - 1) / 2 / (back * b));
        }
        double highest = Arrays.stream(log).max().orElseThrow();
        double[] density = Arrays.stream(log).map(value -> Math.exp(value - highest)).toArray();
        double total = Arrays.stream(density).sum();
        return Arrays.stream(density).map(value -> value / total).toArray();
    }

    private static double moment(double[] density, double about, int order) {
        double sum = 0;
        for (int at = 0; at < density.length; at++) {
            sum += density[at] * Math.pow(at - about, order);
        }
        return sum;
    }

    /// A gene that opens and closes: a Poisson count whose mean is drawn from a beta distribution.
    /// Source: Peccoud & Ycart 1995, doi:10.1006/tpbi.1995.1027; Raj et al. 2006, doi:10.1371/journal.pbio.0040309, text S1.
    @Test
    void geneInTwoStates() {
        double on = 0.6;
        double off = 1.1;
        double synthesis = 25;
        double decay = 1;
        double[] density = betaPoisson(on / decay, off / decay, synthesis / decay, 120);
        assertEquals(1, moment(density, 0, 0), 1e-12, "the oracle itself");
        double mean = synthesis / decay * on / (on + off);
        double variance = mean + Math.pow(synthesis / decay, 2) * on * off / decay / decay
                / (Math.pow((on + off) / decay, 2) * ((on + off) / decay + 1));
        assertEquals(mean, moment(density, 0, 1), 1e-9, "the oracle's mean");
        assertEquals(variance, moment(density, mean, 2), 1e-8, "the oracle's variance");
        int[] sample = sample(twoStates(on, off, synthesis, decay), "M", 40, REPLICATES, DirectMethod::new);
        assertMoments(sample, mean, variance, moment(density, mean, 4));
        assertTrue(distance(sample, density) < FURTHEST, "seed " + SEED);
    }

    /// P(n) = s^n/n! · (a)_n/(a+b)_n · e^(−s) · M(b, a+b+n, s), after Kummer's transformation: all terms are positive.
    private static double[] betaPoisson(double a, double b, double s, int length) {
        double[] density = new double[length];
        double factor = Math.exp(-s);
        for (int n = 0; n < length; n++) {
            double kummer = 0;
            double term = 1;
            for (int k = 0; k < 500; k++) {
                kummer += term;
                term *= (b + k) / (a + b + n + k) * s / (k + 1);
            }
            density[n] = factor * kummer;
            factor *= s / (n + 1) * (a + n) / (a + b + n);
        }
        return density;
    }
}
