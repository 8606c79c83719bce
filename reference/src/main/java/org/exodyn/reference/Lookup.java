package org.exodyn.reference;

import java.util.List;
import java.util.Optional;

/// What the collections of a store can say of an identifier.
///
/// @param listed whether one lists it, or names it as that of the same thing elsewhere
/// @param whole collections that hold all of its registry, or all of the species asked for: what they lack does not exist in their
///     version
/// @param parts collections that hold a part of its registry, so that nothing follows from what they lack
public record Lookup(boolean listed, List<String> whole, List<String> parts) {
    public Lookup {
        whole = List.copyOf(whole);
        parts = List.copyOf(parts);
    }

    /// True if it is listed; false if a collection that is whole does not list it; empty if nobody here can tell.
    public Optional<Boolean> exists() {
        return listed ? Optional.of(true) : whole.isEmpty() ? Optional.empty() : Optional.of(false);
    }
}
