package org.exodyn.clinic.estimate;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Probabilities of the far side of the normal, Student's t, the χ² and the F distribution, and quantiles. Infinite degrees of freedom
/// give the normal and χ² limits; a missing statistic gives NaN.
public final class Tail {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tail() {}

    /// P(|Z| ≥ |z|).
    public static double twoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /// P(|T| ≥ |t|).
    public static double twoSided(double t, double degreesOfFreedom) {
        if (Double.isNaN(t) || !(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(degreesOfFreedom) ? twoSided(t)
                : Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }

    /// P(F > f); NaN for a negative statistic.
    public static double ofF(double f, double numerator, double denominator) {
        if (!(f >= 0) || !(denominator > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(denominator) ? chiSquared(numerator * f, numerator)
                : FDistribution.of(numerator, denominator).survivalProbability(f);
    }

    /// The t with P(T ≤ t) = share.
    public static double tQuantile(double share, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(degreesOfFreedom) ? NORMAL.inverseCumulativeProbability(share)
                : TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(share);
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
