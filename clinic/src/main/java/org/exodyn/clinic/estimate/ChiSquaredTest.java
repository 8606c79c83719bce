package org.exodyn.clinic.estimate;

/// A statistic that is χ² distributed if the hypothesis holds, in large samples.
///
/// @param statistic        the observed value
/// @param degreesOfFreedom of the χ² distribution
/// @param pValue           its probability above the observed value
public record ChiSquaredTest(double statistic, int degreesOfFreedom, double pValue) {
    public static ChiSquaredTest of(double statistic, int degreesOfFreedom) {
        return new ChiSquaredTest(statistic, degreesOfFreedom,
                Tail.chiSquared(Math.max(0, statistic), degreesOfFreedom));
    }
}
