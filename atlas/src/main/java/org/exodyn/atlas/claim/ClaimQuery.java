package org.exodyn.atlas.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Which claims are wanted. Names, synonyms, former names and ids are understood, small slips forgiven; all conditions must
/// hold.
///
/// @param text words and names that a claim must contain; empty for any. A text of blanks asks for nothing and is refused
/// @param facets what is asked of sides of the claim
/// @param breadth whether claims on broader things fit too
public record ClaimQuery(String text, Map<Facet, String> facets, Breadth breadth) {
    public static final ClaimQuery ALL = new ClaimQuery("", Map.of(), Breadth.NARROW);

    public ClaimQuery {
        Map<Facet, String> copy = new EnumMap<>(Facet.class);
        copy.putAll(facets);
        facets = Collections.unmodifiableMap(copy);
    }

    /// How far up a name reaches.
    public enum Breadth {
        /// The thing asked for and what lies below it: carcinoma finds adenocarcinoma.
        NARROW,
        /// Also what lies above it: a line finds claims on its cell type.
        BROAD
    }

    public ClaimQuery with(Facet facet, String value) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(facets);
        more.put(facet, value);
        return new ClaimQuery(text, more, breadth);
    }

    public ClaimQuery withText(String words) {
        return new ClaimQuery(words, facets, breadth);
    }

    public ClaimQuery broad() {
        return new ClaimQuery(text, facets, Breadth.BROAD);
    }
}
