package org.exodyn.quantity;

/// A number known exactly, or taken as such.
public record Point(double value) implements Distribution {
    public Point {
        if (!Double.isFinite(value)) {
            throw new DistributionException("A point needs a finite value, not " + value);
        }
    }

    @Override
    public double quantile(double u) {
        Distribution.probability(u);
        return value;
    }

    @Override
    public double cdf(double x) {
        return x >= value ? 1 : 0;
    }

    /// A log-normal from value/factor to value·factor if the value is positive; zero and negative values have no log scale
    /// and stay as they are.
    @Override
    public Distribution widened(double factor) {
        return Distribution.widening(factor) > 1 && value > 0 ? LogNormal.ofCentral90(value / factor, value * factor)
                : this;
    }

    @Override
    public String describe() {
        return "exactly " + NumberText.format(value);
    }
}
