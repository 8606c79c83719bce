package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A small-molecule drug in the medium and inside the cells.
///
///     dA/dt    = −λ·A − q·N·A/V_m + k_out·A_in
///     dA_in/dt =  q·N·A/V_m − k_out·A_in − d·A_in
///
/// A is the amount in the medium (copies), taken as well mixed: a small molecule of 500 µm²/s crosses 3 mm of medium
/// in hours. The effect follows the medium's concentration, because published IC50s are nominal medium concentrations.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | λ | loss in culture medium | 1/min | `drug-loss-half-life` |
/// | q | volume cleared per cell | µm³/min | `drug-uptake-clearance` |
/// | k_out | efflux and inactivation to the outside | 1/min | `drug-efflux-rate` |
///
/// Source: mass balance of two well-mixed compartments.
///
/// @param drug preferred name
public record DrugExposure(String drug) {

    private static final Origin ORIGIN = Origin.of("drug-exposure", "EQ-EXPOSURE-1");

    /// The amount in the medium, copies.
    public String inMedium() {
        return "A_" + Names.id(drug);
    }

    /// The amount inside the cells, copies.
    public String inCells() {
        return "A_in_" + Names.id(drug);
    }

    /// Formula of the medium's concentration, copies/µm³.
    public String concentration() {
        return inMedium() + "/medium_volume";
    }

    /// Formula of what enters all cells per minute.
    ///
    /// @param available formula of the amount in the medium that can enter, copies
    String entering(String available) {
        return "drug_uptake_" + Names.id(drug) + "*" + CellGrowth.CELLS + "*" + available + "/medium_volume";
    }

    /// Contributes amounts, loss, uptake and efflux.
    ///
    /// @param initialPerUm3 formula of the concentration at the start
    /// @param scale formula of a typical amount, positive even without drug
    public void contribute(ModelBuilder model, String initialPerUm3, String scale) {
        contribute(model, initialPerUm3, scale, inMedium());
    }

    /// Contributes the same where not all that is in the medium can enter cells.
    ///
    /// @param available formula of the amount in the medium that can, copies
    public void contribute(ModelBuilder model, String initialPerUm3, String scale, String available) {
        String id = Names.id(drug);
        Scope scope = Scope.ofDrug(drug);
        String loss = DrugLoss.contribute(model, drug, ORIGIN);
        model.drawn(
                "drug_uptake_" + id, "volume cleared of " + drug + " per cell", "q", "um3/{cell}/min",
                "drug-uptake-clearance", scope, ORIGIN);
        String efflux = contributeEfflux(model);
        String outside = model.species(inMedium(), drug + " in medium", "{copies}",
                "(" + initialPerUm3 + ")*medium_volume", scale, ORIGIN);
        String inside = model.species(inCells(), drug + " in cells", "{copies}", "0", scale, ORIGIN);
        model.reaction("lose_" + id, "loss in medium", loss + "*" + outside, ORIGIN, outside, -1.0);
        model.reaction(
                "enter_" + id,
                "uptake of " + drug,
                entering(available),
                ORIGIN,
                outside,
                -1.0,
                inside,
                1.0);
        model.reaction("leave_" + id, "efflux of " + drug, efflux + "*" + inside, ORIGIN, inside, -1.0, outside, 1.0);
        model.reaction("die_" + inside, "lost with dying cells", CellGrowth.DEATH + "*" + inside, ORIGIN, inside, -1.0);
    }

    /// Contributes the efflux rate alone and returns its name.
    public String contributeEfflux(ModelBuilder model) {
        return model.drawn("drug_efflux_" + Names.id(drug), "efflux rate of " + drug, "k_out", "/min",
                "drug-efflux-rate",
                Scope.ofDrug(drug), ORIGIN);
    }
}
