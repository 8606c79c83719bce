package org.exodyn.study.starter;

import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.jspecify.annotations.Nullable;

/// A claim and one of the drugs it speaks of: what a scenario can be written from.
///
/// @param group the class of drugs that the claim names instead, to which the drug belongs; null where it names the drug
record ClaimPair(Claim claim, Entity drug, @Nullable Entity group) {
    ClaimPair(Claim claim, Entity drug) {
        this(claim, drug, null);
    }

    /// Whether a molecule is among the cargo.
    boolean carries(String entity) {
        return claim.cargo().stream().map(CargoItem::entity).anyMatch(entity::equals);
    }

    @Override
    public String toString() {
        return claim.id() + " with " + drug.name();
    }
}
