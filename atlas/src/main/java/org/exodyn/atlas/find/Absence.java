package org.exodyn.atlas.find;

import java.util.List;

/// What can be said of a name that the atlas does not have.
///
/// @param because why it has not, as far as more can be told than that; may be empty
/// @param nearest names that may be meant instead
public record Absence(String because, List<String> nearest) {
    private static final String OTHER = "another name of it; case, hyphens and plurals do not matter";

    public Absence {
        nearest = List.copyOf(nearest);
    }

    /// The nearest names, or where there are none, what else helps.
    public List<String> fixes() {
        return nearest.isEmpty() ? List.of(OTHER) : nearest;
    }

    /// The reason, or another sentence if there is none.
    public String because(String otherwise) {
        return because.isEmpty() ? otherwise : because;
    }
}
