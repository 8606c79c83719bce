package org.exodyn.clinic.variance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.exodyn.clinic.counts.FeatureSweep;
import org.jspecify.annotations.Nullable;

/// Samples of one patient are alike: one correlation for all features, and least squares that take it into account.
///
/// Each feature's correlation maximises the restricted likelihood of a model with a random effect per block; their consensus is the mean
/// of Fisher's transforms, 15 % trimmed at either end.
///
/// Source: Smyth, Michaud & Scott 2005, doi:10.1093/bioinformatics/bti270, section 2.2 (model), 2.3 (consensus).
public final class BlockCorrelation {
    private static final double TRIMMED = 0.15;
    private static final double LARGEST = 0.99;
    private static final int MOST_FEATURES = 2000;
    private static final int SEARCH_STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final double[][] design;
    private final int tested;
    private final int[] block;
    private final double smallest;

    /// @param block patient per sample
    public BlockCorrelation(double[][] design, int tested, int[] block) {
        this.design = design;
        this.tested = tested;
        this.block = block;
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        for (int b : block) {
            sizes.merge(b, 1, Integer::sum);
        }
        int largestBlock = sizes.values().stream().max(Integer::compare).orElse(1);
        // A larger negative correlation is no covariance in blocks of this size.
        this.smallest = largestBlock > 1 ? 1.0 / (1 - largestBlock) + 0.01 : 0;
    }

    /// The consensus correlation. Of more than 2000 features every k-th is used.
    ///
    /// @param values  feature by sample, NaN for gaps
    /// @param weights null for equal ones
    public double consensus(double[][] values, double @Nullable [][] weights) {
        int stride = Math.max(1, values.length / MOST_FEATURES);
        int used = (values.length + stride - 1) / stride;
        double[] transformed = new double[used];
        FeatureSweep.run(used, () -> new WeightedFit(design, tested), (_, index) -> {
            int feature = index * stride;
            transformed[index] = estimate(values[feature], weights == null ? null : weights[feature]);
        });
        double[] sorted = Arrays.stream(transformed).filter(z -> !Double.isNaN(z)).sorted().toArray();
        int cut = (int) Math.floor(sorted.length * TRIMMED);
        return sorted.length == 0 ? 0
                : Math.tanh(Arrays.stream(sorted, cut, sorted.length - cut).average().orElse(0));
    }

    /// Fisher's transform of the feature's own correlation; NaN if it cannot be told.
    private double estimate(double[] values, double @Nullable [] weights) {
        int[] known = known(values, weights);
        long blocks = Arrays.stream(known).map(s -> block[s]).distinct().count();
        if (blocks == known.length || known.length < design[0].length + 2) {
            return Double.NaN;
        }
        // The restricted likelihood has one maximum in one correlation as a rule; a coarse grid finds its side.
        double best = smallest;
        double highest = Double.NEGATIVE_INFINITY;
        int grid = 24;
        double step = (LARGEST - smallest) / grid;
        for (int i = 0; i <= grid; i++) {
            double likelihood = restrictedLikelihood(smallest + i * step, values, weights, known);
            if (likelihood > highest) {
                highest = likelihood;
                best = smallest + i * step;
            }
        }
        double low = Math.max(smallest, best - step);
        double high = Math.min(LARGEST, best + step);
        for (int i = 0; i < SEARCH_STEPS && high - low > 1e-9; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (restrictedLikelihood(left, values, weights, known) < restrictedLikelihood(right, values, weights,
                    known)) {
                low = left;
            } else {
                high = right;
            }
        }
        double rho = (low + high) / 2;
        return Math.log((1 + rho) / (1 - rho)) / 2;
    }

    private double restrictedLikelihood(double rho, double[] values, double @Nullable [] weights, int[] known) {
        Whitened white = whiten(rho, values, weights, known);
        int p = design[0].length;
        double[][] a = new double[p][p];
        double[] b = new double[p];
        double square = 0;
        for (int row = 0; row < white.rows.length; row++) {
            square += white.response[row] * white.response[row];
            for (int i = 0; i < p; i++) {
                b[i] += white.rows[row][i] * white.response[row];
                for (int j = 0; j <= i; j++) {
                    a[i][j] += white.rows[row][i] * white.rows[row][j];
                }
            }
        }
        Cholesky cholesky = new Cholesky(p);
        if (!cholesky.factor(a, 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] beta = b.clone();
        cholesky.solve(beta);
        double left = square;
        for (int i = 0; i < p; i++) {
            left -= b[i] * beta[i];
        }
        int freedom = known.length - p;
        return -(freedom * Math.log(left / freedom)) / 2 - white.halfLogDeterminant - cholesky.halfLogDeterminant();
    }

    /// Least squares with the correlation taken out of every block.
    public LinearFits fits(double[][] values, double @Nullable [][] weights, double rho) {
        int features = values.length;
        LinearFits fits = new LinearFits(new double[features][], new double[features], new double[features],
                new double[features], new double[features]);
        FeatureSweep.run(features, () -> new WeightedFit(design, tested), (fit, feature) -> {
            double @Nullable [] own = weights == null ? null : weights[feature];
            int[] known = known(values[feature], own);
            Whitened white = whiten(rho, values[feature], own, known);
            fit.fitRows(white.rows, white.response);
            fits.coefficients()[feature] = fit.coefficients();
            fits.unscaledError()[feature] = fit.unscaledError();
            fits.variance()[feature] = fit.variance();
            fits.freedom()[feature] = fit.freedom();
            fits.mean()[feature] = Arrays.stream(known).mapToDouble(s -> values[feature][s]).average()
                    .orElse(Double.NaN);
        });
        return fits;
    }

    private static int[] known(double[] values, double @Nullable [] weights) {
        return IntStream.range(0, values.length)
                .filter(s -> !Double.isNaN(values[s]) && (weights == null || weights[s] > 0)).toArray();
    }

    private record Whitened(double[][] rows, double[] response, double halfLogDeterminant) {}

    /// Multiplies by the inverse Cholesky factor of each block's covariance: 1 on the diagonal, rho elsewhere.
    private Whitened whiten(double rho, double[] values, double @Nullable [] weights, int[] known) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int sample : known) {
            members.computeIfAbsent(block[sample], _ -> new ArrayList<>()).add(sample);
        }
        int p = design[0].length;
        double[][] rows = new double[known.length][p];
        double[] response = new double[known.length];
        double determinant = 0;
        int at = 0;
        for (List<Integer> own : members.values()) {
            // L of compound symmetry: below the diagonal a column holds one value, so running sums do.
            double[] sumRows = new double[p];
            double sumResponse = 0;
            double taken = 0;
            for (int sample : own) {
                double root = weights == null ? 1 : Math.sqrt(weights[sample]);
                double diagonal = Math.sqrt(1 - taken);
                determinant += Math.log(diagonal);
                response[at] = (root * values[sample] - sumResponse) / diagonal;
                for (int i = 0; i < p; i++) {
                    rows[at][i] = (root * design[sample][i] - sumRows[i]) / diagonal;
                }
                double below = (rho - taken) / diagonal;
                sumResponse += below * response[at];
                for (int i = 0; i < p; i++) {
                    sumRows[i] += below * rows[at][i];
                }
                taken += below * below;
                at++;
            }
        }
        return new Whitened(rows, response, determinant);
    }
}
