package org.exodyn.atlas;

import java.util.Locale;

/// What sort of thing an entity is.
public enum EntityKind {
    GENE, MIRNA, MIRNA_GROUP, LNCRNA, CIRCRNA, LIPID, DRUG, DRUG_CLASS, DISEASE, CELL_TYPE, CELL_CLASS, CELL_LINE, PROCESS, COMPLEX;

    public boolean isCell() {
        return this == CELL_TYPE || this == CELL_CLASS || this == CELL_LINE;
    }

    public boolean isDrug() {
        return this == DRUG || this == DRUG_CLASS;
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
