package org.exodyn.clinic.normalisation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.AverageRank;
import org.exodyn.clinic.smooth.SortedQuantile;

/// Makes log2 intensities of samples comparable. Gaps stay gaps.
public final class IntensityScaling {
    private IntensityScaling() {}

    /// @param logs feature by sample, NaN for gaps; not changed
    public static double[][] of(double[][] logs, Normalisation method) {
        return switch (method) {
            case MEDIAN -> centred(logs);
            case QUANTILE -> quantiles(logs);
            case NONE -> logs;
            default -> throw new IllegalArgumentException(method + " is for counts");
        };
    }

    private static double[] column(double[][] logs, int sample) {
        return Arrays.stream(logs).mapToDouble(row -> row[sample]).toArray();
    }

    private static double[][] centred(double[][] logs) {
        double[][] centred = Arrays.stream(logs).map(double[]::clone).toArray(double[][]::new);
        for (int sample = 0; sample < logs[0].length; sample++) {
            double median = SortedQuantile
                    .median(Arrays.stream(column(logs, sample)).filter(x -> !Double.isNaN(x)).toArray());
            for (double[] row : centred) {
                row[sample] -= median;
            }
        }
        return centred;
    }

    /// Every sample takes the mean of all samples' quantiles; ties share the mean of their places.
    ///
    /// Source: Bolstad 2003, doi:10.1093/bioinformatics/19.2.185, section 2.3.
    private static double[][] quantiles(double[][] logs) {
        int features = logs.length;
        int samples = logs[0].length;
        double[] mean = new double[features];
        for (int sample = 0; sample < samples; sample++) {
            double[] sorted = Arrays.stream(column(logs, sample)).filter(x -> !Double.isNaN(x)).sorted().toArray();
            for (int place = 0; place < features && sorted.length > 0; place++) {
                mean[place] += SortedQuantile.of(sorted, features > 1 ? (double) place / (features - 1) : 0) / samples;
            }
        }
        double[][] scaled = new double[features][samples];
        for (int sample = 0; sample < samples; sample++) {
            double[] own = column(logs, sample);
            int[] known = IntStream.range(0, features).filter(f -> !Double.isNaN(own[f])).toArray();
            double[] ranks = AverageRank.of(Arrays.stream(known).mapToDouble(f -> own[f]).toArray());
            for (double[] row : scaled) {
                row[sample] = Double.NaN;
            }
            for (int i = 0; i < known.length; i++) {
                scaled[known[i]][sample] = SortedQuantile.of(mean,
                        known.length > 1 ? (ranks[i] - 1) / (known.length - 1) : 0.5);
            }
        }
        return scaled;
    }
}
