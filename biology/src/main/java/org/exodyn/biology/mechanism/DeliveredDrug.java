package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// Drug that vesicles bring into cells, on top of what enters from the medium.
///
///     dA_v/dt = arrival − k_out·A_v − d·A_v        what leaves joins the medium
///     C_v = A_v·(k_out + b₀)/(q·N)
///
/// C_v is the concentration in the medium that would hold this amount in growing cells, q·C = (k_out + b₀)·A_v/N; it adds to the
/// medium's own, since influx and efflux are linear.
///
/// Source: mass balance, with the rates of [DrugExposure].
///
/// @param drug preferred name
public record DeliveredDrug(String drug) {

    private static final Origin ORIGIN = Origin.of("delivered-drug", "EQ-DELIVERED-DRUG-1");

    /// The amount in the cells that came in vesicles, copies.
    public String inCells() {
        return "A_v_" + Names.id(drug);
    }

    /// Formula of the concentration that it stands for, copies/µm³.
    public String concentration() {
        String id = Names.id(drug);
        return inCells() + "*(drug_efflux_" + id + " + " + CellGrowth.DIVISION_AT_REST + ")/(drug_uptake_" + id + "*"
                + CellGrowth.CELLS + ")";
    }

    /// Contributes the amount; what brings it comes from elsewhere.
    public void contribute(ModelBuilder model, String scale) {
        VesicleDrug.contributeLedger(model, drug, scale);
        String inside = model.species(inCells(), drug + " in cells, brought by vesicles", "{copies}", "0", scale,
                ORIGIN);
        model.reaction("leave_" + inside, "efflux of " + drug, "drug_efflux_" + Names.id(drug) + "*" + inside, ORIGIN,
                inside, -1.0, new DrugExposure(drug).inMedium(), 1.0);
        model.reaction("die_" + inside, "lost with dying cells", CellGrowth.DEATH + "*" + inside, ORIGIN, inside, -1.0,
                VesicleDrug.gone(drug), 1.0);
    }
}
