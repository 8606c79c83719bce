package org.exodyn.assembly;

import java.util.HashMap;
import java.util.Map;
import org.exodyn.biology.model.ModelParameter;

/// Plausible values, in model units, for everything that a model draws, so that models run without evidence records. Round
/// numbers of the right order: what tests compare with is computed from the same numbers, never from the literature.
final class FixedValues {

    private static final Map<String, Double> BY_SLOT = Map.ofEntries(
            Map.entry("release-rate", 1.0),
            Map.entry("release-relative-to-epithelial", 0.5),
            Map.entry("release-fold-under-treatment", 2.0),
            Map.entry("endosomal-share", 0.5),
            Map.entry("secreted-share-of-mvb", 0.3),
            Map.entry("mvb-residence-time", 120.0),
            Map.entry("ceramide-route-share", 0.5),
            Map.entry("ceramide-route-ic50", 602.214076),
            Map.entry("escrt-route-ic50", 602.214076),
            Map.entry("fusion-ic50", 602.214076),
            Map.entry("uptake-ic50", 602.214076),
            Map.entry("viability-ic50", 164.6),
            Map.entry("vesicle-diameter", 0.1),
            Map.entry("vesicle-diameter-cv", 0.35),
            Map.entry("copies-per-vesicle", 0.008),
            Map.entry("copies-dispersion", 0.05),
            Map.entry("uptake-cv-between-cells", 0.6),
            Map.entry("cargo-enrichment-fold", 3.0),
            Map.entry("loading-ratio", 1.0),
            Map.entry("cell-diameter", 15.0),
            Map.entry("cytosol-share", 0.6),
            Map.entry("cellular-copies", 1000.0),
            Map.entry("half-life", 1440.0),
            Map.entry("viscosity", 0.6913),
            Map.entry("vesicle-loss-in-medium", 1e-4),
            Map.entry("vesicle-adsorption-rate", 0.01),
            Map.entry("depletion-efficiency", 0.95),
            Map.entry("uptake-fraction-1h", 0.01),
            Map.entry("uptake-assay-density", 1e-7),
            Map.entry("uptake-half-saturation-mass", 20.0),
            Map.entry("particles-per-mass", 1e9),
            Map.entry("competing-vesicles-in-serum", 0.02),
            Map.entry("tropism", 1.0),
            Map.entry("cytosolic-release", 0.2),
            Map.entry("re-release-share", 0.3),
            Map.entry("endosome-residence-time", 180.0),
            Map.entry("sponge-sites-per-copy", 2.0),
            Map.entry("rna-protein-affinity", 6.0),
            Map.entry("rna-protein-association-rate", 1.0),
            Map.entry("bound-protein-decay-ratio", 0.25),
            Map.entry("sites-per-mirna", 20.0),
            Map.entry("seed-affinity", 0.01),
            Map.entry("seed-association-rate", 24.0),
            Map.entry("repression-fold", 2.0),
            Map.entry("risc-competent-share", 0.5),
            Map.entry("ago-copies", 1e5),
            Map.entry("mrna-synthesis", 0.03),
            Map.entry("activation-elasticity", 0.5),
            Map.entry("effect-size", 0.5),
            Map.entry("doubling-time", 1800.0),
            Map.entry("death-rate", 1e-4),
            Map.entry("hill-coefficient", 1.2),
            Map.entry("gr-at-infinity", -0.1),
            Map.entry("death-share-of-effect", 0.3),
            Map.entry("drug-loss-half-life", 4000.0),
            Map.entry("drug-uptake-clearance", 50.0),
            Map.entry("surface-copies", 30000.0),
            Map.entry("ligand-affinity", 5000.0),
            Map.entry("ligand-association-rate", 0.18),
            Map.entry("confinement-length", 0.003),
            Map.entry("vesicle-contact-share", 0.1),
            Map.entry("bound-vesicle-internalisation", 0.005),
            Map.entry("half-effect-complexes", 10.0),
            Map.entry("complex-effect-steepness", 1.5),
            Map.entry("ligand-death-rate", 0.001),
            Map.entry("effector-killing-rate", 0.002),
            Map.entry("effector-division-rate", 0.0007),
            Map.entry("effector-speed", 5.0),
            Map.entry("effector-exhaustion-rate", 7e-05),
            Map.entry("effector-recovery-rate", 7e-05),
            Map.entry("drug-efflux-rate", 0.01),
            Map.entry("drug-sequestration", 50.0),
            Map.entry("drug-sequestration-fold", 3.0),
            Map.entry("vesicle-drug-leak-rate", 1e-3),
            Map.entry("antibody-affinity", 5.0),
            Map.entry("ligand-tropism-fold", 2.0),
            Map.entry("cytosolic-release-by-fusogen", 0.5),
            Map.entry("cytosolic-release-without-fusogen", 1e-3),
            Map.entry("resistant-clone-ec50-fold", 30.0),
            Map.entry("persister-return-half-life", 4000.0),
            Map.entry("s-phase-share", 0.35),
            Map.entry("g2-m-share", 0.2),
            Map.entry("mitosis-share", 0.05),
            Map.entry("release-response-ec50", 100.0),
            Map.entry("soluble-factor-ec50-fold", 1.5),
            Map.entry("soluble-factor-half-life", 1500.0),
            Map.entry("sticking-probability", 1e-4),
            Map.entry("aggregate-diameter", 1.0),
            Map.entry("vesicle-density", 1.15),
            Map.entry("interception-rate", 0.1),
            Map.entry("binders-per-vesicle", 30.0),
            Map.entry("binder-half-life", 5000.0),
            Map.entry("strand-uptake-clearance", 2.0),
            Map.entry("strand-escape-share", 0.01),
            Map.entry("strand-decay-rate", 5e-4),
            Map.entry("strand-half-life-in-medium", 1e4),
            Map.entry("antimir-affinity", 0.006),
            Map.entry("risc-target-association", 0.1),
            Map.entry("risc-cleavage-rate", 7.2),
            Map.entry("plasma-vesicles", 0.01),
            Map.entry("tissue-cell-density", 2e-4),
            Map.entry("extracellular-share", 0.3),
            Map.entry("tissue-hindrance", 0.05),
            Map.entry("vesicle-dose", 1e4),
            Map.entry("strand-dose", 6.0),
            Map.entry("culture-density", 1e-7),
            Map.entry("loaded-copies", 100.0),
            Map.entry("loaded-mass-share", 0.05),
            Map.entry("molar-mass", 500.0),
            Map.entry("silencing-copies", 1000.0),
            Map.entry("marker-spread", 0.8),
            Map.entry("responding-share", 0.5));

    private static final Map<String, Double> BY_ID = new HashMap<>(Map.of(
            "ic50_GW4869", 18066.0, "half_life_mRNA", 540.0, "half_life_protein", 2000.0, "p0_SNAI1", 1e5,
            "kd_nivolumab", 0.6));

    private FixedValues() {}

    /// The value of a drawn parameter, in its model unit.
    static double of(ModelParameter parameter, ModelParameter.Drawn drawn) {
        Double named = BY_ID.get(parameter.id());
        Double value = named == null ? BY_SLOT.get(drawn.slot()) : named;
        if (value == null) {
            throw new IllegalArgumentException("No value for slot " + drawn.slot() + " of " + parameter.id());
        }
        return value;
    }
}
