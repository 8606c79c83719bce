package org.exodyn.clinic.survival;

import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Tail;

/// One coefficient of a proportional-hazards model.
///
/// @param coefficient   log hazard ratio per unit of the covariate
/// @param standardError of the coefficient
/// @param level         coverage of the interval
public record CoxTerm(String name, double coefficient, double standardError, double level) {
    public double hazardRatio() {
        return Math.exp(coefficient);
    }

    /// Wald's interval of the hazard ratio.
    public Interval hazardRatioInterval() {
        return Interval.wald(coefficient, standardError, level).exp();
    }

    public double z() {
        return coefficient / standardError;
    }

    /// Two-sided, by Wald's test.
    public double pValue() {
        return Tail.twoSided(z());
    }
}
