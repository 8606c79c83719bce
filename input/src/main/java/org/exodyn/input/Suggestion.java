package org.exodyn.input;

import java.util.Collection;
import java.util.List;
import org.exodyn.quantity.Spelling;

/// What may be meant by a word that is not known.
public final class Suggestion {
    private Suggestion() {}

    /// Up to three close names, closest first; tolerant of case, hyphens and Greek letters.
    public static List<String> nearest(String word, Collection<String> known) {
        return Spelling.nearest(word, known, 3);
    }

    /// The known names as one text for a sentence: all of them up to twelve, otherwise the first twelve in order and a count.
    public static String oneOf(Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        if (sorted.size() <= 12) {
            return String.join(", ", sorted);
        }
        return String.join(", ", sorted.subList(0, 12)) + " and " + (sorted.size() - 12) + " more";
    }
}
