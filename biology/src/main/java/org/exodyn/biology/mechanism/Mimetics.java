package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles without cargo that compete for uptake.
///
///     dM/dt = −λ·M − N·k·M/(V_m·competition),   competition gains M/(V_m·K)
///
/// k is the clearance of uptake assays, K the half-saturation of vesicles, λ the loss of vesicles in medium: a mimetic is taken to be
/// like a vesicle in all but its cargo. It is well mixed: added by pipette, not released at the bottom.
///
/// Source: competition for one set of sites as in [Uptake].
///
/// Checklist: 24, 86
public final class Mimetics {

    /// Mimetics in the medium.
    public static final String IN_MEDIUM = "mimetics";

    private static final Origin ORIGIN = Origin.of("mimetics", "EQ-MIMETIC-1");

    private Mimetics() {}

    /// Formula of their concentration, particles/µm³.
    public static String concentration() {
        return "(" + IN_MEDIUM + "/medium_volume)";
    }

    /// Contributes the species; it is added by an event.
    ///
    /// @param scale formula of a typical number
    public static void contribute(ModelBuilder model, String scale) {
        model.species(IN_MEDIUM, "exosome mimetics in the medium", "{particles}", "0", scale, ORIGIN);
    }

    /// Contributes loss and uptake by recipients, once [Uptake] has named its clearance.
    public static void contributeFate(ModelBuilder model, Uptake uptake) {
        String loss = model.drawn("vesicle_loss", "loss of vesicles in medium", "λ", "/min", "vesicle-loss-in-medium",
                Scope.ANY, Origin.of("transport", "EQ-TRANSPORT-1"));
        model.reaction("lose_" + IN_MEDIUM, "loss in medium", loss + "*" + IN_MEDIUM, ORIGIN, IN_MEDIUM, -1.0);
        model.reaction("take_" + IN_MEDIUM, "uptake of mimetics", "(" + uptake.cells() + ")*" + uptake.assayClearance()
                + "*(1 - (" + uptake.blocked() + "))*" + concentration() + "/" + Uptake.COMPETITION, ORIGIN, IN_MEDIUM,
                -1.0);
    }
}
