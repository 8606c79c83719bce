package org.exodyn.biology.scenario;

import org.exodyn.input.ProblemCode;

/// Kinds of problems in a scenario; each is explained in `docs/scenario-language.md`.
public enum ScenarioCode implements ProblemCode {
    /// The file is missing, a folder, or cannot be read.
    UNREADABLE_FILE(1),
    /// A mapping, a list or a single value stands where another of the three belongs.
    WRONG_SHAPE(2),
    /// A mandatory field is absent or empty.
    MISSING_FIELD(3),
    /// A key that the language does not have, or not at this place.
    UNKNOWN_FIELD(4),
    /// A text that is no number with a known unit.
    NOT_A_QUANTITY(5),
    /// A quantity of the wrong kind, such as a mass where a concentration belongs.
    WRONG_DIMENSION(6),
    /// A value that cannot exist: negative, zero where something is needed, above 100 %.
    IMPOSSIBLE_VALUE(7),
    /// A word that is not among the few allowed ones.
    UNKNOWN_WORD(8),
    /// A cell, drug, inhibitor, cargo or cancer that the atlas does not know.
    UNKNOWN_ENTITY(9),
    /// A claim that the atlas does not have.
    UNKNOWN_CLAIM(10),
    /// An arm names a donor that the scenario does not define.
    UNKNOWN_DONOR(11),
    /// The same name, claim, dose or word twice.
    DUPLICATE(12),
    /// No arm or several arms are the reference.
    REFERENCE_ARM(13),
    /// Times that do not follow each other.
    TIMES(14),
    /// Doses out of order or without the untreated control.
    DOSES(15),
    /// Cargo that no selected claim carries.
    CARGO(16),
    /// Two fields that exclude each other.
    CONTRADICTION(17),
    /// A value outside the range that is usual; a warning.
    UNUSUAL_VALUE(18),
    /// Something defined and never used; a warning.
    UNUSED(19),
    /// Part of the language that no engine can run yet.
    NOT_SUPPORTED(20),
    /// A starter that does not exist, or a file that it would overwrite.
    STARTER(21),
    /// A binder whose target on these vesicles is assumed; a warning.
    ASSUMED_TARGET(22);

    private final String code;

    ScenarioCode(int number) {
        String digits = Integer.toString(number);
        code = "SCENARIO-" + "0".repeat(4 - digits.length()) + digits;
    }

    @Override
    public String code() {
        return code;
    }
}
