package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles in the medium of a culture: diffusion over its height, loss, and adsorption to the vessel.
///
///     ∂c/∂t = D ∂²c/∂z² − λ·c,   −D ∂c/∂z = 0 at the surface, adsorption a·c and uptake at the bottom
///
/// Finite volumes, conservative: what leaves one layer enters its neighbour. Sedimentation is left out: a single
/// 100-nm vesicle of 1.15 g/mL settles about 0.1 mm in two days; it matters for aggregates only.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | λ | loss in medium | 1/min | `vesicle-loss-in-medium` |
/// | a | adsorption velocity onto the vessel's bottom | µm/min | `vesicle-adsorption-rate` |
///
/// Source: Fick's second law; Crank, The Mathematics of Diffusion, 2nd ed. 1975, §1.3.
///
/// Checklist: 20
public record MediumTransport(Vessel vessel) {

    private static final Origin ORIGIN = Origin.of("transport", "EQ-TRANSPORT-1");

    /// Contributes the layers of one vesicle class.
    ///
    /// @param initialPerUm3 formula of the concentration at the start, particles/µm³, the same in every layer
    /// @param scale formula of a typical number of vesicles
    public void contribute(ModelBuilder model, VesicleClass vesicle, String initialPerUm3, String scale) {
        String loss = model.drawn(
                "vesicle_loss", "loss of vesicles in medium", "λ", "/min", "vesicle-loss-in-medium", Scope.ANY, ORIGIN);
        String adsorption = model.drawn(
                "vesicle_adsorption",
                "adsorption of vesicles to the vessel",
                "a",
                "um/min",
                "vesicle-adsorption-rate",
                Scope.ANY,
                ORIGIN);
        for (int layer = 0; layer < vessel.layers(); layer++) {
            String here = vesicle.inLayer(layer);
            model.species(
                    here,
                    "vesicles, class " + vesicle.id() + ", medium layer " + layer,
                    "{particles}",
                    "(" + initialPerUm3 + ")*medium_area*layer_" + layer,
                    scale,
                    ORIGIN);
            model.reaction("loss_" + here, "loss in medium", loss + "*" + here, ORIGIN, here, -1.0,
                    Ledger.DECAYED.of(vesicle), 1.0);
            if (layer > 0) {
                String below = vesicle.inLayer(layer - 1);
                model.reaction(
                        "diffuse_" + here,
                        "diffusion between medium layers",
                        "diffusion_" + vesicle.id() + "/step_" + (layer - 1) + "*(" + here + "/layer_" + layer + " - "
                                + below
                                + "/layer_" + (layer - 1) + ")",
                        ORIGIN,
                        here,
                        -1.0,
                        below,
                        1.0);
            }
        }
        String bottom = vesicle.inLayer(0);
        model.reaction(
                "adsorb_" + vesicle.id(), "adsorption to the vessel", adsorption + "*" + bottom + "/layer_0", ORIGIN,
                bottom, -1.0, Ledger.ADSORBED.of(vesicle), 1.0);
    }

    /// Formula of the concentration of a class at the bottom, particles/µm³.
    public static String atBottom(VesicleClass vesicle) {
        return "(" + vesicle.inLayer(0) + "/(medium_area*layer_0))";
    }

    /// Formula of all vesicles in the medium.
    public String inMedium(List<VesicleClass> classes) {
        StringBuilder sum = new StringBuilder();
        for (VesicleClass vesicle : classes) {
            for (int layer = 0; layer < vessel.layers(); layer++) {
                sum.append(sum.isEmpty() ? "" : " + ").append(vesicle.inLayer(layer));
            }
        }
        return sum.toString();
    }
}
