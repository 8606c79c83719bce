package org.exodyn.clinic.variance;

import java.util.Arrays;
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

    /// @param values  feature by sample, NaN for gaps; features with gaps are passed over
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
            if (Arrays.stream(values[feature]).noneMatch(Double::isNaN)) {
                step(values[feature], weights == null ? null : weights[feature], design, gamma, information);
            }
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
        double[][] rows = new double[samples][];
        double[] response = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            double root = Math.sqrt(weight[sample] * (precision == null ? 1 : precision[sample]));
            rows[sample] = Arrays.stream(design[sample]).map(x -> root * x).toArray();
            response[sample] = root * values[sample];
        }
        LeastSquares fit = LeastSquares.of(rows);
        double[] beta = fit.coefficients(response);
        double[] leverage = fit.leverages();
        double[] square = new double[samples];
        double sum = 0;
        for (int sample = 0; sample < samples; sample++) {
            double residual = response[sample];
            for (int c = 0; c < beta.length; c++) {
                residual -= rows[sample][c] * beta[c];
            }
            square[sample] = residual * residual;
            sum += square[sample];
        }
        double variance = sum / (samples - beta.length);
        if (variance < NO_VARIATION) {
            return;
        }
        update(square, variance, leverage, gamma, information, free);
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
