package org.exodyn.clinic.differential;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// Whether a feature is seen more often in one group than in the other: Fisher's exact test of seen and not seen.
///
/// A feature that is absent from a group has no intensity to compare there; this is the test that speaks of it. Two-sided: the sum of
/// all tables that are no more likely than the one seen (Fisher 1935; Agresti 2013, Categorical Data Analysis, section 3.5).
///
/// @param group        seen in the group, out of `groupSize`
/// @param reference    seen in the reference, out of `referenceSize`
/// @param p            NaN where the feature is seen in all samples or in none
public record DetectionTest(int group, int groupSize, int reference, int referenceSize, double p) {
    /// Tables whose probability differs by rounding alone count as equally likely.
    private static final double ROUNDING = 1 + 1e-7;

    public static DetectionTest of(int group, int groupSize, int reference, int referenceSize) {
        int seen = group + reference;
        int all = groupSize + referenceSize;
        if (seen == 0 || seen == all) {
            return new DetectionTest(group, groupSize, reference, referenceSize, Double.NaN);
        }
        HypergeometricDistribution tables = HypergeometricDistribution.of(all, groupSize, seen);
        double own = tables.probability(group);
        double sum = 0;
        for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
            double probability = tables.probability(x);
            sum += probability <= own * ROUNDING ? probability : 0;
        }
        return new DetectionTest(group, groupSize, reference, referenceSize, Math.min(1, sum));
    }
}
