package org.exodyn.quantity;

/// A normal of the given mean and standard deviation (before truncation) kept between min and max, which may be infinite.
public record TruncatedNormal(double mean, double sd, double min, double max) implements Distribution {
    public TruncatedNormal {
        if (!Double.isFinite(mean) || !(sd > 0 && sd < Double.POSITIVE_INFINITY) || !(min < max)) {
            throw new DistributionException(
                    "A truncated normal needs a finite mean, a positive sd and min < max, not mean = "
                            + mean + ", sd = " + sd + ", min = " + min + ", max = " + max);
        }
        if (!(mass(mean, sd, min, max) > 0)) {
            throw new DistributionException("A truncated normal with mean = " + mean + ", sd = " + sd
                    + " has no probability between min = " + min + " and max = " + max);
        }
    }

    /// The normal truncated to [min, max] with low and high as its 5 % and 95 % quantiles after truncation.
    ///
    /// @throws DistributionException naming low and high where none exists (an interval wider than a uniform's)
    public static TruncatedNormal ofCentral90(double low, double high, double min, double max) {
        if (!(min < low && low < high && high < max)) {
            throw DistributionException.interval("normal truncated to " + min + " … " + max, low, high,
                    "it needs min < low < high < max");
        }
        double mean = (low + high) / 2;
        double sd = (high - low) / (2 * StandardNormal.Z95);
        TwoEquations.Residuals residuals = (m, s) -> {
            double trialMean = mean + m * sd;
            double trialSd = sd * StrictMath.exp(s);
            double mass = mass(trialMean, trialSd, min, max);
            if (!(mass > 1e-12) || s > 12) {
                return new double[] {Double.NaN, Double.NaN};
            }
            double below = mass(trialMean, trialSd, min, low) / mass;
            double above = mass(trialMean, trialSd, high, max) / mass;
            return new double[] {StandardNormal.quantile(Math.clamp(below, 0.0, 1.0)) + StandardNormal.Z95,
                StandardNormal.quantile(Math.clamp(above, 0.0, 1.0)) + StandardNormal.Z95};
        };
        double[] root = TwoEquations.solve(residuals, 0, 0, 1e-11);
        if (root == null) {
            throw DistributionException.interval("normal truncated to " + min + " … " + max, low, high,
                    "the interval is too wide or too lopsided for these limits");
        }
        return new TruncatedNormal(mean + root[0] * sd, sd * StrictMath.exp(root[1]), min, max);
    }

    @Override
    public double quantile(double u) {
        Distribution.probability(u);
        if (u == 0 || u == 1) {
            return u == 0 ? min : max;
        }
        double a = (min - mean) / sd;
        double b = (max - mean) / sd;
        // the tail in which the numbers are small keeps its relative accuracy
        double z = a > 0
                ? -StandardNormal.quantile((1 - u) * StandardNormal.cdf(-a) + u * StandardNormal.cdf(-b))
                : StandardNormal.quantile((1 - u) * StandardNormal.cdf(a) + u * StandardNormal.cdf(b));
        return Math.clamp(mean + sd * z, min, max);
    }

    @Override
    public double cdf(double x) {
        return x <= min ? 0 : x >= max ? 1 : mass(mean, sd, min, x) / mass(mean, sd, min, max);
    }

    /// The standard deviation is multiplied by the factor: a normal has no log scale. The limits stay.
    @Override
    public TruncatedNormal widened(double factor) {
        return new TruncatedNormal(mean, sd * Distribution.widening(factor), min, max);
    }

    @Override
    public String describe() {
        return "normal truncated to " + NumberText.format(min) + " … " + NumberText.format(max) + ", "
                + Distribution.summary(this);
    }

    /// Probability of the untruncated normal between two values, without cancellation in the upper tail.
    private static double mass(double mean, double sd, double from, double to) {
        double a = (from - mean) / sd;
        double b = (to - mean) / sd;
        return a > 0 ? StandardNormal.cdf(-a) - StandardNormal.cdf(-b) : StandardNormal.cdf(b) - StandardNormal.cdf(a);
    }
}
