package org.exodyn.atlas;

import java.util.Locale;

/// The phase of the cell cycle in which a drug kills, and who says so.
///
/// @param source key of the source
/// @param locator where in it
public record SensitivePhase(Phase phase, String source, String locator) {
    /// Phases that evidence may name.
    public enum Phase {
        /// While DNA is copied.
        S_PHASE,
        /// While the cell divides.
        MITOSIS;

        /// As it is written in evidence and scenarios.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
