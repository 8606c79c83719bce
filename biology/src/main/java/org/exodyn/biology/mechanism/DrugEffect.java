package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// What a drug does to division and death: a Hill occupancy of its concentration, and rates that follow from it.
public sealed interface DrugEffect permits CytotoxicEffect, PhaseSpecificEffect {

    /// Preferred name of the drug.
    String drug();

    /// The cell line.
    String cell();

    /// Formula of the concentration at the cells, copies/µm³.
    String concentration();

    /// Formula of the resistance factor that multiplies the EC50.
    String resistance();

    /// Contributes the drug's potency and its occupancy.
    void contribute(ModelBuilder model);

    /// Formula of the division rate under this drug over that without, at an occupancy.
    String relativeDivision(String occupancy);

    /// Formula of the death rate that this drug adds in all phases of the cycle at an occupancy, 1/min.
    String addedDeath(String occupancy);

    /// The Hill occupancy, 0 to 1.
    default String hill() {
        return "hill_" + Names.id(drug());
    }

    /// Half-effect concentration on the growth rate, copies/µm³.
    default String ec50() {
        return "ec50_" + Names.id(drug());
    }

    /// Contributes an occupancy of cells whose EC50 is `fold` times that of the others.
    ///
    /// @param name of the rule
    /// @param fold formula
    default String occupancy(ModelBuilder model, String name, String label, String fold, Origin origin) {
        String more = fold.equals("1") ? "" : "*(" + fold + ")";
        // Without drug the power has no finite slope for h < 1, so the branch keeps the Jacobian finite.
        return model.rule(
                name,
                label,
                "1",
                "piecewise(1/(1 + (" + ec50() + "*(" + resistance() + ")" + more + "/(" + concentration() + "))^hill_"
                        + Names.id(drug()) + "_n), (" + concentration() + ") > 0, 0)",
                origin);
    }
}
