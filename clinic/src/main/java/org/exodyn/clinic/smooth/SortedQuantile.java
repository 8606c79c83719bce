package org.exodyn.clinic.smooth;

import java.util.Arrays;

/// Quantiles of sorted values, with straight lines between them: definition 7 of Hyndman & Fan 1996,
/// doi:10.1080/00031305.1996.10473566.
public final class SortedQuantile {
    private SortedQuantile() {}

    /// @param sorted ascending, not empty
    /// @param share  0 to 1
    public static double of(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// The median of values in any order; NaN if there are none. The values are not changed.
    public static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return of(sorted, 0.5);
    }
}
