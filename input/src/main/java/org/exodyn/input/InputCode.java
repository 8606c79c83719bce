package org.exodyn.input;

/// Problems that any file can have.
public enum InputCode implements ProblemCode {
    UNREADABLE_FILE("INPUT-0001"),
    ENCODING("INPUT-0002"),
    TOO_LARGE("INPUT-0003"),
    EMPTY("INPUT-0004"),
    SYNTAX("INPUT-0005"),
    CUT_OFF("INPUT-0006"),
    TAB("INPUT-0007"),
    CONTROL_CHARACTER("INPUT-0008"),
    DUPLICATE_KEY("INPUT-0009"),
    CYCLE("INPUT-0010"),
    ALIAS("INPUT-0011"),
    TOO_DEEP("INPUT-0012"),
    TAG("INPUT-0013"),
    SEVERAL_DOCUMENTS("INPUT-0014"),
    KEY_NOT_TEXT("INPUT-0015"),
    UNWRITABLE_FILE("INPUT-0016"),
    MISSING_KEY("INPUT-0020"),
    UNKNOWN_KEY("INPUT-0021"),
    WRONG_KIND("INPUT-0022"),
    NOT_A_NUMBER("INPUT-0023"),
    OUT_OF_RANGE("INPUT-0024"),
    UNIT("INPUT-0025"),
    DIMENSION("INPUT-0026"),
    UNKNOWN_WORD("INPUT-0027"),
    SCHEMA("INPUT-0030");

    private final String code;

    InputCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
