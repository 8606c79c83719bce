package org.exodyn.biology.mechanism;

/// How many delivered copies, held until the cell is at steady state, shift a target by a given share (the Q of design
/// §4.12, for all competing sites).
///
/// For one miRNA repressing one target, solve backwards: the target falls to (1−Δ) of its reference when
///
///     Π₀/Π = 1 − Δ,  Π = 1 + (F−1)·θ,  θ = f/(K+f),  ℓ = f + S·θ,  m₀ + ω·x = A·ℓ/(A − ℓ)
///
/// Source: the steady state of [RepressedTarget] and [Titration], inverted.
public final class Requirement {

    private Requirement() {}

    /// What one miRNA and its target look like at rest.
    ///
    /// @param endogenous m₀, copies per cell
    /// @param ago A, copies per cell
    /// @param competent ω
    /// @param sites S, competing sites per cell
    /// @param constant K, copies per cell
    /// @param fold F
    /// @param occupancyAtRest θ₀
    public record Repression(double endogenous, double ago, double competent, double sites, double constant,
            double fold,
            double occupancyAtRest) {}

    /// Delivered copies per cell that lower the target by `share`; infinite where no number of copies can.
    ///
    /// @param share Δ, in (0, 1)
    public static double copies(Repression at, double share) {
        double atRest = 1 + (at.fold - 1) * at.occupancyAtRest;
        double occupancy = (atRest / (1 - share) - 1) / (at.fold - 1);
        if (!(occupancy < 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double free = at.constant * occupancy / (1 - occupancy);
        double loaded = free + at.sites * occupancy;
        if (!(loaded < at.ago)) {
            return Double.POSITIVE_INFINITY;
        }
        double guides = at.ago * loaded / (at.ago - loaded);
        return Math.max(0, (guides - at.endogenous) / at.competent);
    }
}
