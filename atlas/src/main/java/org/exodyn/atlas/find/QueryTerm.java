package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;

/// A part of the text of a query: a thing that the atlas knows, or a mere word.
///
/// @param below ids of the thing and of everything below it; empty for a word
/// @param words what a claim may contain instead; all of them
record QueryTerm(Set<String> below, List<String> words) {

    static QueryTerm of(NameMatch match, EntityIndex index) {
        Set<String> below = new HashSet<>();
        for (Entity entity : match.entities()) {
            index.all().stream().filter(one -> index.isBelow(one.id(), entity.id()))
                    .forEach(one -> below.add(one.id()));
        }
        return new QueryTerm(below, ClaimWords.split(match.typed()));
    }

    static QueryTerm word(String word) {
        return new QueryTerm(Set.of(), List.of(word));
    }

    /// How well a claim fits, 0 if it does not.
    int score(ClaimWords claim) {
        int best = 0;
        for (var named : claim.entities().entrySet()) {
            if (below.contains(named.getKey())) {
                best = Math.max(best, named.getValue());
            }
        }
        if (best > 0 || words.isEmpty()) {
            return best;
        }
        List<Integer> weights = new ArrayList<>();
        words.forEach(word -> weights.add(claim.weight(word)));
        return weights.stream().mapToInt(weight -> weight).min().orElse(0);
    }
}
