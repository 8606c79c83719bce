package org.exodyn.clinic.differential;

import org.exodyn.clinic.estimate.StudentQuantile;
import org.exodyn.clinic.estimate.Tail;
import org.exodyn.clinic.variance.LinearFits;
import org.exodyn.clinic.variance.ModeratedVariance;

/// Moderated t tests of a coefficient: the residual variance is the moderated one, and the degrees of freedom are own plus prior.
///
/// Source: Smyth 2004, doi:10.2202/1544-6115.1027, eq. 4 and section 5.
///
/// @param fits     least squares per feature
/// @param variance moderated variances
/// @param rows     effect, interval and p per feature
public record ModeratedT(LinearFits fits, ModeratedVariance variance, TestRow[] rows) {
    /// @param trend whether the prior variance depends on the mean of the values
    public static ModeratedT of(LinearFits fits, int coefficient, boolean trend) {
        ModeratedVariance moderated = ModeratedVariance.of(fits.variance(), fits.freedom(), trend ? fits.mean() : null);
        double[] total = moderated.totalFreedom(fits.freedom());
        TestRow[] rows = new TestRow[total.length];
        StudentQuantile quantile = new StudentQuantile(0.975);
        for (int feature = 0; feature < rows.length; feature++) {
            double effect = fits.coefficients()[feature][coefficient];
            double error = fits.unscaledError()[feature] * Math.sqrt(moderated.posterior()[feature]);
            if (Double.isNaN(effect) || Double.isNaN(error)) {
                rows[feature] = TestRow.NOT_ASSESSABLE;
                continue;
            }
            double t = effect / error;
            double half = quantile.at(total[feature]) * error;
            rows[feature] = new TestRow(effect, effect - half, effect + half, t, total[feature],
                    Tail.twoSided(t, total[feature]));
        }
        return new ModeratedT(fits, moderated, rows);
    }
}
