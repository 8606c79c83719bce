package org.exodyn.clinic.survival;

import org.exodyn.clinic.estimate.Covariates;

/// What a proportional-hazards model is fitted to.
///
/// @param strata each stratum has a baseline hazard of its own
public record CoxSample(SurvivalTimes times, Covariates covariates, Strata strata) {
    public CoxSample {
        if (times.size() != covariates.size()) {
            throw new IllegalArgumentException(times.size() + " survival times, but covariates of " + covariates.size()
                    + " samples");
        }
        strata.checkSize(times.size(), "Strata");
    }

    /// One baseline hazard for all.
    public static CoxSample of(SurvivalTimes times, Covariates covariates) {
        return new CoxSample(times, covariates, Strata.none(times.size()));
    }

    public CoxSample withStrata(Strata strata) {
        return new CoxSample(times, covariates, strata);
    }

    public CoxSample withCovariates(Covariates covariates) {
        return new CoxSample(times, covariates, strata);
    }

    public int size() {
        return times.size();
    }
}
