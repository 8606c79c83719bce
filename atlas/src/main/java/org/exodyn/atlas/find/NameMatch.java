package org.exodyn.atlas.find;

import java.util.List;
import org.exodyn.atlas.Entity;

/// What a typed name stands for.
///
/// @param typed as it was typed
/// @param read the name of the atlas that it was read as
/// @param entities one, or several where the name fits equally well
/// @param sort how it was found
public record NameMatch(String typed, String read, List<Entity> entities, Sort sort) {
    public NameMatch {
        entities = List.copyOf(entities);
    }

    /// Sentences on how the name was understood, where it could mislead.
    public List<String> notes() {
        return QueryNotes.of(this);
    }

    /// How a name was found, best first.
    public enum Sort {
        NAME,
        FORMER_NAME,
        /// A registry knows the name, the atlas only the thing.
        REGISTRY,
        SLIP
    }
}
