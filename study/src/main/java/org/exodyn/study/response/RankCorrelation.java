package org.exodyn.study.response;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.exodyn.quantity.StandardNormal;

/// Spearman's rank correlation, ties given their mean rank.
///
/// Source: Spearman 1904, doi:10.2307/1412159; standard error 1/√(n−1) under independence.
public final class RankCorrelation {

    private RankCorrelation() {}

    /// Correlation of the ranks of two samples of the same length; 0 where one of them is constant.
    public static double spearman(double[] first, double[] second) {
        double[] a = ranks(first);
        double[] b = ranks(second);
        double mean = (a.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int index = 0; index < a.length; index++) {
            ab += (a[index] - mean) * (b[index] - mean);
            aa += (a[index] - mean) * (a[index] - mean);
            bb += (b[index] - mean) * (b[index] - mean);
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }

    /// The absolute correlation that the largest of so many comparisons exceeds in 5 % of cases when all samples are
    /// independent (normal approximation, Bonferroni's bound).
    public static double noise(int size, int comparisons) {
        return Math.min(1, StandardNormal.quantile(1 - 0.025 / comparisons) / Math.sqrt(size - 1));
    }

    static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(index -> values[index]));
        double[] ranks = new double[values.length];
        int start = 0;
        while (start < order.length) {
            int end = start;
            while (end + 1 < order.length && values[order[end + 1]] == values[order[start]]) {
                end++;
            }
            for (int position = start; position <= end; position++) {
                ranks[order[position]] = (start + end) / 2.0 + 1;
            }
            start = end + 1;
        }
        return ranks;
    }
}
