package org.exodyn.biology.scenario;

import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Recipients that are tolerant for a while: they neither divide nor die, and return.
///
/// @param share of all recipients, in (0, 1); it stays as it is without drug
/// @param returnHalfLife half-life of the return, > 0, or null to draw it from records
public record Persisters(Quantity share, @Nullable Quantity returnHalfLife) {

    public Persisters {
        ResistantClone.requireShare(share);
        if (returnHalfLife != null && !(returnHalfLife.in("h") > 0)) {
            throw new IllegalArgumentException("the half-life of the return is positive");
        }
    }
}
