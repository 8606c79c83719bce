package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How a column says whether the event ended a follow-up.
///
/// 0 and 1 are read as the event where 1 stands; 1 and 2 as in R's package survival, where 2 is the event. Words are read whatever
/// their case. What could be meant both ways is not read.
///
/// @param seen  the words of the column that say that the event was seen
/// @param ended the words that say that the follow-up ended without it
public record EventCoding(Set<String> seen, Set<String> ended) {
    private static final List<List<Set<String>>> WORDS = List.of(
            List.of(Set.of("dead", "deceased", "died", "1:deceased", "1:dead"),
                    Set.of("alive", "living", "0:living", "0:alive")),
            List.of(Set.of("event", "progressed", "relapsed", "recurred", "1:progression", "1:recurred"),
                    Set.of("censored", "none", "0:censored", "0:diseasefree")));
    private static final List<Set<String>> TRUTH = List.of(Set.of("true", "t"), Set.of("false", "f"));
    private static final List<Set<String>> ANSWER = List.of(Set.of("yes", "y"), Set.of("no", "n"));

    public EventCoding {
        seen = Set.copyOf(seen);
        ended = Set.copyOf(ended);
    }

    /// The coding of a column.
    ///
    /// @param column its name: numbers and truth values of a column called alive or censored tell the opposite of an event, and
    ///               are not read; yes and no are read only where the name asks for the event
    /// @param levels its different known values
    /// @return empty if they cannot be read without doubt
    public static Optional<EventCoding> of(String column, Collection<String> levels) {
        String name = column.toLowerCase(Locale.ROOT);
        boolean opposite = name.matches(".*(alive|living|censor|surviving).*");
        Set<String> all = new TreeSet<>(levels);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (!opposite && Set.of("0", "1").containsAll(all)) {
            return Optional.of(new EventCoding(Set.of("1"), Set.of("0")));
        }
        if (!opposite && all.equals(Set.of("1", "2"))) {
            return Optional.of(new EventCoding(Set.of("2"), Set.of("1")));
        }
        for (List<Set<String>> pair : WORDS) {
            Optional<EventCoding> read = words(all, pair);
            if (read.isPresent()) {
                return read;
            }
        }
        if (opposite) {
            return Optional.empty();
        }
        return words(all, TRUTH)
                .or(() -> name.matches(".*(event|dead|died|death).*") ? words(all, ANSWER) : Optional.empty());
    }

    private static Optional<EventCoding> words(Set<String> levels, List<Set<String>> pair) {
        List<Set<String>> found = pair.stream()
                .map(words -> levels.stream().filter(level -> words.contains(plain(level))).collect(Collectors.toSet()))
                .toList();
        return found.getFirst().size() + found.getLast().size() == levels.size()
                ? Optional.of(new EventCoding(found.getFirst(), found.getLast()))
                : Optional.empty();
    }

    private static String plain(String level) {
        return level.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// Whether a value of the column says that the event was seen.
    ///
    /// @throws IllegalArgumentException if it is none of the coding's
    public boolean isEvent(String value) {
        if (!seen.contains(value) && !ended.contains(value)) {
            throw new IllegalArgumentException(value + " is none of " + words());
        }
        return seen.contains(value);
    }

    /// Whether it is 1 for seen and 0 for not.
    public boolean isPlain() {
        return seen.equals(Set.of("1"));
    }

    /// In a sentence: `2 = event, 1 = no event until then`.
    public String words() {
        return String.join(" or ", new TreeSet<>(seen)) + (seen.isEmpty() ? "" : " = event")
                + (seen.isEmpty() || ended.isEmpty() ? "" : ", ") + String.join(" or ", new TreeSet<>(ended))
                + (ended.isEmpty() ? "" : " = no event until then");
    }

    /// What is read, for messages.
    public static List<String> known() {
        return Arrays.asList("1 and 0", "2 (event) and 1", "dead and alive", "event and censored", "TRUE and FALSE");
    }
}
