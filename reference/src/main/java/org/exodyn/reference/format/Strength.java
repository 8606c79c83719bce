package org.exodyn.reference.format;

import java.util.Locale;

/// How strong the experiments behind a miRNA and its target are, in the words of miRTarBase.
public enum Strength {
    /// Reporter assay, western blot, qPCR or the like.
    STRONG,
    /// Microarray, sequencing, proteomics and the like.
    WEAK,
    /// The source does not tell.
    ANY;

    /// As it is stored and shown.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a word that is none
    public static Strength of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
