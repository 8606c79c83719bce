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
}
