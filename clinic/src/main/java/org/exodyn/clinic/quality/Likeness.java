package org.exodyn.clinic.quality;

import org.exodyn.clinic.smooth.SortedQuantile;

/// How much a sample is like the others: the median of its Pearson correlations with them, over features that both show.
final class Likeness {
    private static final int FEWEST = 10;
    private static final int MOST_FEATURES = 2000;

    private Likeness() {}

    static double[] of(double[][] logs, int samples) {
        // Every k-th feature of very long tables: a correlation of 2000 features is known to a hundredth.
        int stride = Math.max(1, logs.length / MOST_FEATURES);
        double[][] used = java.util.stream.IntStream.range(0, logs.length).filter(f -> f % stride == 0)
                .mapToObj(f -> logs[f]).toArray(double[][]::new);
        double[][] correlation = new double[samples][samples];
        for (int a = 0; a < samples; a++) {
            for (int b = 0; b < a; b++) {
                correlation[a][b] = correlation(used, a, b);
                correlation[b][a] = correlation[a][b];
            }
        }
        double[] likeness = new double[samples];
        for (int a = 0; a < samples; a++) {
            int own = a;
            likeness[a] = SortedQuantile.median(java.util.stream.IntStream.range(0, samples).filter(b -> b != own)
                    .mapToDouble(b -> correlation[own][b]).filter(Double::isFinite).toArray());
        }
        return likeness;
    }

    private static double correlation(double[][] logs, int a, int b) {
        double n = 0;
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        for (double[] row : logs) {
            double x = row[a];
            double y = row[b];
            if (!Double.isNaN(x + y)) {
                n++;
                sumA += x;
                sumB += y;
                squareA += x * x;
                squareB += y * y;
                product += x * y;
            }
        }
        double covariance = product - sumA * sumB / n;
        double spread = Math.sqrt((squareA - sumA * sumA / n) * (squareB - sumB * sumB / n));
        return n < FEWEST || spread <= 0 ? Double.NaN : covariance / spread;
    }
}
