package org.exodyn.atlas.resolve;

/// Which values a quantity can have. No draw lies outside, under any prior.
public enum Support {
    POSITIVE(0, Double.POSITIVE_INFINITY),
    /// A fold that is no fold below 1, such as repression.
    AT_LEAST_ONE(1, Double.POSITIVE_INFINITY),
    /// Between 0 and 1.
    FRACTION(0, 1),
    /// A growth-rate value, between −1 (all killed) and 1 (no effect).
    GR_VALUE(-1, 1),
    ANY(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double min;
    private final double max;

    Support(double min, double max) {
        this.min = min;
        this.max = max;
    }

    /// The least value, or a limit that is not reached; may be infinite.
    public double min() {
        return min;
    }

    /// The greatest value, or a limit that is not reached; may be infinite.
    public double max() {
        return max;
    }
}
