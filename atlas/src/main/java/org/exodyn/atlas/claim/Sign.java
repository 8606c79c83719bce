package org.exodyn.atlas.claim;

/// Whether something raises or lowers something else.
public enum Sign {
    PLUS("+", 1), MINUS("-", -1), UNKNOWN("unknown", 0);

    private final String text;
    private final int value;

    Sign(String text, int value) {
        this.text = text;
        this.value = value;
    }

    /// The spelling in evidence files.
    public String text() {
        return text;
    }

    /// +1, −1, or 0 where unknown.
    public int value() {
        return value;
    }

    /// The sign of one effect after the other; unknown where one of them is.
    public Sign times(Sign other) {
        return switch (value * other.value) {
            case 1 -> PLUS;
            case -1 -> MINUS;
            default -> UNKNOWN;
        };
    }
}
