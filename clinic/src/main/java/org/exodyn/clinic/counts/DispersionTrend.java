package org.exodyn.clinic.counts;

import org.exodyn.clinic.smooth.CubicSpline;
import org.exodyn.clinic.smooth.LocalMean;

/// The negative binomial dispersion as a curve over average abundance.
///
/// Each feature's adjusted profile log-likelihood is computed on a grid of dispersions, 0.1 · 2^−10 to 0.1 · 2^10. The grids of
/// features with similar abundance are averaged (local mean), and the maximum of the average, on a cubic spline through the grid,
/// is the trend.
///
/// Source: McCarthy, Chen & Smyth 2012, doi:10.1093/nar/gks042, "Weighted likelihood empirical Bayes" (Cox–Reid adjusted profile
/// likelihood, weighted likelihood); Chen, Lun & Smyth 2014, doi:10.1007/978-3-319-07212-8_3, section 3.4 (grid, span).
///
/// @param shared    one dispersion for all features
/// @param trend     dispersion per feature
/// @param abundance average log2 counts per million, at the shared dispersion
public record DispersionTrend(double shared, double[] trend, double[] abundance) {
    private static final int GRID = 21;
    private static final double FEW_FEATURES = 50;
    private static final double SMALLEST_SPAN = 0.25;

    /// @param counts      feature by sample, every feature with some counts
    /// @param design      sample by coefficient, of full rank
    /// @param librarySize effective library size per sample
    public static DispersionTrend of(double[][] counts, double[][] design, double[] librarySize) {
        double[] offset = LibrarySizes.logarithms(librarySize);
        double[] exponent = new double[GRID];
        LogGammaRise[] grid = new LogGammaRise[GRID];
        double largest = 0;
        for (double[] row : counts) {
            for (double count : row) {
                largest = Math.max(largest, count);
            }
        }
        for (int g = 0; g < GRID; g++) {
            exponent[g] = g - (GRID - 1) / 2;
            grid[g] = new LogGammaRise(0.1 * Math.pow(2, exponent[g]), largest);
        }
        double[][] likelihood = new double[counts.length][GRID];
        FeatureSweep.run(counts.length, () -> LogLinearFit.of(design, offset), (fit, feature) -> {
            for (int g = 0; g < GRID; g++) {
                fit.fit(counts[feature], grid[g].dispersion(), g > 0);
                likelihood[feature][g] = fit.adjustedProfileLikelihood(counts[feature], grid[g]);
            }
        });
        double[] total = new double[GRID];
        for (double[] row : likelihood) {
            for (int g = 0; g < GRID; g++) {
                total[g] += row[g];
            }
        }
        double shared = best(exponent, total);
        double[] abundance = AverageAbundance.of(counts, librarySize, shared);
        double[][] smooth = new LocalMean(abundance, span(counts.length)).smooth(likelihood);
        double[] trend = new double[counts.length];
        for (int feature = 0; feature < trend.length; feature++) {
            trend[feature] = best(exponent, smooth[feature]);
        }
        return new DispersionTrend(shared, trend, abundance);
    }

    private static double best(double[] exponent, double[] likelihood) {
        return 0.1 * Math.pow(2, new CubicSpline(exponent, likelihood).argMax());
    }

    private static double span(int features) {
        return features <= FEW_FEATURES ? 1
                : SMALLEST_SPAN + (1 - SMALLEST_SPAN) * Math.sqrt(FEW_FEATURES / features);
    }
}
