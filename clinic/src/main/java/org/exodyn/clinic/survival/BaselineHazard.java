package org.exodyn.clinic.survival;

import java.util.List;

/// The cumulative baseline hazard of one stratum: Λ(t) = Σ_{t_k ≤ t} Σ_l 1/s0_kl over its events.
///
/// Source: Breslow 1974, doi:10.2307/2529620; under Efron's ties with the risk sets of that method.
///
/// @param stratum its name
/// @param steps   in order of time, one for each time with an event
public record BaselineHazard(String stratum, List<Step> steps) {
    /// Λ at and after a time.
    public record Step(double time, double cumulative) {}

    public BaselineHazard {
        steps = List.copyOf(steps);
    }

    /// Λ(t).
    public double at(double time) {
        double cumulative = 0;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            cumulative = step.cumulative();
        }
        return cumulative;
    }

    /// exp(−Λ(t)·relativeHazard): survival of a sample with this hazard relative to the baseline.
    public double survivalAt(double time, double relativeHazard) {
        return Math.exp(-at(time) * relativeHazard);
    }
}
