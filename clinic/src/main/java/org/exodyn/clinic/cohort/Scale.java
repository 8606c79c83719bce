package org.exodyn.clinic.cohort;

/// What the numbers of a cargo table are.
public enum Scale {
    /// Sequencing reads per feature, not normalised.
    COUNTS("raw counts"),
    /// Abundances above zero on their own scale, as from mass spectrometry or arrays.
    INTENSITIES("intensities"),
    /// Logarithms to base 2 of intensities.
    LOG2("log2 intensities");

    private final String words;

    Scale(String words) {
        this.words = words;
    }

    /// As a sentence says it.
    public String words() {
        return words;
    }

    /// As an option says it.
    public String option() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
