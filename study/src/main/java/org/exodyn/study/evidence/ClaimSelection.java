package org.exodyn.study.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.atlas.claim.Facet;

/// Which claims a user asks for, as typed.
///
/// @param words free text; empty for any
/// @param sides what is asked of sides of a claim, by the word of the option
/// @param broader whether claims on broader things are wanted too
public record ClaimSelection(String words, Map<String, String> sides, boolean broader) {
    public static final ClaimSelection ALL = new ClaimSelection("", Map.of(), false);

    public ClaimSelection {
        sides = Map.copyOf(sides);
    }

    /// Words of the sides that can be asked for, with what they mean.
    public static SequencedMap<String, String> known() {
        SequencedMap<String, String> known = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            known.put(facet.word(), facet.meaning());
        }
        return known;
    }

    /// What is asked of the evidence.
    public ClaimQuery query() {
        ClaimQuery query = ClaimQuery.ALL.withText(words);
        for (Facet facet : Facet.values()) {
            String value = sides.get(facet.word());
            if (value != null) {
                query = query.with(facet, value);
            }
        }
        return broader ? query.broad() : query;
    }
}
