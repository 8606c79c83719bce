package org.exodyn.study.audit;

import org.exodyn.atlas.resolve.Prior;
import org.exodyn.study.figure.NumberText;

/// How much of one prior suffices by one requirement model.
///
/// @param need label of the requirement model
/// @param mass share of the possible draws with S ≥ 1
/// @param bound half width of its 95 % interval over scrambled replicates; where none or all of the draws suffice, that of the one-sided
///     95 % bound ([#ofNone])
/// @param standardError of the mass
/// @param low 5 % quantile of log₁₀ S over possible draws; −∞ where no amount suffices
/// @param median of log₁₀ S
/// @param high 95 % quantile of log₁₀ S
/// @param never share of possible draws in which no amount suffices
public record Mass(Prior prior, String need, double mass, double bound, double standardError, double low,
        double median, double high, double never) {

    /// The one-sided 95 % bound on a probability of which n draws met no case: (1 − p)ⁿ = 0.05, about 3/n.
    ///
    /// Replicates that all agree have no spread, which is no error of zero. Points of a scrambled net fill the cube more evenly than
    /// independent ones, so that this is on the safe side.
    ///
    /// Source: Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404; Hanley & Lippman-Hand 1983, doi:10.1001/jama.1983.03330370053031.
    static double ofNone(int draws) {
        return -StrictMath.expm1(StrictMath.log(0.05) / draws);
    }

    /// The mass with its bound in words, such as `0.123 ± 0.004` or `none of the draws, below 0.0015`.
    public String text() {
        return mass == 0 ? "none of the draws, below " + NumberText.fixed(bound, 4)
                : mass == 1 ? "all of the draws, above " + NumberText.fixed(1 - bound, 4)
                        : NumberText.fixed(mass, 3) + " ± " + NumberText.fixed(bound, 3);
    }

    boolean isMost() {
        return mass - bound >= Verdict.MOST;
    }

    boolean isLeast() {
        return mass + bound <= Verdict.LEAST;
    }
}
