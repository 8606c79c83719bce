package org.exodyn.atlas.parameter;

/// How a number is known.
public enum Confidence {
    SEEN_IN_PRIMARY,
    SEEN_IN_SECONDARY,
    TEXTBOOK,
    /// Recalled by the compilers of the table; no source that shows it was read.
    UNVERIFIED,
    /// Assumed by Exodyn, with its reasoning.
    ASSUMED;

    public boolean isSeen() {
        return this == SEEN_IN_PRIMARY || this == SEEN_IN_SECONDARY;
    }
}
