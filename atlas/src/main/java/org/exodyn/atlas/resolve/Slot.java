package org.exodyn.atlas.resolve;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.atlas.parameter.Axis;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Unit;

/// The quantities that the model draws from records. Equations are those of `docs/modules/atlas.md` and the design's
/// section 4; the unit is the one that resolution returns.
public enum Slot {
    // @formatter:off: a table, one slot per row
    RELEASE_RATE("release-rate", "{particles}/{cell}/h", Support.POSITIVE,
            "vesicles released per epithelial cancer cell or named cell", "§4.1 R", Axis.CELL),
    RELEASE_RELATIVE("release-relative-to-epithelial", "1", Support.POSITIVE,
            "release of a cell type over that of an epithelial cancer cell", "§4.1 R", Axis.CELL),
    RELEASE_FOLD("release-fold-under-treatment", "1", Support.POSITIVE,
            "release under treatment over release without", "§4.1 s", Axis.CELL, Axis.DRUG, Axis.TREATMENT),
    ENDOSOMAL_SHARE("endosomal-share", "1", Support.FRACTION,
            "share of released small vesicles that come from endosomes", "§4.1 R_PM", Axis.CELL),
    SECRETED_SHARE("secreted-share-of-mvb", "1", Support.FRACTION,
            "share of multivesicular bodies that fuse with the plasma membrane", "§4.1 k_fuse, k_lys", Axis.CELL),
    MVB_RESIDENCE("mvb-residence-time", "h", Support.POSITIVE,
            "time a multivesicular body lasts", "§4.1 k_fuse, k_lys", Axis.CELL),
    CERAMIDE_SHARE("ceramide-route-share", "1", Support.FRACTION,
            "share of intraluminal vesicle formation that needs neutral sphingomyelinase", "§4.1 b_C", Axis.CELL),
    ILV_PER_MVB("ilv-per-mvb", "{vesicles}", Support.POSITIVE,
            "intraluminal vesicles per multivesicular body", "§4.1 n_ILV", Axis.CELL),
    RELEASE_INHIBITION("release-inhibition", "1", Support.FRACTION,
            "share of release that an inhibitor takes away", "§4.1 I", Axis.CELL, Axis.DRUG),
    CERAMIDE_ROUTE_IC50("ceramide-route-ic50", "umol/L", Support.POSITIVE,
            "inhibitor that halves neutral sphingomyelinase", "§4.9", Axis.DRUG),
    ESCRT_ROUTE_IC50("escrt-route-ic50", "umol/L", Support.POSITIVE,
            "inhibitor that halves formation of ILVs by ESCRT", "§4.9", Axis.DRUG),
    FUSION_IC50("fusion-ic50", "umol/L", Support.POSITIVE,
            "inhibitor that halves fusion of multivesicular bodies", "§4.9", Axis.DRUG),
    UPTAKE_IC50("uptake-ic50", "umol/L", Support.POSITIVE,
            "inhibitor that halves uptake of vesicles", "§4.9", Axis.DRUG),
    VIABILITY_IC50("viability-ic50", "umol/L", Support.POSITIVE,
            "concentration that halves viability in a 72 h assay", "§4.7", Axis.CELL, Axis.DRUG),
    VIABILITY_PLATEAU("viability-plateau", "1", Support.FRACTION,
            "viability left at saturating dose, of the control", "§4.7", Axis.CELL, Axis.DRUG),
    VESICLE_DIAMETER("vesicle-diameter", "nm", Support.POSITIVE,
            "median diameter of small vesicles", "§4.3 r_k", Axis.CELL),
    VESICLE_DIAMETER_CV("vesicle-diameter-cv", "1", Support.POSITIVE,
            "coefficient of variation of the diameter", "§4.3", Axis.CELL),
    COPIES_PER_VESICLE("copies-per-vesicle", "1", Support.POSITIVE,
            "mean copies of a cargo per vesicle", "§4.2 c_j", Axis.CELL, Axis.ENTITY),
    COPIES_DISPERSION("copies-dispersion", "1", Support.POSITIVE,
            "dispersion r of copies between vesicles, variance c + c²/r", "§4.2 r", Axis.CELL, Axis.ENTITY),
    CARGO_ENRICHMENT("cargo-enrichment-fold", "1", Support.POSITIVE,
            "cargo per vesicle over that of the reference donor", "§4.2 c_j", Axis.CELL, Axis.ENTITY),
    LOADING_RATIO("loading-ratio", "1", Support.POSITIVE,
            "sorting of a cargo; 1 is passive", "§4.2 σ_j", Axis.CELL, Axis.ENTITY),
    RNA_DENSITY_RATIO("rna-density-ratio", "1", Support.POSITIVE,
            "RNA per volume in vesicles over that in the cell", "§4.2", Axis.CELL),
    CELL_DIAMETER("cell-diameter", "um", Support.POSITIVE, "diameter of the rounded cell", "§4.2, §4.4", Axis.CELL),
    CYTOSOL_SHARE("cytosol-share", "1", Support.FRACTION,
            "share of the cell volume that is cytosol", "§4.2 V_cytosol", Axis.CELL),
    CELLULAR_COPIES("cellular-copies", "{copies}/{cell}", Support.POSITIVE,
            "copies of a molecule per cell", "§4.2 n_j, §4.5 m0", Axis.CELL, Axis.ENTITY),
    HALF_LIFE("half-life", "h", Support.POSITIVE,
            "half-life of a molecule in the cell", "§4.2 δ_j", Axis.CELL, Axis.ENTITY),
    VISCOSITY("viscosity", "mPa.s", Support.POSITIVE, "viscosity of the medium at 37 °C", "§4.3 η"),
    VESICLE_LOSS("vesicle-loss-in-medium", "/h", Support.POSITIVE, "loss of suspended vesicles", "§4.3 λ"),
    VESICLE_ADSORPTION("vesicle-adsorption-rate", "um/h", Support.POSITIVE,
            "adsorption to the vessel wall, as a velocity", "§4.3"),
    DEPLETION_EFFICIENCY("depletion-efficiency", "1", Support.FRACTION,
            "share of serum vesicles that depletion removes", "§4.11"),
    UPTAKE_FRACTION("uptake-fraction-1h", "1", Support.FRACTION,
            "share of added vesicles taken up in one hour", "§4.4 F", Axis.CELL),
    UPTAKE_CELL_CV("uptake-cv-between-cells", "1", Support.POSITIVE,
            "coefficient of variation of uptake between cells of one culture", "§4.4", Axis.CELL),
    UPTAKE_DENSITY("uptake-assay-density", "{cells}/mL", Support.POSITIVE,
            "cell density of the uptake experiments", "§4.4"),
    UPTAKE_HALF_SATURATION("uptake-half-saturation", "{particles}/mL", Support.POSITIVE,
            "vesicle number at half saturation", "§4.4 K_l,r", Axis.CELL),
    UPTAKE_HALF_SATURATION_MASS("uptake-half-saturation-mass", "ug/mL", Support.POSITIVE,
            "vesicle protein at half saturation", "§4.4 K_l,r", Axis.CELL),
    PARTICLES_PER_MASS("particles-per-mass", "{particles}/ug", Support.POSITIVE,
            "vesicles per mass of vesicle protein", "§4.4", Axis.CELL),
    SERUM_VESICLES("competing-vesicles-in-serum", "{particles}/mL", Support.POSITIVE,
            "vesicles in undiluted serum", "§4.4 V_m"),
    TROPISM("tropism", "1", Support.POSITIVE, "ligand-receptor match; 1 is neutral", "§4.4 τ", Axis.CELL),
    CYTOSOLIC_RELEASE("cytosolic-release", "1", Support.FRACTION,
            "share of internalised cargo that reaches the cytosol", "§4.4 φ", Axis.CELL),
    RE_RELEASE("re-release-share", "1", Support.FRACTION,
            "share of internalised vesicles released again", "§4.4", Axis.CELL),
    ENDOSOME_RESIDENCE("endosome-residence-time", "h", Support.POSITIVE,
            "time in endosomes before the fate is decided", "§4.4", Axis.CELL),
    SITES_PER_MIRNA("sites-per-mirna", "1", Support.POSITIVE,
            "competing target sites per copy of a miRNA", "§4.5", Axis.CELL, Axis.ENTITY),
    SPONGE_SITES("sponge-sites-per-copy", "{sites}", Support.POSITIVE,
            "sites for a miRNA on one copy of a circRNA or lncRNA", "§4.5 S", Axis.ENTITY),
    RNA_PROTEIN_AFFINITY("rna-protein-affinity", "nmol/L", Support.POSITIVE,
            "dissociation constant of a circRNA or lncRNA and a protein", "§4.5", Axis.ENTITY),
    RNA_PROTEIN_ASSOCIATION("rna-protein-association-rate", "um3/{copies}/min", Support.POSITIVE,
            "association rate of a circRNA or lncRNA and a protein", "§4.5", Axis.ENTITY),
    BOUND_PROTEIN_DECAY("bound-protein-decay-ratio", "1", Support.FRACTION,
            "decay of a protein, bound to an RNA and free, the slower over the faster", "§4.5", Axis.ENTITY),
    SEED_AFFINITY("seed-affinity", "pmol/L", Support.POSITIVE,
            "dissociation constant of a seed-matched site", "§4.5", Axis.ENTITY),
    SEED_ASSOCIATION("seed-association-rate", "um3/{copies}/min", Support.POSITIVE,
            "association rate with a seed-matched site", "§4.5", Axis.ENTITY),
    REPRESSION_FOLD("repression-fold", "1", Support.AT_LEAST_ONE,
            "repression by one occupied site", "§4.5", Axis.CELL, Axis.ENTITY),
    RISC_SHARE("risc-competent-share", "1", Support.FRACTION,
            "share of delivered miRNA that becomes RISC-competent", "§4.5 ω", Axis.ENTITY),
    AGO_COPIES("ago-copies", "{copies}/{cell}", Support.POSITIVE, "Argonaute molecules per cell", "§4.5", Axis.CELL),
    MRNA_SYNTHESIS("mrna-synthesis", "{copies}/{cell}/h", Support.POSITIVE,
            "transcription of one gene", "§4.5", Axis.CELL, Axis.ENTITY),
    ACTIVATION_ELASTICITY("activation-elasticity", "1", Support.POSITIVE,
            "d ln synthesis / d ln activator", "§4.5", Axis.ENTITY),
    EFFECT_SIZE("effect-size", "1", Support.POSITIVE,
            "size of d ln EC50 / d ln target level", "§4.6", Axis.ENTITY, Axis.DRUG),
    DOUBLING_TIME("doubling-time", "h", Support.POSITIVE, "doubling time in culture", "§4.7", Axis.CELL),
    DEATH_RATE("death-rate", "/h", Support.POSITIVE, "death rate without drug", "§4.7", Axis.CELL),
    HILL_COEFFICIENT("hill-coefficient", "1", Support.POSITIVE,
            "steepness of the dose-response curve", "§4.7", Axis.CELL, Axis.DRUG),
    GR_AT_INFINITY("gr-at-infinity", "1", Support.GR_VALUE,
            "GR value at saturating dose", "§4.7", Axis.CELL, Axis.DRUG),
    DEATH_SHARE("death-share-of-effect", "1", Support.FRACTION,
            "share of a drug's effect on net growth that is killing", "§4.7", Axis.CELL, Axis.DRUG),
    DRUG_LOSS("drug-loss-half-life", "h", Support.POSITIVE,
            "half-life of a drug in culture medium", "§4.7", Axis.DRUG),
    DRUG_UPTAKE("drug-uptake-clearance", "um3/{cell}/h", Support.POSITIVE,
            "volume of medium cleared of drug per cell", "§4.7", Axis.CELL, Axis.DRUG),
    DRUG_EFFLUX("drug-efflux-rate", "/h", Support.POSITIVE,
            "loss rate of the drug from a cell", "§4.7", Axis.CELL, Axis.DRUG),
    CLONE_EC50_FOLD("resistant-clone-ec50-fold", "1", Support.POSITIVE,
            "EC50 of a resistant clone over that of the other cells", "§4.11", Axis.CELL, Axis.DRUG),
    PERSISTER_RETURN("persister-return-half-life", "h", Support.POSITIVE,
            "half-life of the return from drug-tolerant persistence", "§4.11", Axis.CELL),
    S_PHASE_SHARE("s-phase-share", "1", Support.FRACTION, "share of the cell cycle in S phase", "§4.7", Axis.CELL),
    G2_M_SHARE("g2-m-share", "1", Support.FRACTION, "share of the cell cycle in G2 and M phase", "§4.7", Axis.CELL),
    MITOSIS_SHARE("mitosis-share", "1", Support.FRACTION, "share of the cell cycle in mitosis", "§4.7", Axis.CELL),
    RELEASE_RESPONSE("release-response-ec50", "umol/L", Support.POSITIVE,
            "drug at which a donor's release has half of its rise", "§4.1 s", Axis.CELL, Axis.DRUG),
    SOLUBLE_FOLD("soluble-factor-ec50-fold", "1", Support.POSITIVE,
            "EC50 in vesicle-free conditioned medium over that in fresh medium", "§4.11", Axis.CELL),
    SOLUBLE_HALF_LIFE("soluble-factor-half-life", "h", Support.POSITIVE,
            "half-life of soluble factors in culture medium", "§4.11", Axis.CELL),
    STICKING("sticking-probability", "1", Support.POSITIVE,
            "share of encounters of two vesicles that stick", "§4.3"),
    AGGREGATE_DIAMETER("aggregate-diameter", "um", Support.POSITIVE, "diameter of vesicle aggregates", "§4.3"),
    VESICLE_DENSITY("vesicle-density", "g/mL", Support.POSITIVE, "buoyant density of vesicles", "§4.3"),
    INTERCEPTION_RATE("interception-rate", "um3/{copies}/min", Support.POSITIVE,
            "capture of a vesicle per concentration of a binder", "§4.9", Axis.DRUG),
    BINDERS_PER_VESICLE("binders-per-vesicle", "1", Support.POSITIVE,
            "binders that a captured vesicle takes with it", "§4.9", Axis.DRUG),
    BINDER_HALF_LIFE("binder-half-life", "h", Support.POSITIVE,
            "half-life of a binder of vesicles in culture medium", "§4.9", Axis.DRUG),
    STRAND_UPTAKE("strand-uptake-clearance", "um3/{cell}/h", Support.POSITIVE,
            "volume of medium that a cell clears of synthetic strands", "§4.9", Axis.ENTITY),
    STRAND_ESCAPE("strand-escape-share", "1", Support.FRACTION,
            "share of strands taken up that reaches the cytosol", "§4.9", Axis.ENTITY),
    STRAND_DECAY("strand-decay-rate", "/h", Support.POSITIVE,
            "decay of a synthetic strand in the cytosol", "§4.9", Axis.ENTITY),
    STRAND_HALF_LIFE("strand-half-life-in-medium", "h", Support.POSITIVE,
            "half-life of a synthetic strand in culture medium", "§4.9", Axis.ENTITY),
    ANTIMIR_AFFINITY("antimir-affinity", "pmol/L", Support.POSITIVE,
            "dissociation constant of an antimiR and its miRNA", "§4.9", Axis.ENTITY),
    RISC_ASSOCIATION("risc-target-association", "L/nmol/h", Support.POSITIVE,
            "association of RISC and a perfectly matched target", "§4.9", Axis.ENTITY),
    RISC_CLEAVAGE("risc-cleavage-rate", "/h", Support.POSITIVE,
            "cleavage of a perfectly matched target by RISC", "§4.9", Axis.ENTITY),
    SURFACE_COPIES("surface-copies", "{copies}/{cell}", Support.POSITIVE,
            "copies of a receptor or ligand on the surface of a cell", "§4.8", Axis.CELL, Axis.ENTITY),
    LIGAND_AFFINITY("ligand-affinity", "umol/L", Support.POSITIVE,
            "dissociation constant of a ligand and its receptor in solution", "§4.8", Axis.ENTITY),
    LIGAND_ASSOCIATION("ligand-association-rate", "L/umol/s", Support.POSITIVE,
            "association rate of a ligand and its receptor in solution", "§4.8", Axis.ENTITY),
    CONFINEMENT("confinement-length", "nm", Support.POSITIVE,
            "dissociation constant per area of two membranes over that in solution", "§4.8"),
    VESICLE_CONTACT("vesicle-contact-share", "1", Support.FRACTION,
            "share of a bound vesicle's surface that reaches the cell", "§4.8"),
    BOUND_INTERNALISATION("bound-vesicle-internalisation", "/h", Support.POSITIVE,
            "rate at which cells take in vesicles bound to their surface", "§4.8", Axis.CELL),
    HALF_EFFECT_COMPLEXES("half-effect-complexes", "{copies}/um2", Support.POSITIVE,
            "complexes of a receptor per area at half of its effect", "§4.8", Axis.ENTITY),
    COMPLEX_STEEPNESS("complex-effect-steepness", "1", Support.POSITIVE,
            "steepness of the effect of a receptor's complexes", "§4.8", Axis.ENTITY),
    LIGAND_DEATH("ligand-death-rate", "/h", Support.POSITIVE,
            "greatest death rate that a death receptor brings", "§4.8", Axis.ENTITY),
    EFFECTOR_KILLING("effector-killing-rate", "/d", Support.POSITIVE,
            "recipients that one effector among many recipients kills", "§4.8", Axis.CELL),
    EFFECTOR_DIVISION("effector-division-rate", "/d", Support.POSITIVE,
            "division of effectors in contact with recipients", "§4.8", Axis.CELL),
    EFFECTOR_SPEED("effector-speed", "um/min", Support.POSITIVE,
            "speed at which effectors walk", "§4.8", Axis.CELL),
    EFFECTOR_EXHAUSTION("effector-exhaustion-rate", "/d", Support.POSITIVE,
            "loss of function of effectors under full inhibition", "§4.8", Axis.CELL),
    EFFECTOR_RECOVERY("effector-recovery-rate", "/d", Support.POSITIVE,
            "recovery of dysfunctional effectors without inhibition", "§4.8", Axis.CELL),
    DRUG_SEQUESTRATION("drug-sequestration", "1", Support.POSITIVE,
            "drug in a vesicle over that in the cell, by volume", "§4.2", Axis.CELL, Axis.DRUG),
    DRUG_SEQUESTRATION_FOLD("drug-sequestration-fold", "1", Support.POSITIVE,
            "drug per vesicle of cells that export it over others", "§4.2", Axis.CELL, Axis.DRUG),
    VESICLE_DRUG_LEAK("vesicle-drug-leak-rate", "/h", Support.POSITIVE,
            "loss of a drug from vesicles into the medium", "§4.2", Axis.DRUG),
    ANTIBODY_AFFINITY("antibody-affinity", "nmol/L", Support.POSITIVE,
            "dissociation constant of an antibody and its target", "§4.3", Axis.DRUG, Axis.ENTITY),
    LIGAND_TROPISM("ligand-tropism-fold", "1", Support.POSITIVE,
            "uptake of vesicles with a ligand over that without", "§4.9", Axis.CELL, Axis.ENTITY),
    FUSOGEN_RELEASE("cytosolic-release-by-fusogen", "1", Support.FRACTION,
            "share of internalised cargo that a fusogen brings to the cytosol", "§4.9", Axis.CELL, Axis.ENTITY),
    FUNCTIONAL_RELEASE("cytosolic-release-without-fusogen", "1", Support.FRACTION,
            "the same without fusogen, as assays of delivered function find it", "§4.9", Axis.CELL),
    PLASMA_VESICLES("plasma-vesicles", "{particles}/mL", Support.POSITIVE,
            "small vesicles in blood plasma, of all cells", "§4.12"),
    TISSUE_CELLS("tissue-cell-density", "{cells}/mL", Support.POSITIVE,
            "cells per volume of solid tumour", "§4.3 ρ"),
    EXTRACELLULAR_SHARE("extracellular-share", "1", Support.FRACTION,
            "share of tissue volume outside of cells", "§4.3 φ_e"),
    TISSUE_HINDRANCE("tissue-hindrance", "1", Support.FRACTION,
            "diffusion of a 100-nm particle in tissue over that in water", "§4.3 h"),
    VESICLE_DOSE("vesicle-dose", "{particles}/{cell}", Support.POSITIVE,
            "vesicles per recipient in culture experiments whose dose is not printed", "§4.12"),
    STRAND_DOSE("strand-dose", "nmol/L", Support.POSITIVE,
            "synthetic strands in culture medium where the dose is not printed", "§4.12"),
    CULTURE_DENSITY("culture-density", "{cells}/mL", Support.POSITIVE,
            "recipients per volume of medium in culture experiments that do not print it", "§4.12"),
    LOADED_COPIES("loaded-copies", "1", Support.POSITIVE,
            "mean copies of a molecule per vesicle that was loaded with it", "§4.12", Axis.ENTITY),
    LOADED_MASS_SHARE("loaded-mass-share", "1", Support.POSITIVE,
            "mass of a loaded drug over that of the vesicles' protein", "§4.12", Axis.DRUG),
    MOLAR_MASS("molar-mass", "g/mol", Support.POSITIVE, "molar mass of a drug", "§4.12", Axis.DRUG),
    SILENCING_COPIES("silencing-copies", "{copies}/{cell}", Support.POSITIVE,
            "copies of an siRNA in the cytosol that lower a target that decays fast", "§4.12", Axis.ENTITY),
    MARKER_SPREAD("marker-spread", "1", Support.POSITIVE,
            "standard deviation of the logarithm of a marker between patients of one group", "§4.12", Axis.ENTITY),
    RESPONDING_SHARE("responding-share", "1", Support.FRACTION,
            "share of cells that has to respond for a read-out to move", "§4.12"),
    WIDENING("widening-per-step", "1", Support.POSITIVE, "fold at each end of a 90 % range for each step down", "§5");
    // @formatter:on

    private static final Map<String, Slot> BY_KEY = new HashMap<>();

    static {
        for (Slot slot : values()) {
            BY_KEY.put(slot.key, slot);
        }
    }

    private final String key;
    private final Unit unit;
    private final Support support;
    private final String meaning;
    private final String equation;
    private final Set<Axis> axes;

    Slot(String key, String unit, Support support, String meaning, String equation, Axis... axes) {
        this.key = key;
        this.unit = Unit.parse(unit);
        this.support = support;
        this.meaning = meaning;
        this.equation = equation;
        EnumSet<Axis> set = EnumSet.noneOf(Axis.class);
        set.addAll(List.of(axes));
        this.axes = Collections.unmodifiableSet(set);
    }

    /// The slot with this key, such as `release-rate`.
    public static Optional<Slot> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    public static List<String> keys() {
        return Stream.of(values()).map(Slot::key).toList();
    }

    /// Its name in evidence files and models.
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public Dimension dimension() {
        return unit.dimension();
    }

    /// Which values are possible.
    public Support support() {
        return support;
    }

    public String meaning() {
        return meaning;
    }

    /// Where it stands in the mathematics.
    public String equation() {
        return equation;
    }

    /// What it depends on; a context is looked at along these only.
    public Set<Axis> axes() {
        return axes;
    }
}
