package org.exodyn.clinic.differential;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Tails and quantiles of test statistics; infinite degrees of freedom give the normal and χ² limits.
public final class Tails {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {}

    /// P(F > f); a negative or missing statistic gives NaN.
    public static double ofF(double f, double numerator, double denominator) {
        if (!(f >= 0) || !(denominator > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(denominator) ? ChiSquaredDistribution.of(numerator).survivalProbability(numerator * f)
                : FDistribution.of(numerator, denominator).survivalProbability(f);
    }

    /// P(|T| > |t|).
    public static double twoSidedT(double t, double freedom) {
        if (Double.isNaN(t) || !(freedom > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(freedom) ? twoSidedNormal(t)
                : 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t));
    }

    /// P(|Z| > |z|).
    public static double twoSidedNormal(double z) {
        return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /// The t with P(T ≤ t) = share.
    public static double tQuantile(double share, double freedom) {
        if (!(freedom > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(freedom) ? NORMAL.inverseCumulativeProbability(share)
                : TDistribution.of(freedom).inverseCumulativeProbability(share);
    }
}
