package org.exodyn.quantity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Alternatives of which one holds, each with its probability: how records that disagree are kept apart.
public final class Mixture implements Distribution {
    private final List<Distribution> alternatives;
    private final double[] weights;

    /// @param weights one per alternative, positive; scaled to sum to one
    public Mixture(List<? extends Distribution> alternatives, double[] weights) {
        this.alternatives = List.copyOf(alternatives);
        this.weights = weights.clone();
        double sum = Arrays.stream(weights).sum();
        if (alternatives.isEmpty() || weights.length != alternatives.size()
                || Arrays.stream(weights).anyMatch(w -> !(w > 0)) || !Double.isFinite(sum)) {
            throw new DistributionException("A mixture needs one positive weight per alternative, not "
                    + alternatives.size() + " alternatives with weights " + Arrays.toString(weights));
        }
        for (int i = 0; i < weights.length; i++) {
            this.weights[i] /= sum;
        }
    }

    public static Mixture ofEqual(List<? extends Distribution> alternatives) {
        double[] equal = new double[alternatives.size()];
        Arrays.fill(equal, 1);
        return new Mixture(alternatives, equal);
    }

    public List<Distribution> alternatives() {
        return alternatives;
    }

    /// Probabilities of the alternatives, summing to one.
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public double cdf(double x) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * alternatives.get(i).cdf(x);
        }
        return Math.min(1, sum);
    }

    /// Bisection between the smallest and the largest quantile of the alternatives, to 1e-12 relative; atoms (points) are
    /// returned exactly.
    @Override
    public double quantile(double u) {
        Distribution.probability(u);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Distribution alternative : alternatives) {
            double q = alternative.quantile(u);
            low = Math.min(low, q);
            high = Math.max(high, q);
        }
        if (low == high || u == 0) {
            return low;
        }
        if (u == 1) {
            return high;
        }
        for (Distribution alternative : alternatives) {
            if (alternative instanceof Point(double atom) && cdf(Math.nextDown(atom)) < u && cdf(atom) >= u) {
                return atom;
            }
        }
        boolean logarithmic = low > 0;
        while (high - low > 5e-13 * Math.max(Math.abs(low), Math.abs(high))) {
            double middle = logarithmic && high > 2 * low ? StrictMath.sqrt(low) * StrictMath.sqrt(high)
                    : low + (high - low) / 2;
            if (!(middle > low && middle < high)) {
                break;
            }
            if (cdf(middle) >= u) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// Each alternative widened, with the same weights.
    @Override
    public Mixture widened(double factor) {
        return new Mixture(alternatives.stream().map(a -> a.widened(factor)).toList(), weights);
    }

    @Override
    public String describe() {
        return "one of " + alternatives.size() + " (" + alternatives.stream().map(Distribution::describe)
                .collect(Collectors.joining("; ")) + "), " + Distribution.summary(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mixture that && alternatives.equals(that.alternatives)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * alternatives.hashCode() + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return describe();
    }
}
