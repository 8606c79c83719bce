package org.exodyn.clinic.cohort;

import org.exodyn.input.ProblemCode;

/// Problems of cargo tables, sample sheets and designs.
public enum CohortCode implements ProblemCode {
    UNREADABLE_FILE(1),
    NOT_A_TABLE(2),
    ROW_LENGTH(3),
    NO_NAME(4),
    DUPLICATE(5),
    NOT_A_NUMBER(6),
    NEGATIVE(7),
    FRACTION(8),
    MISSING_COUNT(9),
    SCALE(10),
    EMPTY_SAMPLE(11),
    UNMATCHED_SAMPLE(12),
    COLUMN(13),
    LEVEL(14),
    FEW_SAMPLES(15),
    OPTION(16),
    FORMULA(17),
    CONFOUNDED(18),
    NO_FREEDOM(19),
    SURVIVAL(20),
    REPEATED_PATIENT(21),
    MISSING_COVARIATE(22),
    NOTHING_LEFT(23),
    BATCH_AS_NUMBER(24);

    private final String code;

    CohortCode(int number) {
        this.code = String.format(java.util.Locale.ROOT, "COHORT-%04d", number);
    }

    @Override
    public String code() {
        return code;
    }
}
