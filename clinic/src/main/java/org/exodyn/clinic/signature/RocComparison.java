package org.exodyn.clinic.signature;

import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Tail;

/// Two areas under ROC curves.
///
/// @param difference       first minus second
/// @param standardError    of the difference; 0 if both scores order all pairs alike
/// @param statistic        difference over standard error; 0 for no difference at all, NaN for one without a standard error
/// @param degreesOfFreedom of Student's t; infinite for a normal statistic
/// @param pValue           two-sided
public record RocComparison(double difference, double standardError, double statistic, double degreesOfFreedom,
        double pValue) {
    /// Variances below this are rounding of shares between 0 and 1.
    private static final double ROUNDING = 1e-15;

    static RocComparison normal(double difference, double variance) {
        double error = variance > ROUNDING ? Math.sqrt(variance) : 0;
        double statistic = statistic(difference, error);
        return new RocComparison(difference, error, statistic, Double.POSITIVE_INFINITY, Tail.twoSided(statistic));
    }

    static RocComparison student(double difference, double variance, double degreesOfFreedom) {
        double error = variance > ROUNDING ? Math.sqrt(variance) : 0;
        double statistic = statistic(difference, error);
        double p = error > 0 ? Tail.twoSided(statistic, degreesOfFreedom) : Tail.twoSided(statistic);
        return new RocComparison(difference, error, statistic, degreesOfFreedom, p);
    }

    private static double statistic(double difference, double error) {
        return error > 0 ? difference / error : Math.abs(difference) < 1e-12 ? 0 : Double.NaN;
    }

    /// Wald's interval of the difference.
    public Interval interval(double level) {
        return Interval.wald(difference, standardError, level);
    }
}
