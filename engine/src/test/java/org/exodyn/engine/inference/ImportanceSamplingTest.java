package org.exodyn.engine.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.engine.random.Philox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Posteriors that are known in closed form.
///
/// Limits are five standard errors of independent draws; Sobol points do better, so a false alarm has a probability below
/// 6e-7 per assertion, and the seeds are fixed.
class ImportanceSamplingTest {

    private static final int DRAWS = 4096;

    private static double[] logLikelihood(List<double[]> points, ToDoubleFunction<double[]> log) {
        return points.stream().mapToDouble(log).toArray();
    }

    /// Φ(−x) = ∫_x^∞ φ by Simpson's rule with 20 000 intervals of [x, x + 12]; relative error below 1e-12.
    private static double upperTail(double x) {
        int n = 20_000;
        double h = 12.0 / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double z = x + i * h;
            sum += (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-0.5 * z * z);
        }
        return sum * h / 3 / Math.sqrt(2 * Math.PI);
    }

    private static double[] direction(int d) {
        Philox philox = new Philox(11).start(1, d, 0);
        double[] a = new double[d];
        double square = 0;
        for (int k = 0; k < d; k++) {
            a[k] = philox.nextNormal();
            square += a[k] * a[k];
        }
        for (int k = 0; k < d; k++) {
            a[k] /= Math.sqrt(square);
        }
        return a;
    }

    /// a·u ≥ β: mass Φ(−β), mean of a·u = φ(β)/Φ(−β), across it the prior.
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "1, 6", "5, 1", "5, 3", "40, 1", "40, 3", "40, 5"})
    void halfSpace(int d, double beta) {
        double[] a = direction(d);
        DesignPoint design = MostProbablePoint.find(d,
                points -> points.stream().map(u -> new double[] {NearestInPolyhedron.dot(a, u) - beta}).toList(),
                DesignPointOptions.withDefaults());
        ShiftedNormalImportanceSampler sampler = new ShiftedNormalImportanceSampler(d,
                List.of(ShiftedNormal.beyond(design)), 0.1, 5);
        List<double[]> points = sampler.draw(DRAWS);
        WeightedDraws draws = sampler.weigh(points,
                logLikelihood(points, u -> NearestInPolyhedron.dot(a, u) >= beta ? 0 : Double.NEGATIVE_INFINITY));
        double mass = upperTail(beta);
        assertTrue(draws.effectiveSampleSize() > 0.25 * DRAWS, "effective " + draws.effectiveSampleSize());
        assertEquals(1, draws.mass() / mass, 5 * draws.massRelativeError());
        assertTrue(draws.massRelativeError() < 0.03, "error " + draws.massRelativeError());
        double hazard = Math.exp(-0.5 * beta * beta) / Math.sqrt(2 * Math.PI) / mass;
        double spread = Math.sqrt(1 + beta * hazard - hazard * hazard);
        double error = 5 / Math.sqrt(draws.effectiveSampleSize());
        assertEquals(hazard, NearestInPolyhedron.dot(a, draws.mean()), error * spread);
        for (int k = 0; k < d; k++) {
            assertEquals(hazard * a[k], draws.mean()[k], error);
        }
    }

    /// Both of two correlated normals positive: 1/4 + asin(ρ) / (2π) (Sheppard 1899, doi:10.1098/rsta.1899.0003).
    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.3, 0, 0.6, 0.95})
    void orthant(double rho) {
        ShiftedNormalImportanceSampler sampler = new ShiftedNormalImportanceSampler(2,
                List.of(ShiftedNormal.at(new double[2])), 0.5, 17);
        List<double[]> points = sampler.draw(DRAWS);
        WeightedDraws draws = sampler.weigh(points, logLikelihood(points,
                u -> u[0] >= 0 && rho * u[0] + Math.sqrt(1 - rho * rho) * u[1] >= 0 ? 0 : Double.NEGATIVE_INFINITY));
        assertEquals(0.25 + Math.asin(rho) / (2 * Math.PI), draws.mass(), 5 * draws.mass() * draws.massRelativeError());
    }

    /// u₀ ≥ 1.5 and u₁ ≥ 2.5 in 10 dimensions: independent tails.
    @Test
    void corner() {
        DesignPoint design = MostProbablePoint.find(10,
                points -> points.stream().map(u -> new double[] {u[0] - 1.5, u[1] - 2.5}).toList(),
                DesignPointOptions.withDefaults());
        ShiftedNormalImportanceSampler sampler = new ShiftedNormalImportanceSampler(10,
                List.of(ShiftedNormal.beyond(design)), 0.1, 5);
        List<double[]> points = sampler.draw(DRAWS);
        WeightedDraws draws = sampler.weigh(points,
                logLikelihood(points, u -> u[0] >= 1.5 && u[1] >= 2.5 ? 0 : Double.NEGATIVE_INFINITY));
        double mass = upperTail(1.5) * upperTail(2.5);
        assertEquals(1, draws.mass() / mass, 5 * draws.massRelativeError());
        assertTrue(draws.effectiveSampleSize() > 0.1 * DRAWS, "effective " + draws.effectiveSampleSize());
    }

    /// y = a·u + noise of spread σ, |a| = 2: the posterior is normal with mean a y / (σ² + |a|²), variance
    /// σ² / (σ² + |a|²) along a and 1 across; the evidence (without 1/√(2πσ²)) is
    /// √(σ²/(σ² + |a|²)) exp(−y² / 2(σ² + |a|²)).
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void linearGaussian(int d) {
        double[] unit = direction(d);
        double y = 6;
        double sigma = 0.7;
        double total = sigma * sigma + 4;
        double[] mean = new double[d];
        for (int k = 0; k < d; k++) {
            mean[k] = unit[k] * 2 * y / total;
        }
        double spread = Math.sqrt(sigma * sigma / total);
        ShiftedNormalImportanceSampler sampler = new ShiftedNormalImportanceSampler(d,
                List.of(ShiftedNormal.along(mean, unit, 1.3 * spread)), 0.1, 23);
        List<double[]> points = sampler.draw(DRAWS);
        WeightedDraws draws = sampler.weigh(points, logLikelihood(points, u -> {
            double misfit = 2 * NearestInPolyhedron.dot(unit, u) - y;
            return -0.5 * misfit * misfit / (sigma * sigma);
        }));
        assertTrue(draws.effectiveSampleSize() > 0.5 * DRAWS, "effective " + draws.effectiveSampleSize());
        double evidence = spread * Math.exp(-0.5 * y * y / total);
        assertEquals(1, draws.mass() / evidence, 5 * draws.massRelativeError());
        double[] found = draws.mean();
        double variance = 0;
        double across = 0;
        for (int i = 0; i < DRAWS; i++) {
            double along = NearestInPolyhedron.dot(unit, points.get(i)) - 2 * y / total;
            variance += draws.weights()[i] * along * along;
            across += draws.weights()[i] * points.get(i)[0] * points.get(i)[0];
        }
        double error = 5 / Math.sqrt(draws.effectiveSampleSize());
        assertEquals(2 * y / total, NearestInPolyhedron.dot(unit, found), error * spread);
        assertEquals(spread * spread, variance, error * Math.sqrt(2) * spread * spread);
        double variance0 = 1 - unit[0] * unit[0] * (1 - spread * spread);
        double second = mean[0] * mean[0] + variance0;
        double secondSpread = Math.sqrt(2 * variance0 * variance0 + 4 * mean[0] * mean[0] * variance0);
        assertEquals(second, across, error * secondSpread);
        for (int k = 0; k < d; k++) {
            assertEquals(mean[k], found[k], error);
        }
    }

    /// The component sits at the wrong place: the prior share keeps every weight below L / ε, so the estimate is still
    /// right, only with fewer effective draws.
    @Test
    void aWrongShiftIsSurvived() {
        ShiftedNormalImportanceSampler sampler = new ShiftedNormalImportanceSampler(3,
                List.of(ShiftedNormal.along(new double[] {-4, 0, 0}, new double[] {1, 0, 0}, 0.2)), 0.1, 29);
        List<double[]> points = sampler.draw(DRAWS);
        WeightedDraws draws = sampler.weigh(points,
                logLikelihood(points, u -> u[0] >= 1 ? 0 : Double.NEGATIVE_INFINITY));
        assertEquals(1, draws.mass() / upperTail(1), 5 * draws.massRelativeError());
        for (double weight : draws.weights()) {
            assertTrue(weight <= 10 / (draws.mass() * DRAWS) * (1 + 1e-12));
        }
    }

    /// A likelihood that narrows all coordinates and lies off the first component: N(1.2, 0.6²) in each of 8 coordinates.
    /// Two adaptations raise the effective sample size to near the number of draws; mass stays right.
    @Test
    void adaptationFindsThePosterior() {
        int d = 8;
        double centre = 1.2;
        double variance = 0.36;
        ToDoubleFunction<double[]> log = u -> {
            double sum = 0;
            for (double x : u) {
                sum -= 0.5 * (x - centre) * (x - centre) / variance;
            }
            return sum;
        };
        ShiftedNormalImportanceSampler sampler = new ShiftedNormalImportanceSampler(d,
                List.of(ShiftedNormal.along(new double[d], direction(d), 0.9)), 0.1, 31);
        double mass = Math.pow(variance / (1 + variance), d / 2.0)
                * Math.exp(-0.5 * d * centre * centre / (1 + variance));
        double[] effective = new double[3];
        for (int round = 0; round < 3; round++) {
            List<double[]> points = sampler.draw(DRAWS);
            WeightedDraws draws = sampler.weigh(points, logLikelihood(points, log));
            assertEquals(1, draws.mass() / mass, 5 * draws.massRelativeError(), "round " + round);
            effective[round] = draws.effectiveSampleSize();
            sampler = sampler.adaptedTo(draws);
        }
        assertTrue(effective[2] > 0.5 * DRAWS && effective[2] > 3 * effective[0],
                effective[0] + ", " + effective[1] + ", " + effective[2]);
    }

    /// ⌊N wᵢ⌋ or one more copies of each draw, ascending, the same for the same seed.
    @Test
    void systematicResampling() {
        List<double[]> points = List.of(new double[] {0}, new double[] {1}, new double[] {2}, new double[] {3});
        WeightedDraws draws = WeightedDraws.of(points, new double[] {Math.log(0.5), Math.log(0.3),
            Double.NEGATIVE_INFINITY, Math.log(0.2)});
        assertEquals(1 / (0.25 + 0.09 + 0.04), draws.effectiveSampleSize(), 1e-12);
        for (int seed = 0; seed < 50; seed++) {
            int[] chosen = draws.resampleIndices(7, seed);
            assertArrayEquals(chosen, draws.resampleIndices(7, seed));
            int[] count = new int[4];
            for (int index : chosen) {
                count[index]++;
            }
            assertTrue(count[0] >= 3 && count[0] <= 4 && count[1] >= 2 && count[1] <= 3 && count[2] == 0
                    && count[3] >= 1 && count[3] <= 2, "seed " + seed);
        }
        WeightedDraws nothing = WeightedDraws.of(points, new double[] {Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY});
        assertEquals(0, nothing.effectiveSampleSize());
        assertThrows(IllegalStateException.class, () -> nothing.resample(3, 1));
    }

    @Test
    void sameSeedSameDraws() {
        ShiftedNormalImportanceSampler one = new ShiftedNormalImportanceSampler(3,
                List.of(ShiftedNormal.at(new double[] {1, 2, 3})), 0.2, 5);
        ShiftedNormalImportanceSampler two = new ShiftedNormalImportanceSampler(3,
                List.of(ShiftedNormal.at(new double[] {1, 2, 3})), 0.2, 5);
        for (int i = 0; i < 100; i++) {
            assertArrayEquals(one.draw(100).get(i), two.draw(100).get(i), 0);
        }
        assertThrows(IllegalArgumentException.class,
                () -> one.weigh(one.draw(2), new double[] {0, Double.NaN}));
        // More dimensions than the Sobol table has.
        ShiftedNormalImportanceSampler wide = new ShiftedNormalImportanceSampler(300,
                List.of(ShiftedNormal.at(new double[300])), 0.2, 5);
        List<double[]> points = wide.draw(64);
        assertEquals(64, wide.weigh(points, new double[64]).effectiveSampleSize(), 1e-9);
    }
}
