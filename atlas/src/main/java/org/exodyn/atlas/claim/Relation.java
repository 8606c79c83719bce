package org.exodyn.atlas.claim;

import java.util.Locale;

/// What one entity does to another.
public enum Relation {
    REPRESSES,
    ACTIVATES,
    BINDS,
    SPONGES,
    STABILISES,
    LOADS,
    KILLS,
    RECRUITS,
    POLARISES,
    SECRETES,
    /// Acts on it in a way that the source read does not state.
    MODULATES;

    /// The spelling in evidence files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
