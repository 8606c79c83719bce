package org.exodyn.exchange.sbml;

import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// A condition under which the model is meant to hold.
///
/// @param math null if it is missing
/// @param message XHTML; null for none
public record SbmlConstraint(SbmlIdentity base, @Nullable XmlElement math, @Nullable XmlElement message)
        implements
            SbmlElement {}
