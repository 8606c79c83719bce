package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of a claim as words in order, each as [NameKey] folds it, with the weight of its place.
record Passage(List<String> tokens, int weight) {
    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{M}\\p{N}+_]+)([*\\u2217]?)");
    private static final Set<String> EMPTY = Set.of("and", "or", "of", "the", "in", "by", "to", "a", "an", "on", "with",
            "from",
            "for", "is", "are", "via", "that", "which", "what", "does", "do");
    private static final Set<String> MICRO_RNA = Set.of("mirna", "microrna");

    Passage {
        tokens = List.copyOf(tokens);
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

    /// Whether a name stands in the text, in the singular or plural, however it is hyphenated.
    boolean names(String key) {
        for (int first = 0; first < tokens.size(); first++) {
            StringBuilder joined = new StringBuilder();
            for (int at = first; at < tokens.size() && joined.length() < key.length(); at++) {
                String token = tokens.get(at);
                boolean digitsMeet = !joined.isEmpty() && Character.isDigit(joined.charAt(joined.length() - 1))
                        && startsWithDigit(token);
                joined.append(digitsMeet ? "-" : "").append(token);
            }
            String met = joined.toString();
            if (met.equals(key) || NameKey.singulars(met).contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithDigit(String token) {
        return !token.isEmpty() && Character.isDigit(token.charAt(0));
    }
}
