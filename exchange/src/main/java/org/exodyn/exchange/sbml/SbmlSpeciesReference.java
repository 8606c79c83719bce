package org.exodyn.exchange.sbml;

import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// A species that a reaction uses up, makes or is modified by.
///
/// @param species its id
/// @param stoichiometry null if the element gives none; of no meaning for modifiers
/// @param stoichiometryMath Level 2: a formula instead of the number; null for none
/// @param constant whether nothing may change the stoichiometry
public record SbmlSpeciesReference(SbmlIdentity base, String species, @Nullable Double stoichiometry,
        @Nullable XmlElement stoichiometryMath, boolean constant) implements SbmlElement {}
