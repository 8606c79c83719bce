package org.exodyn.biology.scenario;

import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Recipients that were resistant from the start and pass it on.
///
/// @param share of all recipients at the start, in (0, 1)
/// @param ec50Fold EC50 over that of the others, or null to draw it from records
public record ResistantClone(Quantity share, @Nullable Double ec50Fold) {

    public ResistantClone {
        requireShare(share);
        if (ec50Fold != null && !(ec50Fold > 0)) {
            throw new IllegalArgumentException("the fold of an EC50 is positive");
        }
    }

    static void requireShare(Quantity share) {
        if (!(share.in("1") > 0 && share.in("1") < 1)) {
            throw new IllegalArgumentException("a subpopulation is more than nothing and less than all");
        }
    }
}
