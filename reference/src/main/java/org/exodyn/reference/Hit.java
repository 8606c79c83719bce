package org.exodyn.reference;

import org.exodyn.reference.format.NameSort;

/// A term that a name may mean.
///
/// @param id identifier of the term
/// @param name its approved name
/// @param matched the spelling that was met
/// @param sort how that spelling belongs to the term
/// @param closeness how near it is to what was asked
public record Hit(
        String collection, String id, String name, String matched, NameSort sort, Closeness closeness) {
    /// How near a spelling is to what was asked. The order is that of preference.
    public enum Closeness {
        /// The same characters.
        SAME,
        /// The same but for case, hyphens, blanks and Greek letters.
        FOLDED,
        /// One letter is wrong, missing, too many or swapped. A guess: gene symbols may differ by as much.
        NEAR
    }

    /// 0 for the same name, 1 for a guess.
    public int distance() {
        return closeness == Closeness.NEAR ? 1 : 0;
    }
}
