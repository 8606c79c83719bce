package org.exodyn.exchange.sbml;

import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// A rule, which holds at all times.
///
/// @param variable id of what it governs; empty for an algebraic rule
/// @param math null if it is missing
public record SbmlRule(SbmlIdentity base, Kind kind, String variable,
        @Nullable XmlElement math) implements SbmlElement {

    /// What a rule says.
    public enum Kind {
        /// variable = math
        ASSIGNMENT("assignmentRule"),
        /// d variable/dt = math
        RATE("rateRule"),
        /// 0 = math
        ALGEBRAIC("algebraicRule");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        /// The name of the element.
        public String tag() {
            return tag;
        }
    }
}
