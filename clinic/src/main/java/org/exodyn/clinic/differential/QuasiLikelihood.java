package org.exodyn.clinic.differential;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.exodyn.clinic.counts.DispersionTrend;
import org.exodyn.clinic.counts.FeatureSweep;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.counts.LogLinearFit;
import org.exodyn.clinic.counts.ShrunkenCoefficient;
import org.exodyn.clinic.estimate.StudentQuantile;
import org.exodyn.clinic.estimate.Tail;
import org.exodyn.clinic.variance.ModeratedVariance;

/// Quasi-likelihood F tests of counts: the default for counts.
///
/// A log-linear model with negative binomial variance is fitted with the trended dispersion. What varies beyond it is a
/// quasi-dispersion per feature: deviance over degrees of freedom, moderated towards a trend over abundance. The test is F =
/// (deviance without the coefficient − deviance with it) / posterior quasi-dispersion. Its uncertainty counts, so few features pass
/// by chance. A p is never smaller than Poisson counts alone would give.
///
/// Source: Lund, Nettleton, McCarthy & Smyth 2012, doi:10.1515/1544-6115.1826, sections 2.1 to 2.3 (QLSpline, F test); Lun, Chen &
/// Smyth 2016, doi:10.1007/978-1-4939-3578-9_19 (with trended dispersion and groups without counts). The interval is effect ±
/// t · √(posterior · (XᵀWX)⁻¹).
public final class QuasiLikelihood {
    /// Zeros make a ratio of means infinite; a prior count in proportion to the library keeps it finite (Chen 2014, section 3.6).
    private static final double PRIOR_COUNT = 0.125;

    private QuasiLikelihood() {}

    /// What the test rests on, feature by feature.
    ///
    /// @param dispersion trend of the negative binomial dispersion, and average abundance
    /// @param quasi      moderated quasi-dispersions
    /// @param rows       effect, interval and p
    public record Result(DispersionTrend dispersion, ModeratedVariance quasi, TestRow[] rows) {}

    /// @param counts      feature by sample, filtered
    /// @param librarySize effective library size per sample
    /// @param design      sample by coefficient, of full rank, fewer coefficients than samples
    /// @param coefficient index of the tested coefficient
    public static Result test(double[][] counts, double[] librarySize, double[][] design, int coefficient) {
        double[] offset = LibrarySizes.logarithms(librarySize);
        DispersionTrend dispersion = DispersionTrend.of(counts, design, librarySize);
        ShrunkenCoefficient effects = new ShrunkenCoefficient(design, librarySize, coefficient, PRIOR_COUNT);
        double[][] without = Columns.without(design, coefficient);
        int features = counts.length;
        double[] variance = new double[features];
        double[] freedom = new double[features];
        double[] ratio = new double[features];
        double[] error = new double[features];
        double[][] means = new double[features][];
        FeatureSweep.run(features, () -> new Fits(design, without, offset, effects), (fits, feature) -> {
            double[] row = counts[feature];
            double phi = dispersion.trend()[feature];
            fits.full.fit(row, phi, false);
            double deviance = fits.full.deviance(row, phi);
            freedom[feature] = fits.full.residualFreedom(row);
            variance[feature] = freedom[feature] > 0 ? deviance / freedom[feature] : 0;
            error[feature] = Math.sqrt(fits.full.variance(coefficient));
            means[feature] = fits.full.means().clone();
            fits.reduced.fit(row, phi, false);
            ratio[feature] = Math.max(0, fits.reduced.deviance(row, phi) - deviance);
        });
        ModeratedVariance quasi = ModeratedVariance.of(variance, freedom, dispersion.abundance());
        double[] total = quasi.totalFreedom(freedom);
        TestRow[] rows = new TestRow[features];
        FeatureSweep.run(features, () -> new Fits(design, without, offset, effects), (fits, feature) -> {
            double posterior = quasi.posterior()[feature];
            double statistic = ratio[feature] / posterior;
            double p = Tail.ofF(statistic, 1, total[feature]);
            if (belowPoisson(means[feature], posterior, dispersion.trend()[feature])) {
                p = Math.max(p, poisson(fits, counts[feature]));
            }
            double effect = fits.shrunken.of(counts[feature], dispersion.trend()[feature]) / Math.log(2);
            double half = fits.quantile.at(total[feature]) * Math.sqrt(posterior) * error[feature] / Math.log(2);
            rows[feature] = new TestRow(effect, effect - half, effect + half,
                    Math.signum(effect) * Math.sqrt(statistic),
                    total[feature], p);
        });
        return new Result(dispersion, quasi, rows);
    }

    private static boolean belowPoisson(double[] means, double posterior, double dispersion) {
        for (double mean : means) {
            if (posterior * (1 + mean * dispersion) < 1) {
                return true;
            }
        }
        return false;
    }

    private static double poisson(Fits fits, double[] row) {
        fits.full.fit(row, 0, false);
        double deviance = fits.full.deviance(row, 0);
        fits.reduced.fit(row, 0, false);
        double ratio = Math.max(0, fits.reduced.deviance(row, 0) - deviance);
        return ChiSquaredDistribution.of(1).survivalProbability(ratio);
    }

    private static final class Fits {
        private final LogLinearFit full;
        private final LogLinearFit reduced;
        private final ShrunkenCoefficient.Fitter shrunken;
        private final StudentQuantile quantile = new StudentQuantile(0.975);

        private Fits(double[][] design, double[][] without, double[] offset, ShrunkenCoefficient effects) {
            full = LogLinearFit.of(design, offset);
            reduced = LogLinearFit.of(without, offset);
            shrunken = effects.fitter();
        }
    }
}
