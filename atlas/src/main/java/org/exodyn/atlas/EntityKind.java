package org.exodyn.atlas;

import java.util.Locale;

/// What sort of thing an entity is.
public enum EntityKind {
    GENE,
    /// A splice form or variant that the gene's own record does not tell apart.
    ISOFORM,
    FUSION_GENE,
    GENE_FAMILY,
    MIRNA,
    /// A family, or several miRNAs named by what they do.
    MIRNA_GROUP,
    LNCRNA,
    CIRCRNA,
    /// A synthetic strand: siRNA, antimiR, mimic.
    OLIGONUCLEOTIDE,
    PEPTIDE,
    LIPID,
    METABOLITE,
    /// Molecules of a class as a whole, as in "vesicles carry lipids".
    MOLECULE_CLASS,
    DRUG,
    DRUG_CLASS,
    /// Drugs that are given together.
    REGIMEN,
    DISEASE,
    CELL_TYPE,
    CELL_CLASS,
    CELL_LINE,
    PROCESS,
    PATHWAY,
    COMPLEX,
    /// A part of a cell, a vesicle, a body fluid or a barrier.
    STRUCTURE,
    /// A way of isolating or measuring vesicles.
    METHOD;

    public boolean isCell() {
        return this == CELL_TYPE || this == CELL_CLASS || this == CELL_LINE;
    }

    public boolean isDrug() {
        return this == DRUG || this == DRUG_CLASS || this == REGIMEN;
    }

    /// Whether names of this kind are proper names, as of molecules, drugs and cell lines, which have no other forms; the others are
    /// words of the language, as hypoxia, of which hypoxic is a form.
    public boolean isNamedProperly() {
        return switch (this) {
            case MOLECULE_CLASS, DRUG_CLASS, DISEASE, CELL_TYPE, CELL_CLASS, PROCESS, PATHWAY, STRUCTURE, METHOD ->
                false;
            default -> true;
        };
    }

    /// The spelling in evidence files.
    public String word() {
        return switch (this) {
            case MIRNA -> "miRNA";
            case MIRNA_GROUP -> "miRNA-group";
            case LNCRNA -> "lncRNA";
            case CIRCRNA -> "circRNA";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
