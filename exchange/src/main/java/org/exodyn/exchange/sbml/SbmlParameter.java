package org.exodyn.exchange.sbml;

import org.jspecify.annotations.Nullable;

/// A parameter of the model, or of one kinetic law.
///
/// @param value null if the element gives none
/// @param units id of its unit; null for none
public record SbmlParameter(SbmlIdentity base, @Nullable Double value, @Nullable String units, boolean constant)
        implements
            SbmlElement {}
