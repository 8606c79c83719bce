package org.exodyn.atlas;

/// How far a DOI was verified.
public enum DoiStatus {
    VERIFIED,
    CERTAIN,
    FIXED_BY_ARTICLE_NUMBER,
    RECALLED_NOT_VERIFIED,
    /// Taken over with a parameter record and not checked again.
    AS_RECORDED,
    /// There is no DOI.
    NONE;

    /// Whether the DOI may be shown as verified.
    public boolean isVerified() {
        return this == VERIFIED || this == CERTAIN || this == FIXED_BY_ARTICLE_NUMBER;
    }
}
