package org.exodyn.exchange.sbml;

import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// The value of something at the start.
///
/// @param symbol id of what gets the value
/// @param math null if it is missing
public record SbmlInitialAssignment(SbmlIdentity base, String symbol,
        @Nullable XmlElement math) implements SbmlElement {}
