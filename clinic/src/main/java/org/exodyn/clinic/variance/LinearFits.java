package org.exodyn.clinic.variance;

import org.exodyn.clinic.counts.FeatureSweep;
import org.jspecify.annotations.Nullable;

/// Weighted least squares of every feature on one design; samples where a feature has no value are left out for it.
///
/// @param coefficients  feature by coefficient; NaN where one cannot be told from the others
/// @param unscaledError standard error of the tested coefficient per unit of residual standard deviation; NaN likewise
/// @param variance      residual variance per feature
/// @param freedom       residual degrees of freedom per feature
/// @param mean          mean of the values per feature, unweighted
public record LinearFits(double[][] coefficients, double[] unscaledError, double[] variance, double[] freedom,
        double[] mean) {
    /// @param values  feature by sample, NaN for no value; not changed
    /// @param weights feature by sample, or null for equal ones
    /// @param design  sample by coefficient
    /// @param tested  index of the tested coefficient
    public static LinearFits of(double[][] values, double @Nullable [][] weights, double[][] design, int tested) {
        int features = values.length;
        LinearFits fits = new LinearFits(new double[features][], new double[features], new double[features],
                new double[features], new double[features]);
        FeatureSweep.run(features, () -> new WeightedFit(design, tested), (fit, feature) -> {
            fit.fit(values[feature], weights == null ? null : weights[feature]);
            fits.coefficients[feature] = fit.coefficients();
            fits.unscaledError[feature] = fit.unscaledError();
            fits.variance[feature] = fit.variance();
            fits.freedom[feature] = fit.freedom();
            fits.mean[feature] = mean(values[feature]);
        });
        return fits;
    }

    private static double mean(double[] values) {
        double sum = 0;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
