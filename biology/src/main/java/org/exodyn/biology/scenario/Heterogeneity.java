package org.exodyn.biology.scenario;

import org.jspecify.annotations.Nullable;

/// Who among an arm's recipients was different before any vesicle came.
///
/// @param resistant a resistant clone, or null
/// @param persisters drug-tolerant persisters, or null
public record Heterogeneity(@Nullable ResistantClone resistant, @Nullable Persisters persisters) {

    /// All recipients alike.
    public static final Heterogeneity NONE = new Heterogeneity(null, null);

    public Heterogeneity {
        if (resistant != null && persisters != null && resistant.share().in("1") + persisters.share().in("1") >= 1) {
            throw new IllegalArgumentException("clone and persisters leave no other cells");
        }
    }
}
