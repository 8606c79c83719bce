package org.exodyn.reference;

import java.util.List;
import java.util.Optional;
import org.exodyn.reference.format.NameSort;
import org.exodyn.reference.store.Keys;

/// What one collection knows of an identifier.
///
/// @param kind what the registry says it is
/// @param status such as `Approved`, `obsolete`
/// @param parents identifiers of the terms that it is a kind of
/// @param xrefs identifiers of the same thing elsewhere
public record Term(String collection, String id, String name, Optional<String> kind, Optional<String> status,
        List<Name> names, List<String> parents, List<String> xrefs) {
    public Term {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        xrefs = List.copyOf(xrefs);
    }

    /// Whether it bears a name, in any spelling, as its approved one or another.
    public boolean isCalled(String asked) {
        String folded = Keys.folded(asked);
        return Keys.folded(name).equals(folded)
                || names.stream().anyMatch(one -> Keys.folded(one.printed()).equals(folded));
    }

    /// A name of a term.
    ///
    /// @param until the last version in which it was used, if the source says so
    public record Name(String printed, NameSort sort, Optional<String> until) {}
}
