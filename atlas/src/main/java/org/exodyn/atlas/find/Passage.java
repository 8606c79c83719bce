package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of a claim as words in order, each as [NameKey] folds it, with the weight of its place.
final class Passage {
    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{M}\\p{N}+_]+)([*\\u2217]?)");
    private static final Set<String> EMPTY = Set.of("and", "or", "of", "the", "in", "by", "to", "a", "an", "on", "with",
            "from",
            "for", "is", "are", "via", "that", "which", "what", "does", "do");
    private static final Set<String> MICRO_RNA = Set.of("mirna", "microrna");

    private final List<String> tokens;
    private final int weight;
    /// The words without what separates them, but for digits that would meet.
    private final String joined;
    /// Where in it words begin, and its end.
    private final BitSet bounds = new BitSet();

    private Passage(List<String> tokens, int weight) {
        this.tokens = List.copyOf(tokens);
        this.weight = weight;
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            bounds.set(text.length());
            if (!text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1)) && startsWithDigit(token)) {
                text.append('-');
                bounds.set(text.length());
            }
            text.append(token);
            if (token.endsWith("+")) {
                bounds.set(text.length() - 1); // Pgp stands in Pgp+
            }
        }
        bounds.set(text.length());
        joined = text.toString();
    }

    static Passage of(String text, int weight) {
        List<String> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String key = NameKey.of(words.group(1));
            if (!tokens.isEmpty() && MICRO_RNA.contains(tokens.getLast()) && startsWithDigit(key)) {
                tokens.set(tokens.size() - 1, "mir");
            }
            if (!key.isEmpty()) {
                tokens.add(words.group(2).isEmpty() ? key : key + "*");
            }
        }
        return new Passage(tokens, weight);
    }

    /// The words that carry something.
    List<String> words() {
        return tokens.stream().filter(token -> !EMPTY.contains(token)).toList();
    }

    List<String> tokens() {
        return tokens;
    }

    int weight() {
        return weight;
    }

    /// Whether a name stands in the text, however it is hyphenated.
    ///
    /// @param forms of the name, see [NameKey#forms]
    boolean names(Set<String> forms) {
        return forms.stream().anyMatch(this::has);
    }

    private boolean has(String form) {
        for (int at = joined.indexOf(form); at >= 0; at = joined.indexOf(form, at + 1)) {
            if (bounds.get(at) && bounds.get(at + form.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithDigit(String token) {
        return !token.isEmpty() && Character.isDigit(token.charAt(0));
    }
}
