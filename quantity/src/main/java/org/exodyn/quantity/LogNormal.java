package org.exodyn.quantity;

/// A positive number whose natural logarithm is normal with mean mu and standard deviation sigma.
public record LogNormal(double mu, double sigma) implements Distribution {
    public LogNormal {
        if (!Double.isFinite(mu) || !(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new DistributionException("A log-normal needs a finite mu and a positive sigma, not mu = " + mu
                    + ", sigma = " + sigma);
        }
    }

    /// The log-normal with low and high as its 5 % and 95 % quantiles.
    public static LogNormal ofCentral90(double low, double high) {
        if (!(low > 0 && high > low && high < Double.POSITIVE_INFINITY)) {
            throw DistributionException.interval("log-normal", low, high, "it needs 0 < low < high");
        }
        double a = StrictMath.log(low);
        double b = StrictMath.log(high);
        return new LogNormal((a + b) / 2, (b - a) / (2 * StandardNormal.Z95));
    }

    @Override
    public double quantile(double u) {
        return StrictMath.exp(mu + sigma * StandardNormal.quantile(u));
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : StandardNormal.cdf((StrictMath.log(x) - mu) / sigma);
    }

    /// The same median, the 90 % interval multiplied and divided by the factor.
    @Override
    public LogNormal widened(double factor) {
        return new LogNormal(mu, sigma + StrictMath.log(Distribution.widening(factor)) / StandardNormal.Z95);
    }

    @Override
    public String describe() {
        return "log-normal, " + Distribution.summary(this);
    }
}
