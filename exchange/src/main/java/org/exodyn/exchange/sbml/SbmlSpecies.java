package org.exodyn.exchange.sbml;

import org.jspecify.annotations.Nullable;

/// A species.
///
/// @param compartment the id of its compartment
/// @param initialAmount null if the element gives none
/// @param initialConcentration null if the element gives none
/// @param substanceUnits id of its unit of amount; null for the model's
/// @param hasOnlySubstanceUnits whether its id stands for an amount, not a concentration
/// @param boundaryCondition whether reactions do not change it
/// @param constant whether nothing changes it
/// @param conversionFactor id of a parameter that turns extent into amount; null for the model's
public record SbmlSpecies(SbmlIdentity base, String compartment, @Nullable Double initialAmount,
        @Nullable Double initialConcentration, @Nullable String substanceUnits, boolean hasOnlySubstanceUnits,
        boolean boundaryCondition, boolean constant, @Nullable String conversionFactor) implements SbmlElement {}
