package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// An antibody to PD-1 in the medium of effector cells: what is free, and which share of PD-1 it occupies.
///
///     dA/dt = −λ·A
///     c = free antibody: c + R·c/(K + c) = A/V_m,   R = N_P·T/V_m
///     β = c/(c + K)
///
/// A is all antibody, free and bound; it does not enter cells. c is solved in closed form, so PD-1 depletes the antibody
/// exactly where there is more PD-1 than antibody.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | λ | loss in culture medium, ln 2/t_½ | 1/min | `drug-loss-half-life` |
/// | K | dissociation constant of antibody and PD-1 on a cell | copies/µm³ | `antibody-affinity` |
/// | N_P, T | PD-1 per effector; effectors | copies, cells | `surface-copies` |
///
/// Source: law of mass action for one site, the antibody taken as one binder: recorded constants are those of cells, on which
/// both arms bind. Left out: PD-1 taken in with its antibody.
///
/// @param antibody preferred name
public record AntibodyExposure(String antibody) {

    /// Share of PD-1 that the antibody occupies.
    public static final String OCCUPIED = "pd1_blocked";

    private static final Origin ORIGIN = Origin.of("antibody", "EQ-ANTIBODY-1");

    /// All antibody in the medium, free and bound, copies; named as any drug's amount in the medium.
    public String amount() {
        return new DrugExposure(antibody).inMedium();
    }

    /// The dissociation constant, copies/µm³.
    public String constant() {
        return constantOf(antibody);
    }

    /// The dissociation constant of an antibody.
    public static String constantOf(String antibody) {
        return "kd_" + Names.id(antibody);
    }

    /// Contributes amount, loss and dissociation constant.
    ///
    /// @param initialPerUm3 formula of the concentration at the start
    /// @param dosePerUm3 formula of the concentration that is added, which scales the tolerance
    public void contribute(ModelBuilder model, String initialPerUm3, String dosePerUm3) {
        String id = Names.id(antibody);
        Scope scope = Scope.ofDrug(antibody);
        String loss = DrugLoss.contribute(model, antibody, ORIGIN);
        model.drawn(constant(), "dissociation constant of " + antibody + " and PD-1", "K", "{copies}/um3",
                "antibody-affinity", scope, ORIGIN);
        String all = model.species(amount(), antibody + " in medium, free and bound", "{copies}",
                "(" + initialPerUm3 + ")*medium_volume",
                "(" + dosePerUm3 + " + 0.01*" + constant() + ")*medium_volume", ORIGIN);
        model.reaction("lose_" + id, "loss in medium", loss + "*" + all, ORIGIN, all, -1.0);
    }

    /// Contributes the occupied share of PD-1.
    ///
    /// @param receptors formula of all PD-1 in the culture, copies
    public void contributeOccupancy(ModelBuilder model, String receptors) {
        String total = "max(0, " + amount() + ")/medium_volume";
        String excess = model.rule("pd1_excess", "PD-1 and dissociation constant beyond the antibody", "{copies}/um3",
                "(" + receptors + ")/medium_volume + " + constant() + " - " + total, ORIGIN);
        String free = model.rule("free_antibody", "free " + antibody, "{copies}/um3",
                "2*" + constant() + "*" + total + "/(" + excess + " + sqrt(" + excess + "^2 + 4*" + constant() + "*"
                        + total + "))",
                ORIGIN);
        model.rule(OCCUPIED, "PD-1 occupied by " + antibody, "1", free + "/(" + free + " + " + constant() + ")",
                ORIGIN);
    }

    /// Contributes what stands for an antibody where there are no effectors: it meets nothing.
    public static void contributeNone(ModelBuilder model) {
        model.rule(OCCUPIED, "PD-1 occupied by an antibody", "1", "0", ORIGIN);
    }
}
