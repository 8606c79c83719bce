package org.exodyn.clinic.normalisation;

import java.util.Locale;

/// Ways to make samples comparable.
public enum Normalisation {
    TMM("trimmed mean of M values (TMM)"),
    TMMWSP("TMM with singleton pairing"),
    MEDIAN_RATIO("median ratio to geometric means"),
    POSCOUNTS("median ratio to geometric means of positive counts"),
    /// Size factors of the tests by median ratios; figures and distances on the scale of [VarianceStabilisation].
    VST("median ratio to geometric means; figures on the scale of a variance-stabilising transformation"),
    UPPER_QUARTILE("upper quartile"),
    MEDIAN("centring on the median of each sample's log2 intensities"),
    QUANTILE("quantile normalisation of log2 intensities"),
    NONE("none");

    private final String words;

    Normalisation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As an option says it.
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isForCounts() {
        return this != MEDIAN && this != QUANTILE;
    }

    public boolean isForIntensities() {
        return this == MEDIAN || this == QUANTILE || this == NONE;
    }
}
