package org.exodyn.atlas.find;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A part of the text of a query.
sealed interface QueryTerm {

    /// How well a claim fits, 0 if it does not.
    int score(ClaimWords claim);

    /// A thing that the atlas knows. A claim fits if it is about the thing, or if a text of it has one of its names, whichever of
    /// them was typed.
    ///
    /// @param ids of the thing and of all that is meant with it
    /// @param forms of its names
    /// @param words names that are words of the language, of which other forms are meant too: hypoxic for hypoxia
    record Thing(Set<String> ids, Set<String> forms, List<Word> words) implements QueryTerm {

        static QueryTerm of(NameMatch match, Reach reach, Set<String> proper) {
            Set<String> forms = match.entities().stream().flatMap(entity -> entity.names().stream()).map(NameKey::of)
                    .filter(key -> !key.isEmpty()).flatMap(key -> NameKey.forms(key).stream())
                    .collect(Collectors.toSet());
            List<Word> words = match.entities().stream().filter(entity -> !entity.kind().isNamedProperly())
                    .flatMap(entity -> entity.names().stream()).map(name -> Passage.of(name, 0).tokens())
                    .filter(tokens -> tokens.size() == 1).map(tokens -> new Word(tokens.getFirst(), proper)).toList();
            return new Thing(reach.of(match), forms, words);
        }

        @Override
        public int score(ClaimWords claim) {
            int best = 0;
            for (var named : claim.entities().entrySet()) {
                if (ids.contains(named.getKey())) {
                    best = Math.max(best, named.getValue());
                }
            }
            return best > 0 ? best
                    : Math.max(claim.named(forms),
                            words.stream().mapToInt(word -> word.score(claim)).max().orElse(0));
        }
    }

    /// A word, and others of its stem.
    ///
    /// @param proper names, which have no stem
    record Word(String word, Set<String> proper) implements QueryTerm {
        @Override
        public int score(ClaimWords claim) {
            return claim.weight(word, proper);
        }
    }

    /// Words and numbers in one, such as a molecule or line of which the atlas has no entity: only the whole of it counts.
    ///
    /// @param forms of it
    record Expression(Set<String> forms) implements QueryTerm {
        @Override
        public int score(ClaimWords claim) {
            return claim.named(forms);
        }
    }
}
