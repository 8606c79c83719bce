package org.exodyn.clinic.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must not matter to a proportional-hazards model.
class CoxPropertyTest {
    /// Newton's method stops when no predictor moves by 1e-9; it converges quadratically, so rounding is what is left.
    private static final double CLOSE = 1e-8;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void unitsOrderAndOriginDoNotMatter(long seed) {
        Random random = new Random(seed);
        int n = 40 + random.nextInt(80);
        double[][] x = {random.doubles(n).toArray(), random.doubles(n).toArray()};
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        int[] order = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            times[i] = Math.ceil(-20 * Math.log(random.nextDouble()) * Math.exp(-x[0][i]));
            events[i] = random.nextInt(3) > 0;
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        CoxSample sample = CoxSample.of(SurvivalTimes.of(times, events), Covariates.of(List.of("a", "b"), x));
        for (TieMethod ties : TieMethod.values()) {
            CoxModel model = CoxModel.withDefaults().withTies(ties);
            CoxFit fit = model.fit(sample).orElseThrow();
            double[][] other = {Arrays.stream(x[0]).map(v -> 1e4 * v - 3e3).toArray(),
                Arrays.stream(x[1]).map(v -> -v / 8).toArray()};
            CoxFit scaled = model.fit(sample.withCovariates(Covariates.of(List.of("a", "b"), other))).orElseThrow();
            CoxSample turned = new CoxSample(sample.times().rows(order), sample.covariates().rows(order),
                    sample.strata().rows(order));
            CoxFit permuted = model.fit(turned).orElseThrow();
            double[] cubes = Arrays.stream(times).map(t -> t * t * t).toArray();
            CoxFit stretched = model.fit(CoxSample.of(SurvivalTimes.of(cubes, events), sample.covariates()))
                    .orElseThrow();
            for (int j = 0; j < 2; j++) {
                double beta = fit.coefficients()[j];
                double unit = j == 0 ? 1e4 : -1.0 / 8;
                assertEquals(beta, scaled.coefficients()[j] * unit, CLOSE, () -> "seed " + seed);
                assertEquals(beta, permuted.coefficients()[j], CLOSE, () -> "seed " + seed);
                assertEquals(beta, stretched.coefficients()[j], CLOSE, () -> "seed " + seed);
                assertEquals(Math.abs(fit.terms().get(j).z()), Math.abs(scaled.terms().get(j).z()), CLOSE,
                        () -> "seed " + seed);
            }
            assertEquals(fit.scoreTest().statistic(), scaled.scoreTest().statistic(), CLOSE, () -> "seed " + seed);
            assertEquals(fit.concordance().concordant(), permuted.concordance().concordant(), () -> "seed " + seed);
            assertEquals(fit.concordance().standardError(), permuted.concordance().standardError(), 1e-14,
                    () -> "seed " + seed);
            assertEquals(ProportionalHazardsCheck.of(fit).global().statistic(),
                    ProportionalHazardsCheck.of(scaled).global().statistic(), 1e-6, () -> "seed " + seed);
        }
    }

    /// Every sample twice, in two strata: the same coefficients with twice the information.
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void twoStrataWithTheSameSamples(long seed) {
        Random random = new Random(seed);
        int n = 50;
        double[] x = random.doubles(n).toArray();
        double[] times = random.ints(n, 1, 12).asDoubleStream().toArray();
        boolean[] events = new boolean[n];
        for (int i = 0; i < n; i++) {
            events[i] = random.nextBoolean();
        }
        int[] twice = IntStream.range(0, 2 * n).map(i -> i % n).toArray();
        CoxSample once = CoxSample.of(SurvivalTimes.of(times, events), Covariates.of("x", x));
        Strata copies = Strata.of(IntStream.range(0, 2 * n).mapToObj(i -> i < n ? "first" : "second").toList());
        CoxSample both = new CoxSample(once.times().rows(twice), once.covariates().rows(twice), copies);
        CoxTerm single = CoxModel.withDefaults().fit(once).orElseThrow().terms().getFirst();
        CoxTerm pair = CoxModel.withDefaults().fit(both).orElseThrow().terms().getFirst();
        assertEquals(single.coefficient(), pair.coefficient(), CLOSE, () -> "seed " + seed);
        assertEquals(single.standardError(), pair.standardError() * Math.sqrt(2), CLOSE, () -> "seed " + seed);
    }
}
