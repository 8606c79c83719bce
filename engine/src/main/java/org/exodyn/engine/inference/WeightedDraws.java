package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.random.Philox;

/// Draws with importance weights, and what they say about the posterior.
///
/// @param points length d each
/// @param weights self-normalised, sum 1; all zero when no draw has a positive likelihood
/// @param effectiveSampleSize (Σ w)² / Σ w², Kish 1965, Survey Sampling, §11.7
/// @param largestWeight the largest weight; near 1 the draws stand for one point only
/// @param logMass natural logarithm of the prior mean of the likelihood, for an indicator the prior mass of its set
/// @param massRelativeError standard error of that mean, relative, as if draws were independent (cautious for Sobol points)
@SuppressWarnings("ArrayRecordComponent")
public record WeightedDraws(List<double[]> points, double[] weights, double effectiveSampleSize, double largestWeight,
        double logMass, double massRelativeError) {

    private static final int PURPOSE = 0x5E5A;

    public WeightedDraws {
        points = List.copyOf(points);
    }

    /// Normalises logarithms of weights φ L / q.
    public static WeightedDraws of(List<double[]> points, double[] logWeight) {
        int n = logWeight.length;
        double largest = Arrays.stream(logWeight).max().orElse(Double.NEGATIVE_INFINITY);
        double[] weights = new double[n];
        if (largest == Double.NEGATIVE_INFINITY) {
            return new WeightedDraws(points, weights, 0, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            weights[i] = StrictMath.exp(logWeight[i] - largest);
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        double mean = sum / n;
        double variance = n < 2 ? Double.POSITIVE_INFINITY : Math.max(0, squares - n * mean * mean) / (n - 1.0);
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        return new WeightedDraws(points, weights, sum * sum / squares, 1 / sum, largest + StrictMath.log(mean),
                Math.sqrt(variance / n) / mean);
    }

    /// The prior mass itself; underflows to 0 below 1e-308.
    public double mass() {
        return StrictMath.exp(logMass);
    }

    /// Weighted mean of the draws.
    public double[] mean() {
        double[] mean = new double[points.get(0).length];
        for (int i = 0; i < weights.length; i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += weights[i] * points.get(i)[k];
            }
        }
        return mean;
    }

    /// Systematic resampling: indices of `count` draws of equal weight, ascending; draw i appears ⌊count wᵢ⌋ or one more
    /// times. Source: Kitagawa 1996, doi:10.1080/10618600.1996.10474692.
    public int[] resampleIndices(int count, long seed) {
        if (effectiveSampleSize == 0) {
            throw new IllegalStateException("no draw has a positive weight");
        }
        double offset = new Philox(seed).start(PURPOSE, 0, 0).nextDouble();
        int[] chosen = new int[count];
        int last = weights.length - 1;
        while (weights[last] == 0) {
            last--;
        }
        double sum = weights[0];
        int i = 0;
        for (int k = 0; k < count; k++) {
            double level = (k + offset) / count;
            while (sum <= level && i < last) {
                sum += weights[++i];
            }
            chosen[k] = i;
        }
        return chosen;
    }

    /// The draws at [#resampleIndices].
    public List<double[]> resample(int count, long seed) {
        List<double[]> drawn = new ArrayList<>(count);
        for (int index : resampleIndices(count, seed)) {
            drawn.add(points.get(index));
        }
        return drawn;
    }
}
