package org.exodyn.quantity;

/// A positive number whose logarithm is uniform between those of min and max.
public record LogUniform(double min, double max) implements Distribution {
    public LogUniform {
        if (!(min > 0 && max > min && max < Double.POSITIVE_INFINITY)) {
            throw new DistributionException("A log-uniform needs 0 < min < max, not min = " + min + ", max = " + max);
        }
    }

    /// The log-uniform with low and high as its 5 % and 95 % quantiles; its ends lie a little outside.
    public static LogUniform ofCentral90(double low, double high) {
        if (!(low > 0 && high > low && high < Double.POSITIVE_INFINITY)) {
            throw DistributionException.interval("log-uniform", low, high, "it needs 0 < low < high");
        }
        double a = StrictMath.log(low);
        double b = StrictMath.log(high);
        double margin = (b - a) / 18;
        return new LogUniform(StrictMath.exp(a - margin), StrictMath.exp(b + margin));
    }

    @Override
    public double quantile(double u) {
        if (Distribution.probability(u) == 0) {
            return min;
        }
        double a = StrictMath.log(min);
        double x = StrictMath.exp(a + u * (StrictMath.log(max) - a));
        return Math.clamp(x, min, max);
    }

    @Override
    public double cdf(double x) {
        if (x <= min) {
            return 0;
        }
        double a = StrictMath.log(min);
        return x >= max ? 1 : (StrictMath.log(x) - a) / (StrictMath.log(max) - a);
    }

    /// The same median, the 90 % interval multiplied and divided by the factor.
    @Override
    public LogUniform widened(double factor) {
        return Distribution.widening(factor) == 1 ? this : ofCentral90(low90() / factor, high90() * factor);
    }

    @Override
    public String describe() {
        return "log-uniform, " + Distribution.summary(this);
    }
}
