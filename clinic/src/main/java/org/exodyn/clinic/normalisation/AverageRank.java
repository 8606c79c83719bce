package org.exodyn.clinic.normalisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Ranks from 1; ties share the mean of their ranks.
public final class AverageRank {
    private AverageRank() {}

    public static double[] of(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int start = 0; start < order.length;) {
            int end = start;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }
            start = end;
        }
        return ranks;
    }
}
