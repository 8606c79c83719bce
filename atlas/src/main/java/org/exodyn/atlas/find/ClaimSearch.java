package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.quantity.Spelling;

/// Answers queries over all claims. Built once for an atlas; a query looks at every claim, about a millisecond for a few
/// hundred.
public final class ClaimSearch {
    /// Longest name that is looked for in a text, in words.
    private static final int LONGEST_NAME = 6;

    private final EntityIndex index;
    private final NameMatcher names;
    private final SequencedMap<Claim, ClaimWords> claims = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final TreeSet<String> vocabulary = new TreeSet<>();

    public ClaimSearch(EntityIndex index, Collection<Claim> claims, Collection<Source> sources) {
        this.index = index;
        names = new NameMatcher(index.all());
        for (Claim claim : claims) {
            ClaimWords words = new ClaimWords(claim, index);
            this.claims.put(claim, words);
            vocabulary.addAll(words.vocabulary());
        }
        sources.forEach(source -> this.sources.put(source.key(), source));
    }

    private ClaimSearch(ClaimSearch other, NameMatcher names) {
        index = other.index;
        this.names = names;
        claims.putAll(other.claims);
        sources.putAll(other.sources);
        vocabulary.addAll(other.vocabulary);
    }

    /// The same search, asking registries for names that the atlas does not have.
    ///
    /// @param idsOf ids that a name has in registries
    public ClaimSearch with(Function<String, List<String>> idsOf) {
        return new ClaimSearch(this, names.with(idsOf));
    }

    /// The entities that names stand for.
    public NameMatcher names() {
        return names;
    }

    /// Claims that satisfy a query.
    ///
    /// @param problems gets what is not understood: values of facets that are not known, words that nothing is like
    public ClaimHits find(ClaimQuery query, Problems problems) {
        List<String> notes = new ArrayList<>();
        FacetFilter filter = new FacetFilter(index, names, sources, query, notes, problems);
        List<QueryTerm> terms = terms(query.text(), notes);
        List<ClaimHits.Hit> hits = new ArrayList<>();
        for (Map.Entry<Claim, ClaimWords> entry : claims.entrySet()) {
            if (!filter.fits(entry.getKey())) {
                continue;
            }
            int score = 0;
            boolean all = true;
            for (QueryTerm term : terms) {
                int one = term.score(entry.getValue());
                all &= one > 0;
                score += one;
            }
            if (all) {
                hits.add(new ClaimHits.Hit(entry.getKey(), score));
            }
        }
        hits.sort(Comparator.comparingInt(ClaimHits.Hit::score).reversed());
        return new ClaimHits(hits, notes);
    }

    /// The longest names first; what is no name is a word; a word that no claim has is read as the nearest name or word.
    private List<QueryTerm> terms(String text, List<String> notes) {
        List<String> parts = text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,;]+"));
        List<QueryTerm> terms = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int length = Math.min(LONGEST_NAME, parts.size() - at);
            Optional<NameMatch> match = Optional.empty();
            while (length > 0) {
                match = names.exact(String.join(" ", parts.subList(at, at + length)), entity -> true);
                if (match.isPresent()) {
                    break;
                }
                length--;
            }
            if (match.isPresent()) {
                notes.addAll(QueryNotes.of(match.get()));
                terms.add(QueryTerm.of(match.get(), index));
                at += length;
            } else {
                terms.addAll(words(parts.get(at), notes));
                at++;
            }
        }
        return terms;
    }

    private List<QueryTerm> words(String typed, List<String> notes) {
        List<QueryTerm> terms = new ArrayList<>();
        boolean known = vocabulary.containsAll(ClaimWords.split(typed));
        Optional<NameMatch> slip = known ? Optional.empty() : names.match(typed, entity -> true);
        if (slip.isPresent()) {
            notes.addAll(QueryNotes.of(slip.get()));
            return List.of(QueryTerm.of(slip.get(), index));
        }
        for (String word : ClaimWords.split(typed)) {
            terms.add(QueryTerm.word(known ? word : nearest(word, notes)));
        }
        return terms;
    }

    private String nearest(String word, List<String> notes) {
        if (claims.values().stream().anyMatch(claim -> claim.weight(word) > 0)) {
            return word;
        }
        int allowed = word.length() < 5 ? 0 : word.length() < 9 ? 1 : 2;
        String best = vocabulary.stream()
                .filter(known -> NameKey.digits(known).equals(NameKey.digits(word)))
                .filter(known -> Spelling.distance(word, known) <= allowed)
                .min(Comparator.comparingInt(known -> Spelling.distance(word, known))).orElse(word);
        if (best.equals(word)) {
            List<String> near = Suggestion.nearest(word, vocabulary);
            notes.add("No claim contains '" + word + "'" + (near.isEmpty() ? "." : "; maybe " + near.getFirst() + "."));
        } else {
            notes.add("'" + word + "' was read as '" + best + "'.");
        }
        return best;
    }
}
