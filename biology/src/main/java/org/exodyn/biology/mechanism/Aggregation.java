package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles that stick together and sink.
///
///     single vesicles of a layer: dV/dt = −α·8k_BT/(3η)·V_all/volume·V
///     sinking: dG/dt = +the same − (v/height)·G,   v = (ρ_v − ρ_w)·g·d_a²/(18η)
///
/// Vesicles of an aggregate that has reached the bottom stand in the lowest layer like any other, to be taken up one by one.
/// Whether cells take up an aggregate whole is left out.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | α | share of encounters that stick | 1 | `sticking-probability` |
/// | d_a | diameter of aggregates | µm | `aggregate-diameter` |
/// | ρ_v | buoyant density of vesicles | g/mL | `vesicle-density` |
///
/// ρ_w = 0.9933 g/mL is water at 37 °C. Source: Smoluchowski 1917, doi:10.1515/zpch-1918-9209 (encounters of equal
/// spheres); Stokes' law for v.
public final class Aggregation {

    private static final Origin ORIGIN = Origin.of("aggregation", "EQ-AGGREGATION-1");

    private Aggregation() {}

    /// Vesicles of a class in aggregates that have not reached the bottom.
    public static String sinking(VesicleClass vesicle) {
        return "G_" + vesicle.id();
    }

    /// Contributes encounters and sinking for all classes, which meet each other.
    public static void contribute(ModelBuilder model, List<VesicleClass> classes, Vessel vessel, String scale) {
        String sticking = model.drawn("sticking", "share of vesicle encounters that stick", "α", "1",
                "sticking-probability", Scope.ANY, ORIGIN);
        String diameter = model.drawn("aggregate_diameter", "diameter of vesicle aggregates", "d_a", "um",
                "aggregate-diameter", Scope.ANY, ORIGIN);
        String density = model.drawn("vesicle_density", "buoyant density of vesicles", "ρ_v", "g/mL", "vesicle-density",
                Scope.ANY, ORIGIN);
        // 8 k_B T/(3 η) at 310.15 K with η in mPa·s, in µm³/min: 1e3 · 1e18 · 60 = 6e22
        String meeting = model.derived("aggregation_rate", "rate at which two vesicles stick together", "α·k_S",
                "um3/min", sticking + "*8*1.380649e-23*310.15*6e22/(3*viscosity)", ORIGIN);
        // with g = 9.80665 m/s², d in µm, η in mPa·s, densities in g/mL, v is in µm/min: 1e3 · 1e-12 · 1e3 · 1e6 · 60 = 60
        String speed = model.derived("sinking_speed", "speed at which aggregates sink", "v", "um/min",
                "(" + density + " - 0.9933)*9.80665*60*" + diameter + "^2/(18*viscosity)", ORIGIN);
        for (VesicleClass vesicle : classes) {
            model.species(sinking(vesicle), "vesicles in sinking aggregates, class " + vesicle.id(), "{particles}", "0",
                    scale, ORIGIN);
        }
        for (int layer = 0; layer < vessel.layers(); layer++) {
            StringBuilder all = new StringBuilder();
            for (VesicleClass vesicle : classes) {
                all.append(all.isEmpty() ? "" : " + ").append(vesicle.inLayer(layer));
            }
            for (VesicleClass vesicle : classes) {
                String here = vesicle.inLayer(layer);
                model.reaction("stick_" + here, "aggregation", meeting + "*(" + all + ")/(medium_area*layer_" + layer
                        + ")*" + here, ORIGIN, here, -1.0, sinking(vesicle), 1.0);
            }
        }
        for (VesicleClass vesicle : classes) {
            model.reaction("settle_" + vesicle.id(), "aggregates reach the bottom",
                    speed + "*medium_area/medium_volume*" + sinking(vesicle), ORIGIN, sinking(vesicle), -1.0,
                    vesicle.inLayer(0), 1.0);
        }
    }
}
