package org.exodyn.study.audit;

import org.exodyn.atlas.resolve.Prior;

/// How much of one prior suffices by one requirement model.
///
/// @param need label of the requirement model
/// @param mass share of the possible draws with S ≥ 1
/// @param bound half width of its 95 % interval over scrambled replicates
/// @param standardError of the mass
/// @param low 5 % quantile of log₁₀ S over possible draws; −∞ where no amount suffices
/// @param median of log₁₀ S
/// @param high 95 % quantile of log₁₀ S
/// @param never share of possible draws in which no amount suffices
public record Mass(Prior prior, String need, double mass, double bound, double standardError, double low,
        double median, double high, double never) {

    boolean isMost() {
        return mass - bound >= Verdict.MOST;
    }

    boolean isLeast() {
        return mass + bound <= Verdict.LEAST;
    }
}
