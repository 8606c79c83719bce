package org.exodyn.atlas.experiment;

/// What a delivery has to reach, which decides how much is enough (design, section 4.12).
public enum RequirementClass {
    /// Repression of targets of the cell, read on protein.
    MIRNA("repression of the targets of a miRNA"),
    /// The same, read on their mRNA.
    MIRNA_MESSAGE("repression of the mRNA of the targets of a miRNA"),
    /// A reporter brought into the recipients, with sites as many and as good as its makers chose.
    MIRNA_REPORTER("fall of a reporter with sites for a miRNA"),
    SPONGE("sites that take a miRNA away from its targets"),
    PROTEIN("copies of a protein beside the cell's own, or enough of an enzyme for its reporter"),
    MRNA("protein made from delivered mRNA"),
    LIGAND("complexes of a vesicle's ligand with a receptor of the cell"),
    DECOY("molecules of a drug or antibody bound outside of the cell"),
    DRUG_EXPORT("drug carried out against influx and efflux"),
    PAYLOAD("a loaded drug, siRNA or antimiR, as loaded"),
    BIOMARKER("power of detection in a sample");

    private final String meaning;

    RequirementClass(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /// The sort that outcomes are compared in: read-outs of a miRNA are one.
    public RequirementClass family() {
        return switch (this) {
            case MIRNA_MESSAGE, MIRNA_REPORTER -> MIRNA;
            case MIRNA, SPONGE, PROTEIN, MRNA, LIGAND, DECOY, DRUG_EXPORT, PAYLOAD, BIOMARKER -> this;
        };
    }
}
