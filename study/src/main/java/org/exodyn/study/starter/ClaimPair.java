package org.exodyn.study.starter;

import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;

/// A claim and one of the drugs it speaks of: what a scenario can be written from.
record ClaimPair(Claim claim, Entity drug) {
    /// Whether a molecule is among the cargo.
    boolean carries(String entity) {
        return claim.cargo().stream().map(CargoItem::entity).anyMatch(entity::equals);
    }

    @Override
    public String toString() {
        return claim.id() + " with " + drug.name();
    }
}
