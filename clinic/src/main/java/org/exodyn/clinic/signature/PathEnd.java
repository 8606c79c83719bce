package org.exodyn.clinic.signature;

/// Why a path of penalties ends where it does.
public enum PathEnd {
    /// All penalties that were asked for are there.
    COMPLETE,
    /// The model explains more than 99.9 % of the deviance.
    DEVIANCE_EXPLAINED,
    /// Smaller penalties explain next to nothing more.
    NO_MORE_GAIN,
    /// The next penalty did not converge within the passes that are allowed; smaller ones were not tried.
    NOT_CONVERGED
}
