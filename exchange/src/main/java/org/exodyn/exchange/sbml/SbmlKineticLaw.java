package org.exodyn.exchange.sbml;

import java.util.List;
import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// The rate of a reaction, as extent per time.
///
/// @param math null if it is missing
/// @param localParameters they hide what has the same id in the model
public record SbmlKineticLaw(SbmlIdentity base, @Nullable XmlElement math, List<SbmlParameter> localParameters)
        implements
            SbmlElement {

    public SbmlKineticLaw {
        localParameters = List.copyOf(localParameters);
    }
}
