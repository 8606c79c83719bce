package org.exodyn.quantity;

/// A fraction between 0 and 1 whose logit ln(p/(1 − p)) is normal with mean mu and standard deviation sigma.
///
/// What the log-normal is to positive numbers: the median is the middle of the central 90 % on the logit scale however wide that
/// is. A [Beta] with far ends has two shapes only, below one, and its median runs towards the upper end.
///
/// Source: Johnson 1949, doi:10.1093/biomet/36.1-2.149, the system S_B with fixed ends.
public record LogitNormal(double mu, double sigma) implements Distribution {
    public LogitNormal {
        if (!Double.isFinite(mu) || !(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new DistributionException("A logit-normal needs a finite mu and a positive sigma, not mu = " + mu
                    + ", sigma = " + sigma);
        }
    }

    /// The logit-normal with low and high as its 5 % and 95 % quantiles.
    ///
    /// @throws DistributionException naming low and high if they are not inside (0, 1) in this order
    public static LogitNormal ofCentral90(double low, double high) {
        if (!(low > 0 && high > low && high < 1)) {
            throw DistributionException.interval("logit-normal", low, high, "it needs 0 < low < high < 1");
        }
        double a = logit(low);
        double b = logit(high);
        return new LogitNormal((a + b) / 2, (b - a) / (2 * StandardNormal.Z95));
    }

    @Override
    public double quantile(double u) {
        return expit(mu + sigma * StandardNormal.quantile(u));
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : StandardNormal.cdf((logit(x) - mu) / sigma);
    }

    /// The same median, the odds at both ends of the 90 % interval multiplied and divided by the factor.
    @Override
    public LogitNormal widened(double factor) {
        return new LogitNormal(mu, sigma + StrictMath.log(Distribution.widening(factor)) / StandardNormal.Z95);
    }

    @Override
    public String describe() {
        return "logit-normal, " + Distribution.summary(this);
    }

    static double logit(double p) {
        return StrictMath.log(p) - StrictMath.log1p(-p);
    }

    static double expit(double t) {
        if (t >= 0) {
            return 1 / (1 + StrictMath.exp(-t));
        }
        double e = StrictMath.exp(t);
        return e / (1 + e);
    }
}
