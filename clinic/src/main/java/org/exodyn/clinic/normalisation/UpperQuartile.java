package org.exodyn.clinic.normalisation;

import java.util.Arrays;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.smooth.SortedQuantile;

/// Factors from the upper quartile of each sample's counts, over features that have any count.
///
/// Source: Bullard 2010, doi:10.1186/1471-2105-11-94, "Normalization"; relative to the library size and with geometric mean 1.
public final class UpperQuartile {
    private static final double SHARE = 0.75;

    private UpperQuartile() {}

    /// @param counts feature by sample
    /// @return factor per sample; NaN or 0 somewhere if more than three quarters of a sample are zero
    public static double[] factors(double[][] counts) {
        double[] libraries = LibrarySizes.of(counts);
        double[][] positive = Arrays.stream(counts).filter(row -> Arrays.stream(row).anyMatch(y -> y > 0))
                .toArray(double[][]::new);
        double[] quartiles = new double[libraries.length];
        for (int sample = 0; sample < quartiles.length; sample++) {
            int column = sample;
            double[] proportions = Arrays.stream(positive).mapToDouble(row -> row[column] / libraries[column]).sorted()
                    .toArray();
            quartiles[sample] = SortedQuantile.of(proportions, SHARE);
        }
        return GeometricMean.scaledToOne(quartiles);
    }
}
