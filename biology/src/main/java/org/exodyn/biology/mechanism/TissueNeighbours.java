package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles at a cell in solid tissue from donors at a distance, in the steady state.
///
///     φ_e·h·D·∇²V = (ρ·k_t + φ_e·λ)·V        around each donor, which releases R
///     V = m·R/(4π·φ_e·h·D·a)·e^(−a/ℓ)        ℓ = √(φ_e·h·D/(ρ·k_t + φ_e·λ))
///     1/k_t = 1/(k·τ) + 1/(4π·φ_e·h·D·R_cell)
///
/// V is per volume of extracellular fluid. Each of the cells around takes vesicles up as the recipient does, so that a vesicle
/// seldom passes more than ℓ, which can be a few µm.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | φ_e | share of tissue outside of cells | 1 | `extracellular-share` |
/// | h | diffusion in tissue over that in water | 1 | `tissue-hindrance` |
/// | ρ | cells per volume of tissue | 1/µm³ | `tissue-cell-density` |
/// | m, a | donors at the distance a between centres | 1, µm | stated |
///
/// Source: steady point source with first-order loss, Crank, The Mathematics of Diffusion, 2nd ed. 1975, §14.2; 4πDR, Smoluchowski
/// 1917, doi:10.1515/zpch-1918-9209. Left out: donors farther away; flow of interstitial fluid; a donor's own re-uptake.
///
/// @param recipient who takes them up
/// @param released formula of vesicles released per donor and minute
/// @param neighbours m
/// @param distanceUm a
public record TissueNeighbours(String recipient, String released, int neighbours, double distanceUm) {

    private static final Origin ORIGIN = Origin.of("tissue-neighbours", "EQ-NEIGHBOUR-1");
    private static final String FOUR_PI = "12.566370614359172";

    /// Vesicles of a class at the recipient, per µm³ of extracellular fluid.
    public static String held(VesicleClass vesicle) {
        return "neighbour_" + vesicle.id();
    }

    /// Fluid that the recipient clears of vesicles of a class, µm³/min.
    public static String clearance(VesicleClass vesicle) {
        return "tissue_clearance_" + vesicle.id();
    }

    /// How far vesicles of a class reach, µm.
    public static String range(VesicleClass vesicle) {
        return "tissue_range_" + vesicle.id();
    }

    /// Contributes one class; after its uptake.
    public void contribute(ModelBuilder model, VesicleClass vesicle) {
        String share = model.drawn("extracellular_share", "share of tissue outside of cells", "φ_e", "1",
                "extracellular-share", Scope.ANY, ORIGIN);
        String hindrance = model.drawn("tissue_hindrance", "diffusion of vesicles in tissue over that in water", "h",
                "1", "tissue-hindrance", Scope.ANY, ORIGIN);
        String cells = model.drawn("tissue_cells", "cells per volume of tissue", "ρ", "{cells}/um3",
                "tissue-cell-density", Scope.ANY, ORIGIN);
        String count = model.given("neighbours", "donors around the recipient", "m", "{cells}", neighbours,
                Integer.toString(neighbours), "tissue.neighbours");
        String distance = model.given("neighbour_distance", "distance of a donor", "a", "um", distanceUm,
                distanceUm + " um", "tissue.distance");
        String diffusion = model.derived("tissue_diffusion_" + vesicle.id(), "φ_e·h·D", "φ_e·h·D", "um2/min",
                share + "*" + hindrance + "*diffusion_" + vesicle.id(), ORIGIN);
        String tropism = "tropism_" + vesicle.donor() + "_" + Names.id(recipient);
        String clearance = model.derived(clearance(vesicle), "fluid cleared in tissue", "k_t", "um3/{cell}/min",
                "1/(1/(" + new Uptake(recipient, "1", "0").assayClearance() + "*" + tropism + ") + 2/(" + FOUR_PI + "*"
                        + diffusion + "*" + CellSize.diameterOf(recipient) + "))",
                ORIGIN);
        String range = model.derived(range(vesicle), "range of vesicles in tissue", "ℓ", "um",
                "sqrt(" + diffusion + "/(" + cells + "*" + clearance + " + " + share + "*vesicle_loss))", ORIGIN);
        model.derived(held(vesicle), "vesicles at the recipient, size class " + vesicle.size(), "V",
                "{particles}/um3",
                count + "*(" + released + ")/" + VesicleClass.SIZES + "/(" + FOUR_PI + "*" + diffusion
                        + "*" + distance + ")*exp(-" + distance + "/" + range + ")",
                ORIGIN);
    }
}
