package org.exodyn.biology.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlScalar;
import org.jspecify.annotations.Nullable;

/// Reads one word out of a few.
final class WordField {

    private static final Map<String, String> OFTEN_MEANT = Map.of("yes", "true", "on", "true", "no", "false", "off",
            "false", "static", "still", "shaken", "stirred", "mixed", "stirred", "donor", "donors", "recipient",
            "recipients");

    private WordField() {}

    static <E extends Enum<E>> @Nullable E read(YamlScalar scalar, String the, String prefix, Class<E> words,
            Problems problems) {
        String written = scalar.text().strip();
        for (E word : words.getEnumConstants()) {
            if (spelling(word).equals(written)) {
                return word;
            }
        }
        List<String> known = spellings(words);
        String meant = OFTEN_MEANT.getOrDefault(written.toLowerCase(Locale.ROOT), "");
        List<String> near = known.contains(meant) ? List.of(meant) : Suggestion.nearest(written, known);
        problems.error(ScenarioCode.UNKNOWN_WORD, scalar.location(), the + " cannot be '" + written + "'.",
                "it is one of " + String.join(", ", known) + ".",
                (near.isEmpty() ? known : near).stream().map(word -> prefix + word).toList());
        return null;
    }

    /// As it is written in a file: lower case with hyphens.
    static String spelling(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> List<String> spellings(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(WordField::spelling).toList();
    }
}
