package org.exodyn.clinic.quality;

import java.util.Arrays;
import org.exodyn.clinic.counts.FeatureSweep;
import org.exodyn.clinic.smooth.SortedQuantile;

/// How much a sample is like the others: the Pearson correlation of its log values with the features' medians over all samples.
final class Likeness {
    private static final int FEWEST = 10;

    private Likeness() {}

    /// @param logs feature by sample, NaN for gaps
    static double[] of(double[][] logs, int samples) {
        double[] median = new double[logs.length];
        FeatureSweep.run(logs.length, () -> 0, (_, feature) -> median[feature] = SortedQuantile
                .median(Arrays.stream(logs[feature]).filter(Double::isFinite).toArray()));
        double[] likeness = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            likeness[sample] = correlation(logs, sample, median);
        }
        return likeness;
    }

    private static double correlation(double[][] logs, int sample, double[] median) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        double squareX = 0;
        double squareY = 0;
        double product = 0;
        for (int feature = 0; feature < logs.length; feature++) {
            double x = logs[feature][sample];
            double y = median[feature];
            if (Double.isFinite(x + y)) {
                n++;
                double fromX = x - meanX;
                double fromY = y - meanY;
                meanX += fromX / n;
                meanY += fromY / n;
                squareX += fromX * (x - meanX);
                squareY += fromY * (y - meanY);
                product += fromX * (y - meanY);
            }
        }
        double spread = Math.sqrt(squareX * squareY);
        return n < FEWEST || spread <= 0 ? Double.NaN : product / spread;
    }
}
