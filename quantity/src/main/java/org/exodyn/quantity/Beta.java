package org.exodyn.quantity;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// A fraction between 0 and 1 with density proportional to x^(alpha−1)·(1−x)^(beta−1).
public record Beta(double alpha, double beta) implements Distribution {
    public Beta {
        if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
            throw new DistributionException("A beta needs positive finite shapes, not alpha = " + alpha + ", beta = "
                    + beta);
        }
    }

    /// The beta with low and high as its 5 % and 95 % quantiles, found numerically (both to 1e-9 relative).
    ///
    /// The two unknowns are the logarithms of the shapes; the start comes from the logit, which has about variance
    /// 1/alpha + 1/beta and mean ln(alpha/beta).
    ///
    /// @throws DistributionException naming low and high if they are not inside (0, 1) in this order, or no fit is found
    public static Beta ofCentral90(double low, double high) {
        if (!(low > 0 && high > low && high < 1)) {
            throw DistributionException.interval("beta", low, high, "it needs 0 < low < high < 1");
        }
        double mean = (logit(low) + logit(high)) / 2;
        double sd = (logit(high) - logit(low)) / (2 * StandardNormal.Z95);
        TwoEquations.Residuals residuals = (a, b) -> {
            if (Math.abs(a) > 60 || Math.abs(b) > 60) {
                return new double[] {Double.NaN, Double.NaN};
            }
            BetaDistribution fit = BetaDistribution.of(StrictMath.exp(a), StrictMath.exp(b));
            return new double[] {
                StandardNormal.quantile(fit.cumulativeProbability(low)) + StandardNormal.Z95,
                StandardNormal.quantile(fit.survivalProbability(high)) + StandardNormal.Z95};
        };
        double precision = 1 / (sd * sd);
        double alpha = precision * (1 + StrictMath.exp(mean));
        double beta = precision * (1 + StrictMath.exp(-mean));
        for (double shrink : new double[] {1, 0.5, 2, 0.2, 5, 0.05}) {
            double[] root = TwoEquations.solve(residuals, StrictMath.log(alpha * shrink),
                    StrictMath.log(beta * shrink), 1e-11);
            if (root != null) {
                return new Beta(StrictMath.exp(root[0]), StrictMath.exp(root[1]));
            }
        }
        throw DistributionException.interval("beta", low, high, "the search for its shapes does not converge");
    }

    /// Found between 0 and 1 by bisection and Newton steps in logit space, so that small fractions keep their relative
    /// accuracy.
    @Override
    public double quantile(double u) {
        if (Distribution.probability(u) == 0 || u == 1) {
            return u;
        }
        BetaDistribution of = BetaDistribution.of(alpha, beta);
        double low = -745;
        double high = 745;
        double t = Math.clamp(StrictMath.log(alpha / beta), -700.0, 700.0);
        for (int i = 0; i < 200; i++) {
            double x = expit(t);
            double error = u <= 0.5 ? of.cumulativeProbability(x) - u : 1 - u - of.survivalProbability(x);
            if (error >= 0) {
                high = t;
            } else {
                low = t;
            }
            double step = error / (of.density(x) * x * expit(-t));
            double small = 1e-15 * Math.max(1, Math.abs(t));
            if (error == 0 || Math.abs(step) <= small || high - low <= small) {
                return expit(error == 0 ? t : Math.clamp(t - step, low, high));
            }
            double next = t - step;
            t = next > low && next < high ? next : (low + high) / 2;
        }
        return expit(t);
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : BetaDistribution.of(alpha, beta).cumulativeProbability(x);
    }

    /// A logit-normal after moving both ends of the 90 % interval outwards by ln(factor) on the logit scale: its median is the middle
    /// of the ends on that scale, as before. A beta refitted to far ends would not keep it: from 0.5 … 3 % to 0.06 … 20 % it moves the
    /// median from 1.4 % to 3.2 %, above the old upper end, though nothing more is known.
    @Override
    public Distribution widened(double factor) {
        double shift = StrictMath.log(Distribution.widening(factor));
        return shift == 0 ? this
                : LogitNormal.ofCentral90(expit(logit(low90()) - shift), expit(logit(high90()) + shift));
    }

    @Override
    public String describe() {
        return "beta, " + Distribution.summary(this);
    }

    private static double logit(double p) {
        return LogitNormal.logit(p);
    }

    private static double expit(double t) {
        return LogitNormal.expit(t);
    }
}
