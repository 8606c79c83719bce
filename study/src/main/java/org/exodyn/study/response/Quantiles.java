package org.exodyn.study.response;

import java.util.Arrays;

/// Quantiles of a sample of equally weighted draws.
///
/// Linear interpolation between order statistics at position (n − 1)·p: type 7 of Hyndman & Fan 1996,
/// doi:10.1080/00031305.1996.10473566. Infinite values are allowed and sort to the ends, and nothing is interpolated between
/// them and others; NaN is refused.
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /// The quantiles of these values.
    public static Quantiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A sample without values has no quantiles");
        }
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("A sample with NaN has no quantiles");
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /// The quantiles of ratios or doses of which zero means less than can be told, as infinity means more: no value is interpolated
    /// between these and others.
    public static Quantiles ofRatios(double[] values) {
        return of(Arrays.stream(values).map(value -> value == 0 ? Double.NEGATIVE_INFINITY : value).toArray());
    }

    /// The p-quantile of ratios, zero for what is less than can be told.
    public double ratioAt(double p) {
        return Math.max(0, at(p));
    }

    /// The p-quantile, p in [0, 1].
    public double at(double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) StrictMath.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        double share = position - below;
        if (share == 0 || sorted[below] == sorted[above]) {
            return sorted[below];
        }
        if (sorted[below] == Double.NEGATIVE_INFINITY) {
            return sorted[below];
        }
        return sorted[below] + share * (sorted[above] - sorted[below]);
    }
}
