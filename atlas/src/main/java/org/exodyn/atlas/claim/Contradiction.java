package org.exodyn.atlas.claim;

/// Two claims that disagree; both are kept.
public record Contradiction(Claim claim, Claim other, ClaimLink link) {}
