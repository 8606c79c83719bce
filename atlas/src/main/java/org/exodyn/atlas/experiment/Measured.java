package org.exodyn.atlas.experiment;

import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// A number as a source prints it, with its unit.
///
/// @param value the number; null where only a range is printed
/// @param low the lower end that is printed: of a range, or the mean less one standard deviation, as the note says
/// @param high the upper end that is printed
/// @param bound whether the number is one, or only a limit
public record Measured(@Nullable Double value, @Nullable Double low, @Nullable Double high, Unit unit, Bound bound) {
    /// What a number says.
    public enum Bound {
        EXACT,
        /// The quantity is not larger: a limit of detection, or the most that was given.
        AT_MOST,
        /// The quantity is not smaller.
        AT_LEAST
    }
}
