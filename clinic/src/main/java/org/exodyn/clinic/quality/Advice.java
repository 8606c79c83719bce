package org.exodyn.clinic.quality;

/// What to do with a sample.
public enum Advice {
    KEEP("keep"), WATCH("keep, and look whether the result depends on it"), DROP("drop");

    private final String words;

    Advice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
