package org.exodyn.atlas.resolve;

import java.util.Locale;

/// How closely a record fits what is wanted. Each step down widens its range.
public enum Level {
    /// The entity and the cell that are wanted.
    EXACT,
    /// The cell's type.
    CELL_TYPE,
    /// The class of the cell, the molecule or the drug.
    CLASS,
    /// Anything.
    GENERIC;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
