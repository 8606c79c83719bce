package org.exodyn.atlas.claim;

/// What one entity does to another.
public enum Relation {
    REPRESSES, ACTIVATES, BINDS, SPONGES, STABILISES, LOADS, KILLS, RECRUITS, POLARISES, SECRETES,
    /// Acts on it in a way that the source read does not state.
    MODULATES
}
