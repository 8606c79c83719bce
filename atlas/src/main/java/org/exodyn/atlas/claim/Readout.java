package org.exodyn.atlas.claim;

import org.jspecify.annotations.Nullable;

/// What was measured.
///
/// @param change `up`, `down` or `unchanged`
/// @param value the size of the change where it could be read: treated over control
/// @param at under which conditions
public record Readout(Quantity quantity, String change, @Nullable Double value, String at) {
    /// What a read-out measures.
    public enum Quantity {
        RESISTANCE_FACTOR, VIABILITY, TARGET_LEVEL, RELEASE, COPIES_PER_VESICLE
    }
}
