package org.exodyn.clinic.estimate;

/// A confidence interval. An end that the samples do not bound is NaN: a median survival that was not reached, for example.
///
/// @param level its nominal coverage, between 0 and 1
public record Interval(double lower, double upper, double level) {
    public Interval {
        checkLevel(level);
    }

    /// The interval estimate ± z·standardError.
    public static Interval wald(double estimate, double standardError, double level) {
        double half = Tail.normalQuantile(level) * standardError;
        return new Interval(estimate - half, estimate + half, level);
    }

    /// The ends as factors, for an interval that was made on a logarithm.
    public Interval exp() {
        return new Interval(Math.exp(lower), Math.exp(upper), level);
    }

    /// The part inside [low, high], for quantities that cannot leave it.
    public Interval within(double low, double high) {
        return new Interval(Math.max(low, lower), Math.min(high, upper), level);
    }

    /// @throws IllegalArgumentException if it is not between 0 and 1
    public static double checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, unlike " + level);
        }
        return level;
    }
}
