package org.exodyn.clinic.quality;

import java.util.HashMap;
import java.util.Map;
import org.exodyn.clinic.estimate.AverageRank;
import org.exodyn.clinic.estimate.Tail;

/// Whether one group has larger values than another: the area under the ROC curve, and the p of the rank-sum test with corrections for
/// ties and continuity.
///
/// Source: Mann & Whitney 1947, doi:10.1214/aoms/1177730491; Hollander, Wolfe & Chicken 2014, Nonparametric Statistical Methods, section 4.1
/// (normal approximation with ties).
///
/// @param auc probability that a member of the group exceeds one of the reference
/// @param p   two-sided
/// @param n   values compared
public record RankSum(double auc, double p, int n) {
    /// @param values one per sample, NaN for unknown
    /// @param sides  1 group, 0 reference, others are left out
    public static RankSum of(double[] values, int[] sides) {
        int[] used = java.util.stream.IntStream.range(0, values.length)
                .filter(i -> sides[i] >= 0 && !Double.isNaN(values[i])).toArray();
        double[] known = java.util.Arrays.stream(used).mapToDouble(i -> values[i]).toArray();
        double[] ranks = AverageRank.of(known);
        double m = 0;
        double sum = 0;
        Map<Double, Integer> ties = new HashMap<>();
        for (int i = 0; i < known.length; i++) {
            if (sides[used[i]] == 1) {
                m++;
                sum += ranks[i];
            }
            ties.merge(known[i], 1, Integer::sum);
        }
        double n = known.length - m;
        double total = m + n;
        double u = sum - m * (m + 1) / 2;
        double tied = ties.values().stream().mapToDouble(t -> (double) t * t * t - t).sum();
        double variance = m * n / 12 * (total + 1 - tied / (total * (total - 1)));
        double distance = Math.max(0, Math.abs(u - m * n / 2) - 0.5);
        double p = m == 0 || n == 0 ? Double.NaN
                : variance <= 0 ? 1 : Tail.twoSided(distance / Math.sqrt(variance));
        return new RankSum(u / (m * n), Math.min(1, p), known.length);
    }

    /// The area, turned so that it is one half or more.
    public double separation() {
        return Math.max(auc, 1 - auc);
    }
}
