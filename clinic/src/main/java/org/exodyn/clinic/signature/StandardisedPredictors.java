package org.exodyn.clinic.signature;

import org.exodyn.clinic.estimate.Covariates;

/// Predictors centred at their weighted means and, if asked, divided by their weighted standard deviations (n in the denominator).
final class StandardisedPredictors {
    final double[][] columns;
    final double[] means;
    final double[] scales;
    final boolean[] constant;

    /// @param centred whether an intercept, or a baseline hazard, makes the origin irrelevant
    StandardisedPredictors(Covariates predictors, double[] weights, boolean centred, boolean scaled) {
        int p = predictors.count();
        columns = new double[p][];
        means = new double[p];
        scales = new double[p];
        constant = new boolean[p];
        double total = java.util.Arrays.stream(weights).sum();
        for (int j = 0; j < p; j++) {
            double[] column = predictors.column(j);
            double mean = 0;
            for (int i = 0; i < column.length; i++) {
                mean += weights[i] * column[i];
            }
            mean /= total;
            double variance = 0;
            for (int i = 0; i < column.length; i++) {
                double rest = column[i] - mean;
                variance += weights[i] * rest * rest;
            }
            double deviation = Math.sqrt(variance / total);
            constant[j] = !(deviation > 1e-12 * Math.abs(mean));
            means[j] = centred ? mean : 0;
            scales[j] = scaled && !constant[j] ? deviation : 1;
            for (int i = 0; i < column.length; i++) {
                column[i] = constant[j] ? 0 : (column[i] - means[j]) / scales[j];
            }
            columns[j] = column;
        }
    }
}
