package org.exodyn.reference;

import java.util.List;
import java.util.Optional;
import org.exodyn.input.Problem;

/// What bringing a file did.
///
/// @param collection what is there now
/// @param replaced what was there before under the same name
/// @param seconds how long reading and sorting took
/// @param warnings what is doubtful in the file
public record Added(
        ReferenceCollection collection, Optional<ReferenceCollection> replaced, double seconds,
        List<Problem> warnings) {
    public Added {
        warnings = List.copyOf(warnings);
    }
}
