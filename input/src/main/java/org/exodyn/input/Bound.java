package org.exodyn.input;

/// Which numbers are possible.
public enum Bound {
    ANY("any number"), NOT_NEGATIVE("zero or more"), POSITIVE("more than zero");

    private final String words;

    Bound(String words) {
        this.words = words;
    }

    public boolean allows(double value) {
        return switch (this) {
            case ANY -> true;
            case NOT_NEGATIVE -> value >= 0;
            case POSITIVE -> value > 0;
        };
    }

    public String words() {
        return words;
    }
}
