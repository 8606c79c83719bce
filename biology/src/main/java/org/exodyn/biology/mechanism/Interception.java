package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A molecule that binds vesicles in the medium and keeps them from the cells.
///
///     captured per minute in a layer = k·(A/V_m)·V,   dA/dt = −λ·A − n·captured
///
/// A captured vesicle is lost to uptake for good and is booked as intercepted; it takes n binders with it.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | k | capture of a vesicle per binder concentration | µm³/min | `interception-rate` |
/// | n | binders per captured vesicle | 1 | `binders-per-vesicle` |
/// | λ | loss of the binder, ln2/t_½ | 1/min | `binder-half-life` |
///
/// Source: second-order binding, mass balance.
///
/// Checklist: 85
///
/// @param binder preferred name
public record Interception(String binder) {

    private static final Origin ORIGIN = Origin.of("interception", "EQ-INTERCEPTION-1");

    /// Free binder in the medium, copies.
    public String free() {
        return "binder_" + Names.id(binder);
    }

    /// Formula of the rate at which each vesicle of the medium is captured, 1/min.
    public String perVesicle() {
        return "capture_" + Names.id(binder) + "*" + free() + "/medium_volume";
    }

    /// Contributes the binder, which is added by an event, and capture in every layer.
    public void contribute(ModelBuilder model, List<VesicleClass> classes, Vessel vessel, String scale) {
        String id = Names.id(binder);
        Scope scope = Scope.ofDrug(binder);
        String rate = model.drawn("capture_" + id, "capture of vesicles by " + binder, "k", "um3/{copies}/min",
                "interception-rate", scope, ORIGIN);
        String each = model.drawn("binders_" + id, binder + " bound by a captured vesicle", "n", "1",
                "binders-per-vesicle", scope, ORIGIN);
        String halfLife = model.drawn("binder_half_life_" + id, "half-life of " + binder + " in culture medium", "t_½",
                "min", "binder-half-life", scope, ORIGIN);
        String free = model.species(free(), binder + " in the medium", "{copies}", "0", scale, ORIGIN);
        model.reaction("lose_" + free, "loss in medium", "ln(2)/" + halfLife + "*" + free, ORIGIN, free, -1.0);
        StringBuilder captured = new StringBuilder();
        for (VesicleClass vesicle : classes) {
            for (int layer = 0; layer < vessel.layers(); layer++) {
                String here = vesicle.inLayer(layer);
                String turn = rate + "*" + free + "/medium_volume*" + here;
                model.reaction("capture_" + id + "_" + here, "interception by " + binder, turn, ORIGIN, here, -1.0,
                        Ledger.INTERCEPTED.of(vesicle), 1.0);
                captured.append(captured.isEmpty() ? "" : " + ").append(here);
            }
        }
        model.reaction("bind_" + free, "binding to vesicles",
                each + "*" + rate + "*" + free + "/medium_volume*(" + captured + ")", ORIGIN, free, -1.0);
    }
}
