package org.exodyn.study.reference;

import java.util.List;
import org.exodyn.input.Problem;

/// What a use case did, for people.
///
/// @param lines one sentence each
/// @param warnings what is doubtful
public record Told(List<String> lines, List<Problem> warnings) {
    public Told {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }
}
