package org.exodyn.clinic.counts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/// How far the coefficients of a feature would move if one sample were left out: whether a single sample carries the result.
///
/// D = r²/p · h/(1 − h)², r the Pearson residual with a dispersion that one wild count does not inflate, h the leverage. That dispersion
/// comes from the largest trimmed variance of the cells of the design, at least 0.04. Cells are samples with equal rows of the design; the
/// largest D is taken over cells of three samples and more. Above the 99 % quantile of F(p, n − p), a count is replaced where its cell has
/// seven samples and more, and elsewhere its feature is set aside.
///
/// Source: Love, Huber & Anders 2014, doi:10.1186/s13059-014-0550-8, Methods, "Automatic treatment of outliers". The paper leaves
/// the trims open. Those here (1/3 of up to 3 samples, 1/4 of up to 23, 1/8 of more), what makes up for them (2.04, 1.86, 1.51) and the least
/// dispersion are the numbers of DESeq2 1.38 as they were known to us, and its distances come out to some millionths.
public final class CooksDistance {
    private static final int FEWEST = 3;
    /// In so large a cell the other samples say what a wild count would have been.
    private static final int ENOUGH = 7;
    private static final double TRIM = 0.2;
    private static final double LEAST_DISPERSION = 0.04;
    private static final double QUANTILE = 0.99;

    private final double[] size;
    private final int coefficients;
    private final int[][] cells;
    private final boolean[] replaceable;

    /// @param size   size factor per sample
    /// @param design sample by coefficient
    public CooksDistance(double[] size, double[][] design) {
        this.size = size;
        this.coefficients = design[0].length;
        Map<String, int[]> bySample = new LinkedHashMap<>();
        for (int sample = 0; sample < design.length; sample++) {
            int added = sample;
            bySample.merge(Arrays.toString(design[sample]), new int[] {sample},
                    (before, _) -> IntStream.concat(Arrays.stream(before), IntStream.of(added)).toArray());
        }
        this.cells = bySample.values().stream().filter(cell -> cell.length >= FEWEST).toArray(int[][]::new);
        this.replaceable = new boolean[size.length];
        for (int[] cell : cells) {
            for (int sample : cell) {
                replaceable[sample] = cell.length >= ENOUGH;
            }
        }
    }

    /// Whether some samples repeat each other, and leave residuals.
    public boolean isAssessable() {
        return cells.length > 0 && size.length > coefficients;
    }

    /// Above it a sample carries too much.
    public double limit() {
        return FDistribution.of(coefficients, size.length - coefficients)
                .inverseCumulativeProbability(QUANTILE);
    }

    /// The distance of each sample of a feature.
    ///
    /// @param fit its fit
    public double[] of(double[] counts, RidgeFit fit) {
        double[] scaled = scaled(counts);
        double mean = Arrays.stream(scaled).average().orElse(0);
        double variance = Arrays.stream(cells)
                .mapToDouble(cell -> trimmedVariance(Arrays.stream(cell).mapToDouble(s -> scaled[s]).toArray())).max()
                .orElse(Double.NaN);
        double dispersion = Math.max((variance - mean) / (mean * mean), LEAST_DISPERSION);
        double[] means = fit.means();
        double[] leverages = fit.leverages();
        double[] distances = new double[counts.length];
        Arrays.setAll(distances, sample -> {
            double mu = means[sample];
            double residual = counts[sample] - mu;
            double rest = 1 - leverages[sample];
            return residual * residual / (mu + dispersion * mu * mu) / coefficients * leverages[sample] / (rest * rest);
        });
        return distances;
    }

    /// The largest of a feature's distances.
    public double largest(double[] distances) {
        return Arrays.stream(cells).flatMapToInt(Arrays::stream).mapToDouble(s -> distances[s]).max().orElse(0);
    }

    /// The largest of those that cannot be replaced.
    public double largestThatStays(double[] distances) {
        return Arrays.stream(cells).flatMapToInt(Arrays::stream).filter(s -> !replaceable[s])
                .mapToDouble(s -> distances[s]).max().orElse(0);
    }

    /// The counts of a feature with wild ones replaced by what the trimmed mean of all samples would give, where a sample has enough
    /// that repeat it; the same counts if there are none.
    public double[] replaced(double[] counts, double[] distances) {
        double limit = limit();
        double[] replaced = counts;
        boolean copied = false;
        for (int sample = 0; sample < counts.length; sample++) {
            if (replaceable[sample] && distances[sample] > limit) {
                replaced = copied ? replaced : counts.clone();
                copied = true;
                replaced[sample] = Math.floor(trimmedMean(scaled(counts), TRIM) * size[sample]);
            }
        }
        return replaced;
    }

    private double[] scaled(double[] counts) {
        double[] scaled = new double[size.length];
        Arrays.setAll(scaled, sample -> counts[sample] / size[sample]);
        return scaled;
    }

    private static double trimmedVariance(double[] values) {
        int n = values.length;
        double trim = n <= 3 ? 1 / 3.0 : n <= 23 ? 1 / 4.0 : 1 / 8.0;
        double scale = n <= 3 ? 2.04 : n <= 23 ? 1.86 : 1.51;
        double middle = trimmedMean(values, trim);
        return scale * trimmedMean(Arrays.stream(values).map(v -> (v - middle) * (v - middle)).toArray(), trim);
    }

    private static double trimmedMean(double[] values, double trim) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int out = (int) Math.floor(sorted.length * trim);
        return Arrays.stream(sorted, out, sorted.length - out).average().orElse(Double.NaN);
    }
}
