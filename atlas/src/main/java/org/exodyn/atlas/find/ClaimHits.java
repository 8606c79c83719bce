package org.exodyn.atlas.find;

import java.util.List;
import org.exodyn.atlas.claim.Claim;

/// Claims that satisfy a query, the best first; equally good ones in the order of the atlas.
///
/// @param notes what a reader should know of how the query was understood: names read as others, homonyms
public record ClaimHits(List<Hit> hits, List<String> notes) {
    public ClaimHits {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }

    /// @param score how well the text of the query fits; 0 without a text
    public record Hit(Claim claim, int score) {}

    public List<Claim> claims() {
        return hits.stream().map(Hit::claim).toList();
    }
}
