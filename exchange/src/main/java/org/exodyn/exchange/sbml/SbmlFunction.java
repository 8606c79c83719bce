package org.exodyn.exchange.sbml;

import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// A function definition.
///
/// @param math the `math` element with a `lambda`; null if it is missing, which Level 3 Version 2 allows
public record SbmlFunction(SbmlIdentity base, @Nullable XmlElement math) implements SbmlElement {}
