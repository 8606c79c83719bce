package org.exodyn.quantity;

/// What is known about one number: a probability distribution that is drawn through its quantile function.
///
/// Quantile functions are continuous in `u` where the distribution is, never decreasing, and use [StrictMath], so that a
/// draw is the same everywhere.
public sealed interface Distribution
        permits Point, LogNormal, LogUniform, Beta, LogitNormal, TruncatedNormal, Truncated, Mixture {
    /// The smallest x with `cdf(x) >= u`.
    ///
    /// @throws IllegalArgumentException if u is not in [0, 1]
    double quantile(double u);

    /// The probability of a value at most x.
    double cdf(double x);

    /// The same knowledge held less firmly: the central 90 % interval is widened by the factor at each end on the scale
    /// natural for the distribution (logarithmic, logit for fractions). Used when a record is borrowed from a less specific system.
    ///
    /// @param factor at least 1; 1 returns an equal distribution
    Distribution widened(double factor);

    /// Name, median and central 90 % interval in one line.
    String describe();

    default double median() {
        return quantile(0.5);
    }

    default double low90() {
        return quantile(0.05);
    }

    default double high90() {
        return quantile(0.95);
    }

    /// Checks a probability.
    static double probability(double u) {
        if (!(u >= 0 && u <= 1)) {
            throw new IllegalArgumentException("A probability must lie in [0, 1], not " + u);
        }
        return u;
    }

    /// Checks a widening factor.
    static double widening(double factor) {
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A widening factor must be at least 1, not " + factor);
        }
        return factor;
    }

    /// Text of the median and the central 90 % interval.
    static String summary(Distribution of) {
        return "median " + NumberText.format(of.median()) + ", 90 % from " + NumberText.format(of.low90()) + " to "
                + NumberText.format(of.high90());
    }
}
