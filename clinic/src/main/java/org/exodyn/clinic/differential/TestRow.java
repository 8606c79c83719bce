package org.exodyn.clinic.differential;

/// The test of one feature.
///
/// @param effect    difference of log2 abundance
/// @param low       lower end of its 95 % interval
/// @param high      upper end
/// @param statistic t, z or the signed root of F
/// @param freedom   degrees of freedom of the statistic, infinite for z
/// @param p         two-sided p; NaN if the feature cannot be tested
public record TestRow(double effect, double low, double high, double statistic, double freedom, double p) {
    /// Of a feature that cannot be tested.
    public static final TestRow NOT_ASSESSABLE = new TestRow(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
            Double.NaN);

    /// The effect alone, where its p cannot be trusted.
    TestRow withoutP() {
        return new TestRow(effect, low, high, statistic, freedom, Double.NaN);
    }
}
