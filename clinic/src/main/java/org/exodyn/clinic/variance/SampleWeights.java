package org.exodyn.clinic.variance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.jspecify.annotations.Nullable;

/// A weight per sample: how well it fits what all features say together.
///
/// The variance of a value is that of its feature times exp γ of its sample; γ sums to zero and is found by one step of scoring per
/// feature, one after the other, starting from the weight of 10 features that say nothing.
///
/// Source: Ritchie 2006, doi:10.1186/1471-2105-7-261, "Methods": heteroscedastic model, residual maximum likelihood and the
/// gene-by-gene update.
public final class SampleWeights {
    private static final double PRIOR_FEATURES = 10;
    private static final double NO_VARIATION = 1e-15;

    private SampleWeights() {}

    /// @param values  feature by sample, NaN for gaps: such a feature tells of the samples that have it
    /// @param weights of single values, or null
    /// @param design  sample by coefficient
    /// @return weight per sample, geometric mean 1
    public static double[] of(double[][] values, double @Nullable [][] weights, double[][] design) {
        int samples = design.length;
        int free = samples - 1;
        double[] gamma = new double[free];
        double[][] information = new double[free][free];
        for (int i = 0; i < free; i++) {
            for (int j = 0; j < free; j++) {
                information[i][j] = PRIOR_FEATURES * (i == j ? 2 : 1);
            }
        }
        for (int feature = 0; feature < values.length; feature++) {
            step(values[feature], weights == null ? null : weights[feature], design, gamma, information);
        }
        return weights(gamma, samples);
    }

    private static double[] weights(double[] gamma, int samples) {
        double[] weights = new double[samples];
        double last = 0;
        for (int sample = 0; sample < samples - 1; sample++) {
            weights[sample] = Math.exp(-gamma[sample]);
            last -= gamma[sample];
        }
        weights[samples - 1] = Math.exp(-last);
        return weights;
    }

    private static void step(double[] values, double @Nullable [] precision, double[][] design, double[] gamma,
            double[][] information) {
        int samples = values.length;
        int free = samples - 1;
        double[] weight = weights(gamma, samples);
        int[] known = IntStream.range(0, samples).filter(sample -> !Double.isNaN(values[sample])).toArray();
        int[] columns = columns(design, known);
        if (known.length <= columns.length) {
            return;
        }
        double[][] rows = new double[known.length][];
        double[] response = new double[known.length];
        for (int row = 0; row < known.length; row++) {
            int sample = known[row];
            double root = Math.sqrt(weight[sample] * (precision == null ? 1 : precision[sample]));
            rows[row] = Arrays.stream(columns).mapToDouble(c -> root * design[sample][c]).toArray();
            response[row] = root * values[sample];
        }
        LeastSquares fit = LeastSquares.of(rows);
        double[] beta = fit.coefficients(response);
        double[] own = fit.leverages();
        double[] square = new double[samples];
        // A sample without a value has nothing left to say: a leverage of one, and no residual.
        double[] leverage = new double[samples];
        Arrays.fill(leverage, 1);
        double sum = 0;
        for (int row = 0; row < known.length; row++) {
            double residual = response[row];
            for (int c = 0; c < beta.length; c++) {
                residual -= rows[row][c] * beta[c];
            }
            square[known[row]] = residual * residual;
            leverage[known[row]] = own[row];
            sum += residual * residual;
        }
        double variance = sum / (known.length - beta.length);
        if (variance < NO_VARIATION) {
            return;
        }
        update(square, variance, leverage, gamma, information, free);
    }

    /// The columns of the design that some samples tell apart.
    private static int[] columns(double[][] design, int[] known) {
        if (known.length == design.length) {
            return IntStream.range(0, design[0].length).toArray();
        }
        boolean[] rows = new boolean[design.length];
        Arrays.stream(known).forEach(row -> rows[row] = true);
        boolean[] independent = Rank.independentColumns(design, rows);
        return IntStream.range(0, independent.length).filter(c -> independent[c]).toArray();
    }

    /// Sum-to-zero coding: sample j has 1 in column j, the last has −1 in all.
    private static void update(double[] square, double variance, double[] leverage, double[] gamma,
            double[][] information,
            int free) {
        double last = 1 - leverage[free];
        double total = last;
        double[] cross = new double[free];
        double[] score = new double[free];
        double lastScore = square[free] / variance - 1 + leverage[free];
        for (int i = 0; i < free; i++) {
            total += 1 - leverage[i];
            cross[i] = 1 - leverage[i] - last;
            score[i] = square[i] / variance - 1 + leverage[i] - lastScore;
        }
        for (int i = 0; i < free; i++) {
            for (int j = 0; j < free; j++) {
                information[i][j] += last + (i == j ? 1 - leverage[i] : 0) - cross[i] * cross[j] / total;
            }
        }
        double[] move = new LUDecomposition(new Array2DRowRealMatrix(information, false)).getSolver()
                .solve(new ArrayRealVector(score, false)).toArray();
        for (int i = 0; i < free; i++) {
            gamma[i] += move[i];
        }
    }
}
