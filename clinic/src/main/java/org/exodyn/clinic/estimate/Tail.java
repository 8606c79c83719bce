package org.exodyn.clinic.estimate;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Probabilities of the far side of the normal, Student's t and the χ² distribution.
public final class Tail {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tail() {}

    /// P(|Z| ≥ |z|).
    public static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /// P(|T| ≥ |t|).
    public static double twoSided(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }

    /// P(χ² ≥ x).
    public static double chiSquared(double x, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
    }

    /// The z with P(|Z| ≤ z) = level.
    public static double normalQuantile(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /// φ(z), the standard normal density.
    public static double normalDensity(double z) {
        return NORMAL.density(z);
    }

    /// Φ(z).
    public static double normal(double z) {
        return NORMAL.cumulativeProbability(z);
    }
}
