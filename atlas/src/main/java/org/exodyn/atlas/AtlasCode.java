package org.exodyn.atlas;

import java.util.Locale;
import org.exodyn.input.ProblemCode;

/// Kinds of problems in evidence files. Numbers are never reused.
public enum AtlasCode implements ProblemCode {
    UNKNOWN_ENTITY(1),
    CLAIM_WITHOUT_SOURCE(2),
    DUPLICATE_ID(3),
    UNKNOWN_CLAIM(4),
    CYCLIC_REFERENCE(5),
    NEGATIVE_COUNT(7),
    LOW_ABOVE_HIGH(8),
    UNIT(9),
    UNIT_OF_SLOT(10),
    DOI_FORM(11),
    DISTRIBUTION(12),
    UNKNOWN_SLOT(13),
    UNKNOWN_SOURCE(14),
    VALUE_OUTSIDE_RANGE(15),
    AMBIGUOUS_NAME(16),
    WRONG_KIND_OF_ENTITY(17),
    UNKNOWN_WORD(18),
    RANGE_BASIS(19),
    FILE_NAME(20),
    EMPTY_CLAIM(21),
    UNKNOWN_PARAMETER(22),
    CHECKLIST(23),
    NOTHING_TO_READ(24),
    GROUNDING(25),
    SUPPORT(26),
    PUBLISHED_UNSEEN(27),
    FLAG(28),
    COPIED_WORDS(29),
    CONTRADICTION(31),
    LOCATOR(32),
    NOT_IN_REGISTRY(33),
    QUERY(34),
    LEVEL(35),
    OPPOSED_CARGO(36),
    RETRACTION(37),
    UNREAD(38),
    EXPERIMENT(39);

    private final int number;

    AtlasCode(int number) {
        this.number = number;
    }

    @Override
    public String code() {
        return String.format(Locale.ROOT, "ATLAS-%04d", number);
    }
}
