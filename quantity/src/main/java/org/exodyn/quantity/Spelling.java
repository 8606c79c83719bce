package org.exodyn.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Closeness of spellings, tolerant of case, hyphens, spaces and Greek letters.
public final class Spelling {
    private record Near(String word, int folded, int exact) {}

    private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final String[] LATIN = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
        "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
        "omega"};

    private Spelling() {}

    /// Known words close enough to be meant, closest first; ties in alphabetical order.
    ///
    /// Close means: at most one third of the folded word's letters differ (one letter for short words), or one folded
    /// word of at least three letters starts the other.
    public static List<String> nearest(String word, Collection<String> known, int limit) {
        String folded = fold(word);
        List<Near> near = new ArrayList<>();
        for (String candidate : known) {
            String other = fold(candidate);
            int distance = distance(folded, other);
            int longer = Math.max(folded.length(), other.length());
            boolean close = distance <= Math.max(1, longer / 3) && distance < longer;
            boolean starts = Math.min(folded.length(), other.length()) >= 3
                    && (other.startsWith(folded) || folded.startsWith(other));
            if (close || starts) {
                near.add(new Near(candidate, distance, distance(word, candidate)));
            }
        }
        near.sort(Comparator.comparingInt(Near::folded).thenComparingInt(Near::exact)
                .thenComparingInt(n -> n.word().length()).thenComparing(Near::word));
        return near.stream().map(Near::word).distinct().limit(limit).toList();
    }

    /// Lower case without hyphens, underscores, spaces and dots; Greek letters spelled out; µ as u.
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int greek = c == 'µ' || c == 'μ' ? -1 : GREEK.indexOf(c);
            if (c == 'µ' || c == 'μ') {
                folded.append('u');
            } else if (greek >= 0) {
                folded.append(LATIN[greek]);
            } else if (c != '-' && c != '_' && c != ' ' && c != '.' && c != '–' && c != '‑') {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /// Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours.
    public static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
