package org.exodyn.clinic.survival;

/// What events at equal times do to a partial likelihood.
public enum TieMethod {
    /// Each of d tied events keeps all others at risk. Breslow 1974, doi:10.2307/2529620. Biased towards no effect when ties are many.
    BRESLOW,
    /// The l-th of d tied events leaves the share l/d of all of them behind. Efron 1977, doi:10.1080/01621459.1977.10480613.
    EFRON
}
