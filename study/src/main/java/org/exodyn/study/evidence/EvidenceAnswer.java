package org.exodyn.study.evidence;

import java.util.List;
import org.exodyn.study.Listing;

/// An answer of the evidence.
///
/// @param notes what a reader should know first: how names were understood
/// @param list the answer itself
/// @param after a closing sentence, such as a count; may be empty
public record EvidenceAnswer(List<String> notes, Listing list, String after) {
    public EvidenceAnswer {
        notes = List.copyOf(notes);
    }
}
