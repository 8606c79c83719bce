package org.exodyn.atlas.claim;

/// A link to another claim with its reason.
///
/// @param claim the other claim's id
/// @param scope what the two differ in: `cargo`, `cancer`, `donor-state`, `recipient`, `route`, `sufficiency`
public record ClaimLink(Kind kind, String claim, String scope, String reason) {
    /// What the link says of the other claim.
    public enum Kind {
        CONTRADICTS, CORRECTS, SUPERSEDES, SUPPORTS
    }
}
