package org.exodyn.biology.scenario;

import java.util.Objects;

/// A named entity as the scenario's author wrote it, with the id it stands for.
///
/// @param id canonical id in the vocabulary that the scenario was read with
/// @param written the author's own word, kept for headings and messages
public record Term(String id, String written) {

    public Term {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(written, "written");
    }

    @Override
    public String toString() {
        return written;
    }
}
