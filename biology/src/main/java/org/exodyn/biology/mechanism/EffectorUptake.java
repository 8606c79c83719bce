package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles that effector cells take up, by the law of all other cells and in competition with them, and the cargo that
/// they release inside.
///
///     dE_k/dt = U_k·T + k_i·B_k − k_E·E_k − d·E_k
///     dx/dt = φ·k_E·Σ_k c_k·E_k − δ·x − d·x
///     level = p₀·T + x,   fold = level/(p₀·T)
///
/// What is not released to the cytosol is degraded: effectors give no vesicles back. The own copies p₀ of a molecule stay
/// per cell (`cellular-copies`).
///
/// Source: mass balance, as for recipients ([Uptake], [TransferredMolecule]). Left out: targets of a miRNA inside effectors, of which only
/// the level counts.
///
/// @param effector the effector cell
/// @param deathRate formula of the effectors' death rate, 1/min
public record EffectorUptake(String effector, String deathRate) {

    private static final Origin ORIGIN = Origin.of("uptake", "EQ-EFFECTOR-UPTAKE-1");

    /// Vesicles of a class inside effectors.
    public static String inside(VesicleClass vesicle) {
        return "E_eff_" + vesicle.id();
    }

    /// Vesicles of a class that effectors used up, or that were lost with dying effectors.
    public static String gone(VesicleClass vesicle) {
        return "gone_eff_" + vesicle.id();
    }

    /// Vesicles of a class that effectors took out of the medium, for the balance.
    public static String taken(VesicleClass vesicle) {
        return "with_effectors_" + vesicle.id();
    }

    /// Contributes uptake and fate.
    ///
    /// @param blocked formula of the occupancy of an uptake inhibitor
    /// @param ligands ligands by which vesicles are bound
    public void contribute(ModelBuilder model, List<VesicleClass> classes, double serumShare, String blocked,
            List<SurfaceLigand> ligands, String scale) {
        Uptake uptake = new Uptake(effector, EffectorCells.ALL, blocked);
        String saturation = uptake.occupancy(model, classes, serumShare);
        for (VesicleClass vesicle : classes) {
            String inside = model.species(inside(vesicle), "vesicles inside " + effector + ", class " + vesicle.id(),
                    "{particles}", "0", scale, ORIGIN);
            String gone = model.species(gone(vesicle), "vesicles used up by " + effector + ", class " + vesicle.id(),
                    "{particles}", "0", scale, ORIGIN);
            model.reaction("uptake_" + vesicle.id() + "_by_" + Names.id(effector), "uptake by " + effector,
                    EffectorCells.ALL + "*" + uptake.clearance(model, vesicle, List.of()) + "*(1 - (" + blocked + "))*"
                            + MediumTransport.atBottom(vesicle) + "/" + saturation,
                    ORIGIN, vesicle.inLayer(0), -1.0, inside, 1.0);
            model.reaction("consume_" + inside, "release to the cytosol or degradation",
                    Uptake.PROCESSING + "*" + inside,
                    ORIGIN, inside, -1.0, gone, 1.0);
            model.reaction("die_" + inside, "lost with dying effectors", "(" + deathRate + ")*" + inside, ORIGIN,
                    inside,
                    -1.0, gone, 1.0);
            StringBuilder all = new StringBuilder(inside + " + " + gone);
            SurfaceLigand.boundBy(ligands, vesicle).forEach(bound -> all.append(" + ").append(bound));
            model.rule(taken(vesicle), "vesicles with " + effector + ", class " + vesicle.id(), "{particles}",
                    all.toString(), ORIGIN);
        }
    }

    /// Delivered copies of a cargo in all effectors.
    public static String delivered(String cargo) {
        return "X_eff_" + Names.id(cargo);
    }

    /// Own copies of a cargo per effector.
    public static String own(String cargo) {
        return "p0_eff_" + Names.id(cargo);
    }

    /// Level over that without delivery.
    public static String fold(String cargo) {
        return "fold_eff_" + Names.id(cargo);
    }

    /// Contributes one delivered cargo and its [#fold(String)].
    public void contributeCargo(ModelBuilder model, CargoClaim cargo, List<VesicleClass> classes) {
        Origin why = ORIGIN.restingOn(cargo.claims());
        String resting = model.drawn(own(cargo.cargo()), "own copies of " + cargo.cargo() + " per " + effector, "p₀",
                "{copies}/{cell}", "cellular-copies",
                Scope.ofEntity(cargo.cargo(), cargo.cargoClass()).withCell(effector),
                why);
        StringBuilder copies = new StringBuilder();
        for (VesicleClass vesicle : classes) {
            copies.append(copies.isEmpty() ? "" : " + ").append(vesicle.copies(cargo.cargo())).append("*")
                    .append(inside(vesicle));
        }
        String total = model.species(delivered(cargo.cargo()), "delivered " + cargo.cargo() + " in " + effector,
                "{copies}", "0", "effectors_start*1e-3*" + resting, why);
        model.reaction("deliver_" + total, "release to the cytosol",
                Uptake.CYTOSOLIC + "*" + Uptake.PROCESSING + "*(" + copies + ")", why, total, 1.0);
        model.reaction("decay_" + total, "decay", Turnover.decay(model, cargo.cargoClass()) + "*" + total, ORIGIN,
                total,
                -1.0);
        model.reaction("die_" + total, "lost with dying effectors", "(" + deathRate + ")*" + total, ORIGIN, total,
                -1.0);
        model.rule(fold(cargo.cargo()), cargo.cargo() + " in " + effector + " over its level without delivery", "1",
                "1 + " + total + "/(" + resting + "*" + EffectorCells.ALL + ")", why);
    }
}
