package org.exodyn.clinic.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.AverageRank;
import org.exodyn.clinic.estimate.Tail;

/// A technical measure that differs between the groups, or drifts with the order of measurement: what a difference of cargo could be
/// mistaken for.
///
/// Some of several measures differ by chance, so the p of each is corrected for their number (Holm 1979, Scandinavian Journal of Statistics
/// 6, 65–70).
///
/// @param measure what was measured
/// @param groups  group against reference
/// @param drift   rank correlation with the order of measurement; NaN without an order
/// @param driftP  its p, by Fisher's transformation
public record TechnicalDifference(String measure, RankSum groups, double drift, double driftP) {
    /// A measure that separates groups this well could be the whole of a signature's success.
    private static final double STRONG = 0.65;
    private static final double CHANCE = 0.05;

    /// @param measure value per sample
    /// @param sides   1 group, 0 reference
    /// @param order   order of measurement per sample, NaN for unknown; empty for none
    public static TechnicalDifference of(String name, double[] measure, int[] sides, double[] order) {
        double drift = Double.NaN;
        double p = Double.NaN;
        if (order.length == measure.length) {
            int[] known = IntStream.range(0, measure.length)
                    .filter(i -> Double.isFinite(measure[i]) && Double.isFinite(order[i])).toArray();
            drift = correlation(AverageRank.of(at(measure, known)), AverageRank.of(at(order, known)));
            // Fieller, Hartley & Pearson 1957, doi:10.1093/biomet/44.3-4.470: the variance of a rank correlation's transform is 1.06/(n − 3).
            double z = Math.log((1 + drift) / (1 - drift)) / 2 / Math.sqrt(1.06 / (known.length - 3));
            p = known.length < 5 ? Double.NaN : Tail.twoSided(z);
        }
        return new TechnicalDifference(name, RankSum.of(measure, sides), drift, p);
    }

    /// The p of the groups' difference by measure, corrected for the number of measures; NaN where there is none.
    public static double[] corrected(List<TechnicalDifference> all) {
        Integer[] order = IntStream.range(0, all.size()).filter(i -> !Double.isNaN(all.get(i).groups.p())).boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> all.get(i).groups.p()));
        double[] corrected = new double[all.size()];
        Arrays.fill(corrected, Double.NaN);
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (order.length - rank) * all.get(order[rank]).groups.p()));
            corrected[order[rank]] = largest;
        }
        return corrected;
    }

    public boolean drifts() {
        return driftP < CHANCE;
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double product = 0;
        double squareX = 0;
        double squareY = 0;
        for (int i = 0; i < x.length; i++) {
            product += (x[i] - meanX) * (y[i] - meanY);
            squareX += (x[i] - meanX) * (x[i] - meanX);
            squareY += (y[i] - meanY) * (y[i] - meanY);
        }
        return squareX <= 0 || squareY <= 0 ? Double.NaN : product / Math.sqrt(squareX * squareY);
    }

    /// Those by which the groups can be told apart, beyond what chance makes of so many measures; the strongest first.
    public static List<TechnicalDifference> confounded(List<TechnicalDifference> all) {
        double[] corrected = corrected(all);
        List<TechnicalDifference> found = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            if (corrected[i] < CHANCE && all.get(i).groups.separation() >= STRONG) {
                found.add(all.get(i));
            }
        }
        found.sort(java.util.Comparator.comparingDouble(one -> -one.groups().separation()));
        return found;
    }
}
