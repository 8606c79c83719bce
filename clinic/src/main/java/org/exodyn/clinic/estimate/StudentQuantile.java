package org.exodyn.clinic.estimate;

/// Quantiles of Student's t for one share. Neighbouring features mostly have the same degrees of freedom, so the last quantile is kept:
/// finding one takes as long as testing the feature. Not thread-safe.
public final class StudentQuantile {
    private final double share;
    private double freedom = Double.NaN;
    private double quantile = Double.NaN;

    public StudentQuantile(double share) {
        this.share = share;
    }

    /// The t with P(T ≤ t) = share.
    public double at(double degreesOfFreedom) {
        if (degreesOfFreedom != freedom) {
            quantile = Tail.tQuantile(share, degreesOfFreedom);
            freedom = degreesOfFreedom;
        }
        return quantile;
    }
}
