package org.exodyn.exchange.sbml;

import java.util.List;
import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// An event.
///
/// @param trigger null if the element or its math is missing; then it never happens
/// @param initialValue what the trigger counts as before the start
/// @param persistent whether it is executed although its trigger turned false during the delay
/// @param delay null for none
/// @param priority null for none
/// @param valuesFromTriggerTime whether assigned values are computed at the trigger
public record SbmlEvent(SbmlIdentity base, @Nullable XmlElement trigger, boolean initialValue, boolean persistent,
        @Nullable XmlElement delay, @Nullable XmlElement priority, boolean valuesFromTriggerTime,
        List<Assignment> assignments) implements SbmlElement {

    public SbmlEvent {
        assignments = List.copyOf(assignments);
    }

    /// `variable := math`.
    ///
    /// @param math null if it is missing
    public record Assignment(SbmlIdentity base, String variable, @Nullable XmlElement math) implements SbmlElement {}
}
