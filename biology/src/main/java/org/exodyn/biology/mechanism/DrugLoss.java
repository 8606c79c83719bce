package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// First-order loss of a drug in culture medium, λ = ln 2/t_½.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | t_½ | half-life in culture medium | min | `drug-loss-half-life` |
///
/// Source: first-order decay.
public final class DrugLoss {

    private DrugLoss() {}

    /// Contributes half-life and rate once, and gives the name of the rate, 1/min.
    public static String contribute(ModelBuilder model, String drug, Origin origin) {
        String id = Names.id(drug);
        String halfLife = model.drawn("loss_half_life_" + id, "half-life of " + drug + " in culture medium", "t_½",
                "min", "drug-loss-half-life", Scope.ofDrug(drug), origin);
        return model.derived("loss_" + id, "loss of " + drug + " in medium", "λ", "/min", "ln(2)/" + halfLife, origin);
    }
}
