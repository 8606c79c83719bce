package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.clinic.estimate.Tail;

/// The largest |Z_k| of standard normal Z_1, Z_2, … that form a Markov chain: standardised sums over the first m_k of n exchangeable
/// scores.
///
/// The correlation of neighbours is ρ = √(m_1(n − m_2)/(m_2(n − m_1))). P(all |Z_k| ≤ b) is integrated forward,
/// f_{k+1}(z) = ∫_{−b}^{b} f_k(y) φ((z − ρy)/√(1 − ρ²))/√(1 − ρ²) dy, by Simpson's rule with at least six points per standard deviation of
/// the step. Neighbours closer than a step of 0.05 standard deviations (about 2000 samples) are passed over, which makes the probability
/// smaller, by less than the distance to that of a continuum.
final class MaximumOfProcess {
    private static final int POINTS_PER_DEVIATION = 6;
    private static final double SMALLEST_STEP = 0.05;

    private final List<Integer> sizes;
    private final int n;

    MaximumOfProcess(List<Integer> sizes, int n) {
        this.sizes = sizes;
        this.n = n;
    }

    /// P(max |Z_k| ≥ b).
    double tail(double b) {
        List<Double> steps = steps();
        double narrowest = steps.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        int half = (int) Math.ceil(b / narrowest * POINTS_PER_DEVIATION);
        int points = 2 * half + 1;
        double h = b / half;
        double[] weights = new double[points];
        double[] density = new double[points];
        for (int i = 0; i < points; i++) {
            weights[i] = h / 3 * (i == 0 || i == points - 1 ? 1 : i % 2 == 1 ? 4 : 2);
            density[i] = Tail.normalDensity(-b + i * h);
        }
        // What has left until k is added up, so that small tails keep their digits.
        double left = Tail.twoSided(b);
        for (double deviation : steps) {
            double correlation = Math.sqrt(1 - deviation * deviation);
            double[] next = new double[points];
            for (int i = 0; i < points; i++) {
                double y = -b + i * h;
                double mass = density[i] * weights[i];
                left += mass * (Tail.normal((-b - correlation * y) / deviation)
                        + Tail.normal((correlation * y - b) / deviation));
                int from = Math.max(0, (int) Math.floor((correlation * y - 9 * deviation + b) / h));
                int to = Math.min(points - 1, (int) Math.ceil((correlation * y + 9 * deviation + b) / h));
                for (int k = from; k <= to; k++) {
                    double z = (-b + k * h - correlation * y) / deviation;
                    next[k] += mass * Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
                }
            }
            density = next;
        }
        return Math.min(1, left);
    }

    /// Standard deviations √(1 − ρ²) of each step given the one before.
    private List<Double> steps() {
        List<Double> steps = new ArrayList<>();
        int before = sizes.getFirst();
        for (int k = 1; k < sizes.size(); k++) {
            double m = sizes.get(k);
            double squared = (double) before * (n - m) / (m * (n - before));
            double deviation = Math.sqrt(1 - squared);
            if (deviation >= SMALLEST_STEP || k == sizes.size() - 1) {
                steps.add(Math.max(deviation, SMALLEST_STEP / 5));
                before = sizes.get(k);
            }
        }
        return steps;
    }

    /// φ(b)(b − 1/b) log(ε₂(1 − ε₁)/((1 − ε₂)ε₁)) + 4φ(b)/b for all cuts between the shares ε₁ and ε₂; good for small probabilities.
    double continuumTail(double b) {
        double first = (double) sizes.getFirst() / n;
        double last = (double) sizes.getLast() / n;
        double density = Tail.normalDensity(b);
        double tail = density * (b - 1 / b) * Math.log(last * (1 - first) / ((1 - last) * first)) + 4 * density / b;
        return Math.clamp(tail, Math.min(1, Tail.twoSided(b)), 1);
    }
}
