package org.exodyn.study.audit;

import org.exodyn.atlas.resolve.Slot;

/// Parts of what is not known, along the chain from the donor to the effect: the groups of Sobol indices, which are shares of
/// ignorance and say nothing of what matters in a cell.
public enum Ignorance {
    RELEASE("vesicles", "how many vesicles there are"),
    LOADING("copies per vesicle", "how many copies a vesicle carries"),
    UPTAKE("transport and uptake", "how many vesicles get into the cell"),
    CYTOSOL("release into the cytosol", "how many of them open"),
    FATE("fate of copies", "how long copies last and how many are competent"),
    NEED("what is needed", "how many copies are enough");

    private final String label;
    private final String meaning;

    Ignorance(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// In words.
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /// Where a parameter stands.
    ///
    /// @param id its identifier in the model
    static Ignorance of(Slot slot, String id) {
        return switch (slot) {
            case RELEASE_RATE, RELEASE_RELATIVE, RELEASE_FOLD, ENDOSOMAL_SHARE, SECRETED_SHARE, MVB_RESIDENCE,
                    CERAMIDE_SHARE, PLASMA_VESICLES, VESICLE_DOSE, STRAND_DOSE, CULTURE_DENSITY ->
                RELEASE;
            case COPIES_PER_VESICLE, LOADING_RATIO, CARGO_ENRICHMENT, VESICLE_DIAMETER,
                    VESICLE_DIAMETER_CV, DRUG_SEQUESTRATION, DRUG_SEQUESTRATION_FOLD, LOADED_COPIES, LOADED_MASS_SHARE,
                    MOLAR_MASS, VESICLE_DRUG_LEAK ->
                LOADING;
            case UPTAKE_FRACTION, UPTAKE_DENSITY, UPTAKE_HALF_SATURATION, UPTAKE_HALF_SATURATION_MASS,
                    PARTICLES_PER_MASS, TROPISM, VESICLE_LOSS, VESICLE_ADSORPTION, VISCOSITY, TISSUE_CELLS,
                    EXTRACELLULAR_SHARE, TISSUE_HINDRANCE, VESICLE_CONTACT, LIGAND_ASSOCIATION, CONFINEMENT,
                    SERUM_VESICLES, STRAND_UPTAKE, STRAND_HALF_LIFE ->
                UPTAKE;
            case CYTOSOLIC_RELEASE, FUSOGEN_RELEASE, FUNCTIONAL_RELEASE, RE_RELEASE, ENDOSOME_RESIDENCE,
                    STRAND_ESCAPE ->
                CYTOSOL;
            case HALF_LIFE, DOUBLING_TIME, DEATH_RATE, RISC_SHARE, BOUND_INTERNALISATION, STRAND_DECAY -> FATE;
            case CELLULAR_COPIES -> id.startsWith("pool_") ? LOADING : NEED;
            default -> NEED;
        };
    }
}
