package org.exodyn.study.reference;

import java.util.List;
import org.exodyn.study.Listing;

/// What the store knows of names.
///
/// @param list the answer
/// @param notes what a person should know beside it, one sentence each
public record Found(Listing list, List<String> notes) {
    public Found {
        notes = List.copyOf(notes);
    }
}
