package org.exodyn.clinic.counts;

import org.exodyn.clinic.smooth.SortedQuantile;
import org.exodyn.clinic.variance.LeastSquares;

/// Which features have counts enough to be tested: as many counts per million as 10 counts make in a library of median size, in as
/// many samples as the smallest group has, and 15 counts in all.
///
/// The size of the smallest group is the inverse of the largest leverage of the design; beyond 10 samples 70 % of the rest count.
///
/// Source: Chen, Lun & Smyth 2016, doi:10.12688/f1000research.8987.2, "Filtering to remove low counts"; the numbers as edgeR documents
/// them for `filterByExpr`.
public final class CountFilter {
    private static final double COUNT = 10;
    private static final double TOTAL_COUNT = 15;
    private static final double LARGE_GROUP = 10;
    private static final double SHARE_BEYOND = 0.7;
    private static final double ROUNDING = 1e-14;

    private CountFilter() {}

    /// @param counts feature by sample
    /// @param design sample by coefficient
    public static boolean[] kept(double[][] counts, double[][] design) {
        double[] libraries = LibrarySizes.of(counts);
        double smallest = smallestGroup(design);
        double cutoff = COUNT / SortedQuantile.median(libraries) * 1e6;
        boolean[] kept = new boolean[counts.length];
        for (int feature = 0; feature < counts.length; feature++) {
            int samples = 0;
            double total = 0;
            for (int sample = 0; sample < libraries.length; sample++) {
                total += counts[feature][sample];
                samples += counts[feature][sample] / libraries[sample] * 1e6 >= cutoff ? 1 : 0;
            }
            kept[feature] = samples >= smallest - ROUNDING && total >= TOTAL_COUNT - ROUNDING;
        }
        return kept;
    }

    /// The least number of samples that must show a feature.
    public static double smallestGroup(double[][] design) {
        double largest = java.util.Arrays.stream(LeastSquares.of(design).leverages()).max().orElseThrow();
        double samples = 1 / largest;
        return samples > LARGE_GROUP ? LARGE_GROUP + (samples - LARGE_GROUP) * SHARE_BEYOND : samples;
    }
}
