package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.quantity.Spelling;

/// Reads the text of a query: the longest names first; what is no name is a word; what no claim has is read as the nearest name or
/// word. What remains unknown is a problem, as it is in an option.
final class QueryReader {
    /// Longest name that is looked for in a text, in words.
    private static final int LONGEST_NAME = 6;
    private static final String PLACE = "WORDS";

    private final NameMatcher names;
    private final Collection<ClaimWords> claims;
    /// All words by which a claim is found.
    private final TreeSet<String> vocabulary;
    /// Words of the claims' own texts that are no names.
    private final Set<String> language;
    private final Set<String> proper;

    QueryReader(NameMatcher names, Collection<ClaimWords> claims) {
        this.names = names;
        this.claims = claims;
        proper = names.proper();
        vocabulary = new TreeSet<>();
        language = new HashSet<>();
        for (ClaimWords claim : claims) {
            vocabulary.addAll(claim.vocabulary());
            language.addAll(claim.prose());
        }
        language.removeAll(proper);
    }

    private QueryReader(QueryReader other, NameMatcher names) {
        this.names = names;
        claims = other.claims;
        proper = other.proper;
        vocabulary = other.vocabulary;
        language = other.language;
    }

    /// The same reader with names that more is known of.
    QueryReader with(NameMatcher other) {
        return new QueryReader(this, other);
    }

    /// What a claim must contain, nothing of it if the text is empty; absent if not all of the text was understood.
    ///
    /// @param notes gets how names and words were understood
    /// @param problems gets what was not
    Optional<List<QueryTerm>> read(String text, Reach reach, List<String> notes, Problems problems) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        List<QueryTerm> terms = new ArrayList<>();
        SequencedSet<String> empty = new LinkedHashSet<>();
        SequencedSet<String> unknown = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>();
        for (String part : text.strip().split("[\\s,;]+")) {
            (NameKey.of(part).isEmpty() ? empty : parts).add(part);
        }
        int at = 0;
        while (at < parts.size()) {
            List<String> ahead = parts.subList(at, Math.min(parts.size(), at + LONGEST_NAME));
            Optional<Found> name = longestName(ahead).or(() -> inRegistries(ahead));
            if (name.isPresent()) {
                notes.addAll(QueryNotes.of(name.get().match()));
                terms.add(QueryTerm.Thing.of(name.get().match(), reach, proper));
                at += name.get().parts();
                continue;
            }
            String part = parts.get(at++);
            if (Passage.of(part, 0).words().isEmpty()) {
                empty.add(part);
            } else {
                List<QueryTerm> understood = words(part, reach, notes);
                terms.addAll(understood);
                if (understood.isEmpty()) {
                    unknown.add(part);
                }
            }
        }
        unknown.forEach(part -> unknown(part, problems));
        told(text, empty, terms.isEmpty() && unknown.isEmpty(), notes, problems);
        return terms.isEmpty() || !unknown.isEmpty() ? Optional.empty() : Optional.of(terms);
    }

    private record Found(NameMatch match, int parts) {}

    private Optional<Found> longestName(List<String> parts) {
        for (int length = parts.size(); length > 0; length--) {
            String name = String.join(" ", parts.subList(0, length));
            Optional<NameMatch> match = names.exact(name, entity -> true);
            if (match.isPresent()) {
                return Optional.of(new Found(match.get(), length));
            }
        }
        return Optional.empty();
    }

    /// A name of several words that only a registry has, such as Peyrone's salt; looked for only where the first word is none of the
    /// claims', since a registry may be slow. A single word is looked for later.
    private Optional<Found> inRegistries(List<String> parts) {
        if (Passage.of(parts.getFirst(), 0).words().stream().allMatch(this::isWord)) {
            return Optional.empty();
        }
        for (int length = parts.size(); length > 1; length--) {
            Optional<NameMatch> match = names.known(String.join(" ", parts.subList(0, length)), entity -> true);
            if (match.isPresent()) {
                return Optional.of(new Found(match.get(), length));
            }
        }
        return Optional.empty();
    }

    /// What a part that is no name means; empty if nothing is known that it could mean.
    private List<QueryTerm> words(String typed, Reach reach, List<String> notes) {
        Passage passage = Passage.of(typed, 0);
        if (passage.tokens().stream().anyMatch(token -> token.chars().anyMatch(Character::isDigit))
                && passage.tokens().size() > 1) {
            Set<String> forms = NameKey.forms(NameKey.of(typed));
            if (claims.stream().anyMatch(claim -> claim.named(forms) > 0)) {
                return List.of(new QueryTerm.Expression(forms));
            }
            return named(names.match(typed, entity -> true), reach, notes);
        }
        String whole = NameKey.of(typed);
        if (passage.tokens().size() > 1 && vocabulary.contains(whole) && !vocabulary.containsAll(passage.words())) {
            return List.of(new QueryTerm.Expression(NameKey.forms(whole))); // P-gp, where claims write Pgp
        }
        List<QueryTerm> misspelt = vocabulary.containsAll(passage.words()) ? List.of()
                : named(names.exactOrSlip(typed, entity -> !entity.kind().isNamedProperly()), reach, notes);
        if (!misspelt.isEmpty()) {
            return misspelt;
        }
        if (passage.words().stream().allMatch(this::isWord)) {
            return passage.words().stream().<QueryTerm>map(word -> new QueryTerm.Word(word, proper)).toList();
        }
        List<QueryTerm> thing = named(names.match(typed, entity -> true), reach, notes);
        return thing.isEmpty() ? nearest(passage.words(), notes) : thing;
    }

    private List<QueryTerm> named(Optional<NameMatch> match, Reach reach, List<String> notes) {
        match.ifPresent(found -> notes.addAll(QueryNotes.of(found)));
        return match.<List<QueryTerm>>map(found -> List.of(QueryTerm.Thing.of(found, reach, proper)))
                .orElse(List.of());
    }

    /// Whether a claim has the word, or another form of it. Such a word is never a slip: surviving is a form of survival, not
    /// survivin written wrongly.
    private boolean isWord(String word) {
        return vocabulary.contains(word) || language.stream().anyMatch(known -> WordStem.isForm(word, known));
    }

    private List<QueryTerm> nearest(List<String> words, List<String> notes) {
        List<QueryTerm> terms = new ArrayList<>();
        for (String word : words) {
            if (isWord(word)) {
                terms.add(new QueryTerm.Word(word, proper));
                continue;
            }
            int allowed = word.length() < 5 || !NameKey.digits(word).isEmpty() ? 0 : word.length() < 9 ? 1 : 2;
            Optional<String> best = vocabulary.stream()
                    .filter(known -> NameKey.digits(known).isEmpty())
                    .filter(known -> Spelling.distance(word, known) <= allowed)
                    .min(Comparator.comparingInt(known -> Spelling.distance(word, known)));
            if (best.isPresent()) {
                notes.add("'" + word + "' was read as '" + best.get() + "'.");
            } else if (language.stream().noneMatch(known -> WordStem.same(word, known))) {
                return List.of();
            }
            terms.add(new QueryTerm.Word(best.orElse(word), proper));
        }
        return terms;
    }

    private void unknown(String part, Problems problems) {
        Absence absence = names.absence(part, entity -> true, vocabulary);
        problems.error(AtlasCode.QUERY, Location.ofFile(PLACE),
                "No claim contains '" + part + "', and the atlas has nothing of this name.",
                absence.because("Names in any spelling, and words of the claims, are understood."), absence.fixes());
    }

    /// Tells of parts that say nothing; if nothing else was asked, that is a problem.
    private static void told(String text, SequencedSet<String> empty, boolean nothingElse, List<String> notes,
            Problems problems) {
        if (nothingElse) {
            problems.error(AtlasCode.QUERY, Location.ofFile(PLACE), "There is nothing to look for in '" + text.strip()
                    + "'.", "Every claim would fit, or none.",
                    List.of("a name, such as gemcitabine",
                            "no words at all for every claim"));
        } else if (!empty.isEmpty()) {
            notes.add("Left out, as it says nothing: '" + String.join("', '", empty) + "'.");
        }
    }
}
