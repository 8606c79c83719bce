package org.exodyn.study.explain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exodyn.study.result.ModelBook;

/// The names of a run, found whatever their case, hyphens and underscores, and by label or symbol where that is one thing only.
final class NameIndex {

    private static final Map<Character, String> GREEK = Map.ofEntries(
            Map.entry('α', "alpha"), Map.entry('β', "beta"), Map.entry('γ', "gamma"), Map.entry('δ', "delta"),
            Map.entry('η', "eta"), Map.entry('θ', "theta"), Map.entry('κ', "kappa"), Map.entry('λ', "lambda"),
            Map.entry('µ', "mu"), Map.entry('μ', "mu"), Map.entry('σ', "sigma"), Map.entry('τ', "tau"),
            Map.entry('φ', "phi"), Map.entry('ω', "omega"));

    private static final int SHORTEST_PART = 3;

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Set<String>> byFolded = new LinkedHashMap<>();
    private final Map<String, Set<String>> byAlias = new LinkedHashMap<>();

    NameIndex(ModelBook book) {
        book.arms().forEach(arm -> add(arm.name(), arm.id()));
        book.premises().forEach(premise -> add(premise.id()));
        book.figures().forEach(figure -> add(figure.id(), figure.title()));
        book.claims().forEach(claim -> add(claim.id()));
        book.records().forEach(record -> add(record.id()));
        book.elements().forEach(element -> add(element.id(), element.label(), element.symbol()));
    }

    private void add(String name, String... aliases) {
        names.add(name);
        byFolded.computeIfAbsent(folded(name), key -> new LinkedHashSet<>()).add(name);
        for (String alias : aliases) {
            if (!alias.isEmpty()) {
                byAlias.computeIfAbsent(folded(alias), key -> new LinkedHashSet<>()).add(name);
            }
        }
    }

    Set<String> names() {
        return names;
    }

    /// Names that may be meant, best first; one if the word is clear, none if it is unknown.
    List<String> find(String word) {
        if (names.contains(word)) {
            return List.of(word);
        }
        Set<String> found = byFolded.getOrDefault(folded(word), byAlias.getOrDefault(folded(word), Set.of()));
        return new ArrayList<>(found);
    }

    /// Names that hold the word, or at least one of its parts, most parts first; labels count as well.
    List<String> holding(String word) {
        List<String> parts = new ArrayList<>();
        for (String part : word.split("[^\\p{L}\\p{N}]+")) {
            if (folded(part).length() >= SHORTEST_PART) {
                parts.add(folded(part));
            }
        }
        Map<String, Integer> score = new LinkedHashMap<>();
        names.forEach(name -> count(folded(name), Set.of(name), parts, score));
        byAlias.forEach((alias, meant) -> count(alias, meant, parts, score));
        return score.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparingInt(entry -> entry.getKey().length()).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
    }

    private static void count(String text, Set<String> meant, List<String> parts, Map<String, Integer> score) {
        int held = (int) parts.stream().filter(text::contains).count();
        if (held > 0) {
            meant.forEach(name -> score.merge(name, held, Math::max));
        }
    }

    /// Letters and digits only, lower case, Greek letters by name. Signs that alone tell names apart (`+`) are kept.
    private static String folded(String word) {
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            String greek = point < 0x10000 ? GREEK.get((char) point) : null;
            if (greek != null) {
                text.append(greek);
            } else if (Character.isLetterOrDigit(point)) {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
