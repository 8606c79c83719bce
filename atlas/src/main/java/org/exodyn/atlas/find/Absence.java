package org.exodyn.atlas.find;

import java.util.List;

/// What can be said of a name that the atlas does not have.
///
/// @param because why it has not, as far as more can be told than that; may be empty
/// @param nearest names that may be meant instead
public record Absence(String because, List<String> nearest) {
    public Absence {
        nearest = List.copyOf(nearest);
    }

    /// The reason, or another sentence if there is none.
    public String because(String otherwise) {
        return because.isEmpty() ? otherwise : because;
    }
}
