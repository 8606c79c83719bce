package org.exodyn.quantity;

/// A distribution kept between min and max, which may be infinite: what lies outside cannot be, and the rest is scaled up.
///
///     F(x) = (F₀(x) − F₀(min))/(F₀(max) − F₀(min))        quantile(u) = q₀(F₀(min) + u·(F₀(max) − F₀(min)))
///
/// Nothing is clamped, so that no probability gathers on a limit, and a draw stays one quantile of one number.
///
/// @param of F₀, before it is cut
public record Truncated(Distribution of, double min, double max) implements Distribution {
    public Truncated {
        if (!(min < max) || !(of.cdf(max) > of.cdf(min))) {
            throw new DistributionException(of.describe() + " has no probability between min = " + min + " and max = "
                    + max);
        }
    }

    /// A distribution within limits: itself where it has nothing outside of them. A log-normal and a log-uniform keep their
    /// central 90 % where one within the limits has it; others lose what lies outside.
    public static Distribution within(Distribution of, double min, double max) {
        if (of instanceof Point || of.cdf(min) == 0 && of.cdf(max) == 1) {
            return of;
        }
        return switch (of) {
            case LogUniform flat -> logUniform(flat, min, max);
            case LogNormal bell -> logNormal(bell, min, max);
            default -> new Truncated(of, min, max);
        };
    }

    private static LogUniform logUniform(LogUniform flat, double min, double max) {
        double from = Math.max(flat.min(), min);
        double to = Math.min(flat.max(), max);
        return new LogUniform(from, to);
    }

    private static Truncated logNormal(LogNormal bell, double min, double max) {
        double low = bell.low90();
        double high = bell.high90();
        if (min < low && high < max) {
            try {
                TruncatedNormal log = TruncatedNormal.ofCentral90(StrictMath.log(low), StrictMath.log(high),
                        min > 0 ? StrictMath.log(min) : Double.NEGATIVE_INFINITY, StrictMath.log(max));
                return new Truncated(new LogNormal(log.mean(), log.sd()), min, max);
            } catch (DistributionException noSuch) {
                return new Truncated(bell, min, max);
            }
        }
        return new Truncated(bell, min, max);
    }

    @Override
    public double quantile(double u) {
        Distribution.probability(u);
        if (u == 0 || u == 1) {
            return u == 0 ? Math.max(min, of.quantile(0)) : Math.min(max, of.quantile(1));
        }
        double below = of.cdf(min);
        return Math.clamp(of.quantile((1 - u) * below + u * of.cdf(max)), min, max);
    }

    @Override
    public double cdf(double x) {
        if (x <= min || x >= max) {
            return x <= min ? 0 : 1;
        }
        double below = of.cdf(min);
        return (of.cdf(x) - below) / (of.cdf(max) - below);
    }

    /// What is cut is widened; the limits stay.
    @Override
    public Truncated widened(double factor) {
        return new Truncated(of.widened(factor), min, max);
    }

    @Override
    public String describe() {
        String family = of.describe();
        return family.substring(0, Math.max(0, family.indexOf(','))) + " kept to " + NumberText.format(min) + " … "
                + NumberText.format(max) + ", " + Distribution.summary(this);
    }
}
