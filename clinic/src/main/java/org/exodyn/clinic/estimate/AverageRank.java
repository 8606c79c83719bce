package org.exodyn.clinic.estimate;

import java.util.Arrays;

/// Ranks from 1; ties share the mean of their ranks.
public final class AverageRank {
    private AverageRank() {}

    /// @param values without NaN
    public static double[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = firstAbove(sorted, values[i], false);
            boolean alone = below + 1 == sorted.length || sorted[below + 1] != values[i];
            int notAbove = alone ? below + 1 : firstAbove(sorted, values[i], true);
            ranks[i] = (below + 1 + notAbove) / 2.0;
        }
        return ranks;
    }

    /// The number of values below `value`, or not above it.
    private static int firstAbove(double[] sorted, double value, boolean equalToo) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || equalToo && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
