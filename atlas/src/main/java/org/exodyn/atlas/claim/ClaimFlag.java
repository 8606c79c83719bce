package org.exodyn.atlas.claim;

import java.util.Locale;

/// A doubt about a claim, in a word that can be counted and searched.
public enum ClaimFlag {
    PRIMARY_NOT_SEEN("no text of the primary source was read: only what others say of it"),
    PRIMARY_TITLE_ONLY("of the source itself only the title was read"),
    READ_IN_COPY_OF_ABSTRACT("the abstract was read on another page than the publisher's or PubMed's"),
    SECONDARY_SOURCE("rests on a review, or on a source that cites another for it"),
    NO_PRIMARY_FOUND("a primary source was looked for and not found"),
    WRONG_REFERENCE("the reference that is cited does not say this"),
    CONFLATES_PAPERS("joins findings of two papers into one statement"),
    WRONG_CANCER("the source studied another cancer than the one printed"),
    WRONG_ARM("the arm of the miRNA is doubtful"),
    WRONG_TARGET("the source names another target, or acts the other way on it"),
    WRONG_DONOR("the source names another donor, or another state of it"),
    WRONG_DIRECTION("the source found the opposite direction"),
    CONTRADICTED("another claim in the atlas says otherwise"),
    DOUBTFUL_VESICULAR_ORIGIN("that the molecule travels in vesicles is doubtful"),
    NOT_EXOSOMAL("the finding is about cells, not about vesicles"),
    ENGINEERED_NOT_NATURAL("printed as natural, but the vesicles were engineered"),
    UNDETERMINED_SIGN("the source does not say which way it acts"),
    IMPLIED_NOT_CITED("follows from the text, without a reference"),
    NO_REFERENCE("printed without a reference"),
    ARM_INFERRED("the arm of the miRNA is not printed; it follows the registry's name history"),
    FIELD_INFERRED("a field, which the note names, is our reading: it is not in the text"),
    PROCESS_INFERRED("the process is our reading; the source names the target only"),
    CARGO_FORM_NOT_STATED("whether protein or RNA is carried is not said"),
    CARGO_NOT_NAMED("the molecule that is carried is not named"),
    CANCER_NOT_PRINTED("the cancer is not named in the statement"),
    DONOR_NOT_PRINTED("the donor is not named in the statement"),
    DONOR_TREATMENT_NOT_IN_ABSTRACT("the treatment of the donors is not in the text of the source that was read"),
    TYPO_IN_SOURCE("a name is misprinted; the note says what is meant"),
    CONTAMINATED_CELL_LINE("a cell line is contaminated or misidentified, according to Cellosaurus"),
    ABSENT_FROM_EXOCARTA("the cargo is not among the human molecules of ExoCarta"),
    AMBIGUOUS_NAME("a name stands for several things; the note says which is meant"),
    RETRACTED_SOURCE("the source was retracted"),
    CORRIGENDUM("what is cited is a corrigendum or erratum"),
    PROPOSAL("proposed or expected, not found"),
    COMBINATION_WITH_TRAIL("TRAIL was given together with the drug"),
    NOT_CITED_BY_REVIEW("the founding review does not cite this source"),
    NOT_NEEDED_IN_CULTURE("not used by the culture model"),
    PARAMETER_SOURCE_ONLY("read for a number, not for a claim"),
    PRESS_RELEASE("what was read is a press release or news item on the source"),
    CORRECTED_ARTICLE("the source was corrected after it appeared"),
    FAMILY_NAME("the name stands for a family; which member is meant is not said");

    private final String meaning;

    ClaimFlag(String meaning) {
        this.meaning = meaning;
    }

    /// The spelling in evidence files.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }
}
