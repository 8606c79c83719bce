package org.exodyn.atlas.claim;

/// Whose wording a claim is, and whether it stands.
public enum ClaimStatus {
    /// As the founding review prints it.
    AS_PRINTED,
    /// As its own source publishes it.
    AS_PUBLISHED,
    CORRECTED,
    REFUTED,
    /// Cited, but nothing was taken from it.
    REFERENCE_ONLY
}
