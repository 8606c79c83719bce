package org.exodyn.clinic.normalisation;

import java.util.Arrays;
import org.exodyn.clinic.smooth.SortedQuantile;

/// Size factors: the median ratio of a sample's counts to the features' geometric means.
///
/// Source: Anders & Huber 2010, doi:10.1186/gb-2010-11-10-r106, eq. 5. A feature with a zero has geometric mean 0 and is left out.
/// `positiveCounts` takes the n-th root of the product of the positive counts instead, n being the number of samples, so that sparse
/// tables keep features (as DESeq2 documents its type "poscounts").
public final class MedianRatio {
    private MedianRatio() {}

    /// @param counts feature by sample
    /// @return size factor per sample; all NaN if no feature is positive in every sample
    public static double[] factors(double[][] counts) {
        return medians(counts, logMeans(counts, false));
    }

    /// @param counts feature by sample
    public static double[] positiveCounts(double[][] counts) {
        return medians(counts, logMeans(counts, true));
    }

    /// How many features have no zero.
    public static int withoutZero(double[][] counts) {
        return (int) Arrays.stream(counts).filter(row -> Arrays.stream(row).allMatch(y -> y > 0)).count();
    }

    private static double[] logMeans(double[][] counts, boolean overPositive) {
        return Arrays.stream(counts).mapToDouble(row -> {
            double sum = 0;
            boolean any = false;
            for (double y : row) {
                if (y > 0) {
                    sum += Math.log(y);
                    any = true;
                } else if (!overPositive) {
                    return Double.NEGATIVE_INFINITY;
                }
            }
            return any ? sum / row.length : Double.NEGATIVE_INFINITY;
        }).toArray();
    }

    private static double[] medians(double[][] counts, double[] logMeans) {
        double[] factors = new double[counts[0].length];
        for (int sample = 0; sample < factors.length; sample++) {
            int column = sample;
            double[] ratios = java.util.stream.IntStream.range(0, counts.length)
                    .filter(f -> Double.isFinite(logMeans[f]) && counts[f][column] > 0)
                    .mapToDouble(f -> Math.log(counts[f][column]) - logMeans[f]).toArray();
            factors[sample] = Math.exp(SortedQuantile.median(ratios));
        }
        return factors;
    }
}
