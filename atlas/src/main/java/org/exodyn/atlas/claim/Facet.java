package org.exodyn.atlas.claim;

import java.util.Locale;

/// A side of a claim that can be asked for.
public enum Facet {
    CARGO("a molecule in the vesicles"),
    CARGO_CLASS("miRNA, lncRNA, circRNA, mRNA, protein and so on"),
    DONOR("the cell that releases"),
    RECIPIENT("the cell that takes up"),
    TARGET("what an arrow of the claim points to"),
    DRUG("a drug, class or regimen"),
    CANCER("a disease"),
    PROCESS("what is raised or lowered, such as ferroptosis"),
    DIRECTION("promotes, reduces (resistance), biomarker or context"),
    LEVEL("level of evidence, A to E as in CIViC"),
    CHECKLIST("number of a system of the founding review"),
    STATUS("as-printed, as-published, corrected, refuted or reference-only"),
    FLAG("a doubt, such as wrong-cancer"),
    SOURCE("key, first author, DOI, PubMed or reference number of a source");

    private final String meaning;

    Facet(String meaning) {
        this.meaning = meaning;
    }

    /// The spelling in options and messages.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    /// Whether its value is the name of an entity.
    public boolean isEntity() {
        return switch (this) {
            case CARGO, DONOR, RECIPIENT, TARGET, DRUG, CANCER, PROCESS -> true;
            default -> false;
        };
    }
}
