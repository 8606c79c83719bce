package org.exodyn.engine.stochastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.engine.random.Philox;
import org.junit.jupiter.api.Test;

/// Samples of first-order systems against closed forms and the exact algorithm. Distribution functions are compared by the
/// inequality of Dvoretzky, Kiefer and Wolfowitz (Massart 1990, doi:10.1214/aop/1176990746), means by 6 standard errors: a false
/// alarm has probability 1e-7 at most in each comparison.
class FirstOrderSampleTest {

    private static final int SIZE = 40_000;
    private static final double ALARM = 1e-7;

    private static PlanBuilder plan() {
        return Plan.builder().compartment("cell", 1);
    }

    private static Reaction reaction(String id, String rate) {
        return Reaction.of(id, ExpressionParser.parse(rate));
    }

    /// One counted species lost at rate k, made at rate g.
    private static Plan turnover() {
        return plan().amount("X", "cell", 0).parameter("k", 0.01).parameter("g", 0)
                .reaction(reaction("make", "g").making("X", 1)).reaction(reaction("lose", "k*X").using("X", 1)).build();
    }

    private static long[] seeds(long seed, int size) {
        long[] seeds = new long[size];
        Arrays.setAll(seeds, cell -> Philox.derive(seed, 1, cell, 0));
        return seeds;
    }

    private static FirstOrderSample begun(Plan plan, Set<String> counted, Map<String, String> twins, double spread,
            int size, List<String> brought) {
        FirstOrderProcess process = FirstOrderProcess.of(plan, counted, twins,
                List.copyOf(counted));
        FirstOrderSample sample = new FirstOrderSample(process, size, brought);
        double[] parameters = process.network().defaultParameters();
        sample.begin(process.network().initialState(parameters), parameters, seeds(7, size), spread);
        return sample;
    }

    private static double[] counts(FirstOrderSample sample, int state) {
        double[] counts = new double[sample.size()];
        Arrays.setAll(counts, cell -> sample.state(cell)[state]);
        return counts;
    }

    private static void assertPoisson(double mean, double[] counts) {
        double bound = Math.sqrt(Math.log(2 / ALARM) / (2.0 * counts.length));
        double expected = 0;
        double term = Math.exp(-mean);
        for (int k = 0; k < 10 * mean + 20; k++) {
            expected += term;
            term *= mean / (k + 1);
            int most = k;
            assertEquals(expected,
                    (double) Arrays.stream(counts).filter(count -> count <= most).count() / counts.length,
                    bound, "share of at most " + k);
        }
    }

    private static void assertMoments(double mean, double variance, double[] x, double kurtosisBound) {
        double average = Arrays.stream(x).average().orElseThrow();
        double spread = Arrays.stream(x).map(value -> (value - average) * (value - average)).sum() / (x.length - 1);
        assertEquals(mean, average, 6 * Math.sqrt(variance / x.length), "mean");
        assertEquals(variance, spread, 6 * variance * Math.sqrt(kurtosisBound / x.length), "variance");
    }

    /// Immigration and death: Poisson at every time, with mean (g/k)·(1 − e^(−k·t)), however time is cut.
    @Test
    void immigrationAndDeathIsPoisson() {
        Plan plan = turnover();
        for (double minutes : new double[] {5, 60}) {
            FirstOrderSample sample = begun(plan, Set.of("X"), Map.of(), 0, SIZE, List.of());
            FirstOrderProcess process = FirstOrderProcess.of(plan, Set.of("X"), Map.of(), List.of("X"));
            double[] parameters = process.network().defaultParameters();
            parameters[process.network().parameterIndex("g")] = 0.05;
            sample.begin(new double[] {0}, parameters, seeds(8, SIZE), 0);
            for (double time = 0; time < 120; time += minutes) {
                sample.advance(minutes, parameters, null);
            }
            assertPoisson(5 * -Math.expm1(-1.2), counts(sample, 0));
        }
    }

    /// Bundles of one copy each (Poisson contents of tiny mean) give the same law as copies one by one.
    @Test
    void bundlesOfOneCopyArePoisson() {
        FirstOrderSample sample = begun(turnover(), Set.of("X"), Map.of(), 0, SIZE, List.of("X"));
        BundleArrivals arrivals = new BundleArrivals(1, 1);
        // 2e-5: a second copy in a filled bundle has probability 1e-5, which shifts no share by more than 1e-4
        arrivals.hold(new double[][] {{2e-5}}, new double[] {Double.POSITIVE_INFINITY});
        arrivals.arrive(new double[] {0.02 / 2e-5});
        double[] parameters = {0.01, 0};
        for (int at = 0; at < 40; at++) {
            sample.advance(30, parameters, arrivals);
        }
        assertPoisson(2 * -Math.expm1(-12), counts(sample, 0));
    }

    /// A filtered compound Poisson process: mean ν·c/k, variance ν·c/k + ν·E[n(n−1)]/(2k) with E[n(n−1)] = c²(1 + 1/r); and with
    /// log-normal differences between systems the variance gains CV²·mean². Both ways of drawing bundles.
    @Test
    void compoundPoissonHasItsMoments() {
        double k = 0.01;
        double c = 1.5;
        double r = 0.5;
        double cv = 0.6;
        for (double bundles : new double[] {0.02, 2}) {
            FirstOrderSample sample = begun(turnover(), Set.of("X"), Map.of(),
                    Math.sqrt(Math.log1p(cv * cv)), SIZE, List.of("X"));
            BundleArrivals arrivals = new BundleArrivals(1, 1);
            arrivals.hold(new double[][] {{c}}, new double[] {r});
            arrivals.arrive(new double[] {bundles});
            boolean together = bundles * 60 * (1 - Math.pow(1 + c / r, -r)) > 2 * BundleArrivals.MANY;
            double minutes = together ? 60 : 30;
            for (int at = 0; at < 60; at++) {
                sample.advance(minutes, new double[] {k, 0}, arrivals);
            }
            double mean = bundles * c / k;
            double pairs = bundles * c * c * (1 + 1 / r);
            double chance = mean + pairs / (2 * k);
            double[] counts = counts(sample, 0);
            if (together) {
                // Copies of one bundle arrive apart within a piece, which takes away some of what they share: between the
                // variance of no sharing within a piece and that of full sharing.
                double within = Arrays.stream(counts).map(x -> (x - mean) * (x - mean)).average().orElseThrow()
                        - cv * cv * mean * mean;
                assertTrue(within > 0.5 * mean && within < 1.5 * chance, "variance " + within);
                assertEquals(mean, Arrays.stream(counts).average().orElseThrow(),
                        6 * Math.sqrt((chance + cv * cv * mean * mean) / SIZE));
            } else {
                // kurtosis excess + 2 of a log-normal factor of CV 0.6 with compound counts is below 40 here
                assertMoments(mean, chance + cv * cv * mean * mean, counts, 40);
            }
        }
    }

    /// Two species in the same bundles: their covariance is ν·c₁·c₂/(k₁ + k₂).
    @Test
    void cargoOfOneBundleComesTogether() {
        Plan plan = plan().amount("X", "cell", 0).amount("Y", "cell", 0).parameter("k", 0.01)
                .reaction(reaction("loseX", "k*X").using("X", 1)).reaction(reaction("loseY", "2*k*Y").using("Y", 1))
                .build();
        FirstOrderSample sample = begun(plan, Set.of("X", "Y"), Map.of(), 0, SIZE, List.of("X", "Y"));
        BundleArrivals arrivals = new BundleArrivals(2, 2);
        arrivals.hold(new double[][] {{2, 1}, {0, 0.5}}, new double[] {1, 3});
        arrivals.arrive(new double[] {0.03, 0.02});
        for (int at = 0; at < 100; at++) {
            sample.advance(20, new double[] {0.01}, arrivals);
        }
        double meanX = 0.03 * 2 / 0.01;
        double meanY = (0.03 * 1 + 0.02 * 0.5) / 0.02;
        double[] products = new double[SIZE];
        double[] x = counts(sample, 0);
        double[] y = counts(sample, 1);
        Arrays.setAll(products, cell -> (x[cell] - meanX) * (y[cell] - meanY));
        double covariance = Arrays.stream(products).average().orElseThrow();
        double error = Math.sqrt(Arrays.stream(products).map(p -> (p - covariance) * (p - covariance)).sum()) / SIZE;
        assertEquals(0.03 * 2 * 1 / 0.03, covariance, 6 * error);
        assertMoments(meanX, meanX + 0.03 * 4 * 2 / (2 * 0.01), x, 20);
        assertMoments(meanY, meanY + (0.03 * 1 * (1 + 1 / 3.0) + 0.02 * 0.25 * (1 + 1 / 3.0)) / (2 * 0.02), y, 20);
    }

    /// x raises the loss of R over that of its twin R_ref; an amount P follows R.
    private static Plan regulated(double x, double lossOfX) {
        return plan().amount("X", "cell", x).amount("R", "cell", 20).amount("R_ref", "cell", 20).amount("P", "cell", 1)
                .parameter("kx", lossOfX).parameter("theta", Double.NaN)
                .assignmentRule("theta", "X/(10 + X)")
                .reaction(reaction("loseX", "kx*X").using("X", 1))
                .reaction(reaction("makeR", "0.2").making("R", 1))
                .reaction(reaction("makeRef", "0.2").making("R_ref", 1))
                .reaction(reaction("loseR", "0.01*(1 + theta)*R").using("R", 1))
                .reaction(reaction("loseRef", "0.01*R_ref").using("R_ref", 1))
                .reaction(reaction("makeP", "0.0005*R").making("P", 1))
                .reaction(reaction("loseP", "0.01*P").using("P", 1)).build();
    }

    /// Without a difference twins are the same copy by copy; with one each keeps its own law.
    @Test
    void twinsDifferOnlyByTheirCause() {
        Set<String> counted = Set.of("X", "R", "R_ref");
        FirstOrderSample same = begun(regulated(0, 0), counted, Map.of("R", "R_ref"), 0, 500, List.of());
        FirstOrderSample other = begun(regulated(0, 0), counted, Map.of("R", "R_ref"), 0, SIZE, List.of());
        FirstOrderProcess process = FirstOrderProcess.of(regulated(0, 0), counted, Map.of("R", "R_ref"),
                List.of("R", "R_ref"));
        int own = process.network().stateIndex("R");
        int reference = process.network().stateIndex("R_ref");
        double[] parameters = process.network().defaultParameters();
        boolean moved = false;
        for (int at = 0; at < 50; at++) {
            same.advance(10, parameters, null);
            for (int cell = 0; cell < same.size(); cell++) {
                assertEquals(same.state(cell)[reference], same.state(cell)[own]);
                moved |= same.state(cell)[own] != 20;
            }
        }
        assertTrue(moved);
        double[] initial = process.network().initialState(parameters);
        double[] half = initial.clone();
        half[process.network().stateIndex("X")] = 1e7;
        other.begin(half, parameters, seeds(9, SIZE), 0);
        for (int at = 0; at < 100; at++) {
            other.advance(10, parameters, null);
        }
        // theta = 1: the loss is twice as fast, each is Poisson with its own mean
        assertPoisson(20, counts(other, reference));
        assertPoisson(10, counts(other, own));
    }

    /// Rounding must not turn a share of one into more than one, whatever the loss rates and the length of a piece.
    @Test
    void twinsWhoseLossesDifferInTheLastDigitAreTheSame() {
        Set<String> counted = Set.of("R", "R_ref");
        FirstOrderSample sample = begun(regulated(0, 0), counted, Map.of("R", "R_ref"), 0, 3, List.of());
        FirstOrderProcess process = FirstOrderProcess.of(regulated(0, 0), counted, Map.of("R", "R_ref"),
                List.of("R", "R_ref"));
        double[] parameters = process.network().defaultParameters();
        double[] initial = process.network().initialState(parameters);
        for (int at = 0; at < 4000; at++) {
            // theta = X/10 nearly: in a short piece the shares that survive are often the same number while their means are not
            initial[process.network().stateIndex("X")] = (1 + at % 40) * 5e-14;
            sample.begin(initial, parameters, seeds(at, 3), 0);
            sample.advance(0.1 + 0.0007 * at, parameters, null);
            assertEquals(sample.state(0)[process.network().stateIndex("R_ref")],
                    sample.state(0)[process.network().stateIndex("R")], "case " + at);
        }
    }

    /// Against the exact algorithm, for counts whose loss depends on another count: two samples, each within the bound.
    @Test
    void agreesWithTheExactAlgorithm() {
        Plan plan = regulated(30, 0.004);
        FirstOrderSample sample = begun(plan, Set.of("X", "R", "R_ref"), Map.of("R", "R_ref"), 0, SIZE, List.of());
        FirstOrderProcess process = FirstOrderProcess.of(plan, Set.of("X", "R", "R_ref"), Map.of(), List.of("R"));
        double[] parameters = process.network().defaultParameters();
        for (int at = 0; at < 24; at++) {
            sample.advance(10, parameters, null);
        }
        Plan counts = plan().amount("X", "cell", 30).amount("R", "cell", 20).parameter("theta", Double.NaN)
                .assignmentRule("theta", "X/(10 + X)").reaction(reaction("loseX", "0.004*X").using("X", 1))
                .reaction(reaction("makeR", "0.2").making("R", 1))
                .reaction(reaction("loseR", "0.01*(1 + theta)*R").using("R", 1)).build();
        JumpProcess jumps = JumpProcess.of(counts);
        DirectMethod exact = new DirectMethod(jumps);
        FastRandom random = new FastRandom(5);
        double[] found = new double[SIZE];
        for (int cell = 0; cell < SIZE; cell++) {
            double[] state = {random.nextPoisson(30), random.nextPoisson(20)};
            exact.advance(state, jumps.network().defaultParameters(), 0, 240, random);
            found[cell] = state[1];
        }
        double[] leapt = counts(sample, process.network().stateIndex("R"));
        // freezing the loss for 10 min while X falls by 4 % of itself shifts the mean of R by less than 0.02 of its spread
        double bound = 2 * Math.sqrt(Math.log(2 / ALARM) / (2.0 * SIZE)) + 0.01;
        for (int k = 0; k < 40; k++) {
            int most = k;
            assertEquals((double) Arrays.stream(found).filter(count -> count <= most).count() / SIZE,
                    (double) Arrays.stream(leapt).filter(count -> count <= most).count() / SIZE, bound, "at most " + k);
        }
    }

    /// dy/dt = g − h·y with both constant is exact for any piece, and of second order where g follows a course.
    @Test
    void amountsFollowTheirEquation() {
        Plan plan = plan().amount("Q", "cell", 1).amount("P", "cell", 0)
                .reaction(reaction("loseQ", "0.01*Q").using("Q", 1)).reaction(reaction("makeP", "Q").making("P", 1))
                .reaction(reaction("loseP", "0.02*P").using("P", 1)).build();
        double exact = 100 * (Math.exp(-2.4) - Math.exp(-4.8));
        double[] error = new double[2];
        for (int fine = 0; fine < 2; fine++) {
            FirstOrderProcess process = FirstOrderProcess.of(plan, Set.of(), Map.of(), List.of("P"));
            FirstOrderSample sample = new FirstOrderSample(process, 1, List.of());
            sample.begin(new double[] {1, 0}, new double[0], new long[] {1}, 0);
            int pieces = fine == 0 ? 12 : 24;
            for (int at = 0; at < pieces; at++) {
                sample.advance(240.0 / pieces, new double[0], null);
            }
            assertEquals(Math.exp(-2.4), sample.state(0)[0], 1e-14);
            double[] seen = new double[1];
            process.observe(sample.state(0), new double[0], seen);
            error[fine] = Math.abs(seen[0] - exact);
        }
        assertTrue(error[1] < 0.3 * error[0], "second order: " + Arrays.toString(error));
        assertTrue(error[0] < 0.01 * exact);
    }

    /// A system does the same in a sample of any size, and in bytecode and the interpreter.
    @Test
    void streamsBelongToSystems() {
        Plan plan = regulated(30, 0.004);
        Set<String> counted = Set.of("X", "R", "R_ref");
        double[][] last = new double[3][];
        for (int way = 0; way < 3; way++) {
            FirstOrderProcess process = way == 2
                    ? FirstOrderProcess.interpreted(plan, counted, Map.of("R", "R_ref"), List.of("P"))
                    : FirstOrderProcess.of(plan, counted, Map.of("R", "R_ref"), List.of("P"));
            int size = way == 1 ? 9 : 3;
            FirstOrderSample sample = new FirstOrderSample(process, size, List.of("X"));
            double[] parameters = process.network().defaultParameters();
            sample.begin(process.network().initialState(parameters), parameters, seeds(3, size), 0.4);
            BundleArrivals arrivals = new BundleArrivals(1, 1);
            arrivals.hold(new double[][] {{0.5}}, new double[] {0.2});
            arrivals.arrive(new double[] {0.1});
            for (int at = 0; at < 30; at++) {
                sample.advance(20, parameters, arrivals);
            }
            last[way] = sample.state(2).clone();
            assertNotEquals(sample.state(1)[0] + sample.state(1)[1], last[way][0] + last[way][1] + 1e9);
        }
        assertArrayEquals(last[0], last[1]);
        assertArrayEquals(last[0], last[2]);
    }

    @Test
    void refusesByNameAndPlace() {
        assertRefused("in proportion", turnoverWith("k*X + k", 1));
        assertRefused("in proportion", turnoverWith("k", 1));
        assertRefused("change by -2", turnoverWith("k*X", 2));
        assertRefused("time", turnoverWith("k*time*X", 1));
    }

    private static Plan turnoverWith(String loss, double count) {
        return plan().amount("X", "cell", 0).parameter("k", 0.01).reaction(reaction("lose", loss).using("X", count))
                .build();
    }

    private static void assertRefused(String what, Plan plan) {
        UnsupportedNodeException refusal = assertThrows(UnsupportedNodeException.class,
                () -> FirstOrderProcess.of(plan, Set.of("X"), Map.of(), List.of("X")));
        assertTrue(refusal.getMessage().contains(what) && refusal.getMessage().contains("first-order"),
                refusal.getMessage());
    }
}
