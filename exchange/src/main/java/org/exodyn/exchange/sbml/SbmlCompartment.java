package org.exodyn.exchange.sbml;

import org.jspecify.annotations.Nullable;

/// A compartment.
///
/// @param spatialDimensions 0 to 3; one of 0 has no size
/// @param size null if the element gives none
/// @param units id of its unit; null for the model's
/// @param constant whether nothing may change the size
public record SbmlCompartment(SbmlIdentity base, double spatialDimensions, @Nullable Double size,
        @Nullable String units,
        boolean constant) implements SbmlElement {}
