package org.exodyn.biology.mechanism;

/// How many delivered copies, held until the cell is at steady state, shift a target by a given share (the Q of design
/// §4.12, for all competing sites).
///
/// For one miRNA repressing one target, solve backwards: the target falls to (1−Δ) of its reference when
///
///     Π₀/Π = 1 − Δ,  Π = 1 + (F−1)·θ,  θ = f/(K+f),  ℓ = f + S·θ,  m₀ + ω·x = A·ℓ/(A − ℓ)
///
/// A sponge needs Π₀/Π = 1 + Δ, so θ = (Π₀/(1 + Δ) − 1)/(F − 1), at the cell's own ℓ: added sites s = (ℓ − f)/θ − S.
///
/// An RNA that binds a protein needs it to lose 1/r of what it loses at rest, r = 1 ± Δ, of division b₀ and decay δ_p:
///
///     δ_p·(1 + (w − 1)·y) + b₀ = (δ_p·(1 + (w − 1)·y₀) + b₀)/r,   c = y·p + K·y/(1 − y),   p = r·p₀
///
/// Source: the steady state of [RepressedTarget], [Titration] and [ProteinBinding], inverted.
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

    /// Delivered copies per cell that lower the target by `share`; infinite where no number of copies can, as by a site that
    /// does not repress (F ≤ 1).
    ///
    /// @param share Δ, in (0, 1)
    public static double copies(Repression at, double share) {
        if (!(at.fold > 1)) {
            return Double.POSITIVE_INFINITY;
        }
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

    /// Occupancy θ of seed-matched sites.
    ///
    /// @param loaded ℓ, copies in RISC per cell
    /// @param sites S per cell
    /// @param constant K, copies per cell
    public static double occupancy(double loaded, double sites, double constant) {
        double excess = sites + constant - loaded;
        double free = 2 * constant * loaded / (excess + Math.sqrt(excess * excess + 4 * constant * loaded));
        return free / (constant + free);
    }

    /// Sites that must be added per cell to raise the target by `share`; infinite where even a miRNA that is gone would not
    /// do, or where the miRNA does not repress (F ≤ 1).
    ///
    /// @param share Δ, above 0
    public static double sites(Repression at, double share) {
        if (!(at.fold > 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double atRest = 1 + (at.fold - 1) * at.occupancyAtRest;
        return sitesUntil(at, (atRest / (1 + share) - 1) / (at.fold - 1));
    }

    /// Sites that must be added per cell to bring the occupancy of sites down to a value; infinite for zero and less.
    public static double sitesUntil(Repression at, double occupancy) {
        if (!(occupancy > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double loaded = at.ago * at.endogenous / (at.ago + at.endogenous);
        double free = at.constant * occupancy / (1 - occupancy);
        return Math.max(0, (loaded - free) / occupancy - at.sites);
    }

    /// What one RNA and the protein that it binds look like at rest.
    ///
    /// @param protein p₀, copies per cell
    /// @param rna the cell's own copies of the RNA
    /// @param constant K, copies per cell
    /// @param decay δ_p, 1/min
    /// @param division b₀, 1/min
    /// @param decayOfBound w
    /// @param shareAtRest y₀
    public record Binding(double protein, double rna, double constant, double decay, double division,
            double decayOfBound,
            double shareAtRest) {}

    /// Delivered copies of the RNA per cell that move the protein by `share`; infinite where no number of copies can.
    ///
    /// @param share Δ, in (0, 1): up where the RNA stabilises, down where it destabilises
    public static double copies(Binding at, double share) {
        double level = at.decayOfBound < 1 ? 1 + share : 1 - share;
        double atRest = at.decay * (1 + (at.decayOfBound - 1) * at.shareAtRest) + at.division;
        double bound = ((atRest / level - at.division) / at.decay - 1) / (at.decayOfBound - 1);
        if (!(bound < 1)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, bound * level * at.protein + at.constant * bound / (1 - bound) - at.rna);
    }

    /// siRNA copies in the cytosol that lower an mRNA by a share; infinite where cleavage or Argonaute run out first:
    ///
    ///     r = Δ/(1 − Δ)·d,   r = k_a·y_R·k_cat/(k_a·y_R + k_cat),   y_R = A·y/(A + y)
    ///
    /// Source: [SmallInterferingRna] inverted.
    ///
    /// @param ago A, copies per cell
    /// @param meeting k_a, 1/min per copy
    /// @param cutting k_cat, 1/min
    /// @param turnover d, decay and dilution of the mRNA, 1/min
    /// @param share Δ; 1 and more asks for more than all
    public static double silencing(double ago, double meeting, double cutting, double turnover, double share) {
        double rate = share < 1 ? share / (1 - share) * turnover : Double.POSITIVE_INFINITY;
        if (!(rate < cutting)) {
            return Double.POSITIVE_INFINITY;
        }
        double loaded = rate * cutting / (cutting - rate) / meeting;
        return loaded < ago ? ago * loaded / (ago - loaded) : Double.POSITIVE_INFINITY;
    }

    /// AntimiR copies that hold a share of the copies of a miRNA: b + K·b/(g − b), b = Δ·g.
    ///
    /// Source: [AntimiR] inverted.
    ///
    /// @param own g, copies per cell
    /// @param constant K, copies per cell
    /// @param share Δ, in (0, 1)
    public static double holding(double own, double constant, double share) {
        return share * own + constant * share / (1 - share);
    }

    /// How much of its final shift a level has made after a time, where what acts on it is held from time 0:
    ///
    ///     1 − (r₁·e^(−r₂t) − r₂·e^(−r₁t))/(r₁ − r₂)        protein behind its mRNA, of turnovers r₁ and r₂
    ///
    /// To shift a read-out by Δ within the time, the final shift must be Δ over this. Source: two first-order steps.
    ///
    /// @param first turnover of what is acted upon, 1/min; infinite where the level itself is
    /// @param second turnover of the level, 1/min
    /// @param timeMin infinite for the steady state
    public static double settled(double first, double second, double timeMin) {
        if (timeMin == Double.POSITIVE_INFINITY) {
            return 1;
        }
        double slow = Math.min(first, second) * timeMin;
        double fast = Math.max(first, second) * timeMin;
        if (fast == Double.POSITIVE_INFINITY) {
            return -StrictMath.expm1(-slow);
        }
        double gap = fast - slow;
        // (e^(−slow) − e^(−fast))/gap without the difference where both are nearly one
        double between = gap == 0 ? StrictMath.exp(-slow) : StrictMath.exp(-slow) * -StrictMath.expm1(-gap) / gap;
        return -StrictMath.expm1(-slow) - slow * between;
    }

    /// Further complexes per area that lower an activity 1/(1 + (s/s_½)^m) by a share.
    ///
    /// @param half s_½
    /// @param steepness m
    /// @param present complexes that are there already
    /// @param share Δ, in (0, 1)
    public static double complexes(double half, double steepness, double present, double share) {
        double before = StrictMath.pow(present / half, steepness);
        return half * StrictMath.pow((1 + before) / (1 - share) - 1, 1 / steepness) - present;
    }

    /// Complexes per area that kill a share of cells in a time, at the rate k·q/(q + q_½); infinite where k is too low.
    ///
    /// @param greatest k, 1/min
    /// @param half q_½
    /// @param share Δ, in (0, 1)
    public static double killing(double greatest, double half, double timeMin, double share) {
        double rate = -StrictMath.log1p(-share) / timeMin;
        return greatest > rate ? half * rate / (greatest - rate) : Double.POSITIVE_INFINITY;
    }
}
