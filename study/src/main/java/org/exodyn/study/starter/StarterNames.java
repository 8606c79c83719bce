package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.input.Suggestion;

/// What can be chosen on one side, and what a typed name means there.
final class StarterNames {
    private final Atlas atlas;
    private final StarterSide side;
    private final SequencedMap<Entity, Integer> counts = new LinkedHashMap<>();
    private final int unsaid;

    /// @param among the pairs that are left to choose from
    StarterNames(Atlas atlas, StarterSide side, Collection<ClaimPair> among) {
        this.atlas = atlas;
        this.side = side;
        Map<Entity, Integer> met = new LinkedHashMap<>();
        int silent = 0;
        for (ClaimPair pair : among) {
            List<String> ids = side.of(pair);
            silent += ids.isEmpty() ? 1 : 0;
            ids.forEach(id -> atlas.entity(id).ifPresent(entity -> met.merge(entity, 1, Integer::sum)));
        }
        unsaid = silent;
        met.entrySet().stream()
                .sorted(Map.Entry.<Entity, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Entity::name))))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    }

    /// What can be chosen with the number of claims, most claims first.
    SequencedMap<Entity, Integer> counts() {
        return counts;
    }

    /// Claims that say nothing on this side.
    int unsaid() {
        return unsaid;
    }

    /// What a name means.
    ///
    /// @param chosen ids that can be chosen; empty if the name means none of them
    /// @param notes how the name was read, where it could mislead
    /// @param why a sentence, where nothing was chosen
    /// @param nearest names that may be meant instead
    record Meaning(List<String> chosen, List<String> notes, String why, List<String> nearest) {}

    /// By name, synonym or number in the list; a broader name means all below it; a word that begins or ends only one of the choices
    /// means this one.
    Meaning meaning(String typed) {
        List<Entity> choices = List.copyOf(counts.keySet());
        if (typed.matches("\\d{1,4}")) {
            int number = Integer.parseInt(typed);
            return number >= 1 && number <= choices.size() ? chosen(List.of(choices.get(number - 1)), List.of())
                    : not("The numbers go from 1 to " + choices.size() + ".", List.of());
        }
        Optional<NameMatch> match = atlas.search().names().exact(typed, side.kind());
        List<Entity> named = match.map(NameMatch::entities).orElse(List.of());
        List<Entity> meant = choices.stream().filter(choice -> named.stream()
                .anyMatch(entity -> atlas.entities().isBelow(choice.id(), entity.id()))).toList();
        if (!meant.isEmpty()) {
            return chosen(meant, match.orElseThrow().notes());
        }
        List<Entity> begun = choices.stream().filter(choice -> choice.names().stream()
                .anyMatch(name -> hasWord(name, typed))).toList();
        if (begun.size() == 1) {
            return chosen(begun, List.of("'" + typed + "' is read as " + begun.getFirst().name() + "."));
        }
        if (begun.size() > 1) {
            return not("'" + typed + "' may mean several.", begun.stream().map(Entity::name).limit(3).toList());
        }
        List<String> names = new ArrayList<>();
        choices.forEach(choice -> names.addAll(choice.names()));
        List<String> near = Suggestion.nearest(typed, names).stream().map(name -> choices.stream()
                .filter(choice -> choice.names().contains(name)).findFirst().map(Entity::name).orElse(name)).distinct()
                .toList();
        return named.isEmpty() ? not("'" + typed + "' is no " + side.word() + " of these claims.", near)
                : not("No claim on " + named.getFirst().name() + " is left to choose.", near);
    }

    /// Whether some of the words of a name, in order, are the typed ones: `gastric` of `gastric cancer`.
    static boolean hasWord(String name, String typed) {
        String words = " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        String wanted = typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return !wanted.isEmpty() && words.contains(" " + wanted + " ");
    }

    private static Meaning chosen(List<Entity> entities, List<String> notes) {
        return new Meaning(entities.stream().map(Entity::id).toList(), notes, "", List.of());
    }

    private static Meaning not(String why, List<String> nearest) {
        return new Meaning(List.of(), List.of(), why, nearest);
    }
}
