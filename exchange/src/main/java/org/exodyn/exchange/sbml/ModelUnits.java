package org.exodyn.exchange.sbml;

import org.jspecify.annotations.Nullable;

/// The units that a model gives to what has none of its own; null where it gives none.
public record ModelUnits(@Nullable String substance, @Nullable String time, @Nullable String volume,
        @Nullable String area, @Nullable String length, @Nullable String extent) {

    /// Not one of them.
    public static final ModelUnits NONE = new ModelUnits(null, null, null, null, null, null);
}
