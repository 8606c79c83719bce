package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.reference.Lookup;
import org.exodyn.reference.ReferenceCollection;
import org.exodyn.reference.format.Ids;

/// Counts the ids that were looked up, by registry, and tells of each registry whether the store could have seen a wrong one.
final class RegistryAccount {
    private static final int MOST_SHOWN = 25;

    private final Map<String, String> versions;
    private final Map<String, Tally> tallies = new TreeMap<>();

    RegistryAccount(List<ReferenceCollection> collections) {
        versions = collections.stream().collect(Collectors.toMap(ReferenceCollection::name,
                one -> one.version().equals(ReferenceCollection.NOT_STATED) ? one.name() + " (version not stated)"
                        : one.name() + " " + one.version()));
    }

    private static final class Tally {
        private final Set<String> ids = new TreeSet<>();
        private final Set<String> missing = new TreeSet<>();
        private final Set<String> whole = new TreeSet<>();
        private final Set<String> parts = new TreeSet<>();
        private final Set<String> species = new TreeSet<>();
        private int compared;

        String ofSpecies() {
            String named = species.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
            return named.isEmpty() ? "" : " of " + named;
        }
    }

    /// An id was looked up.
    ///
    /// @param species of what it is an id of, as it was asked for; empty for any
    void looked(String id, String species, Lookup found) {
        Tally tally = tally(id);
        tally.species.add(species);
        tally.ids.add(id);
        if (!found.listed()) {
            tally.missing.add(id);
        }
        tally.whole.addAll(found.whole());
        tally.parts.addAll(found.parts());
    }

    /// An id was compared with that which stands beside the entity's own in its registry.
    void compared(String id) {
        Tally tally = tally(id);
        tally.ids.add(id);
        tally.compared++;
    }

    private Tally tally(String id) {
        return tallies.computeIfAbsent(Ids.registry(id).orElse("others"), _ -> new Tally());
    }

    /// One line per registry: first those in which a wrong id is seen, then the others with the reason.
    List<String> lines() {
        List<String> decided = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        tallies.forEach((registry, tally) -> {
            int ids = tally.ids.size();
            String counted = "  " + registry + ": " + ids + (ids == 1 ? " id" : " ids");
            if (!tally.whole.isEmpty()) {
                decided.add(counted + "; " + described(tally.whole) + " has all there are" + tally.ofSpecies());
            } else if (tally.missing.isEmpty() && tally.compared > 0) {
                decided.add(counted + "; compared with those that the registry of the thing itself gives");
            } else if (tally.missing.size() == ids && tally.parts.isEmpty()) {
                strange.add(registry + " (" + ids + ")");
            } else {
                open.add(counted + ", " + (ids - tally.missing.size()) + " found; " + (tally.parts.isEmpty()
                        ? "only what other registries say of theirs is in the store"
                        : described(tally.parts) + " has a part of them")
                        + (tally.missing.isEmpty() ? "" : ", without " + some(tally.missing)));
            }
        });
        if (!strange.isEmpty()) {
            open.add("  not in the store: " + String.join(", ", strange));
        }
        return Stream.of(titled("A wrong id is seen in:", decided), titled("A wrong id may pass in:", open))
                .flatMap(List::stream).toList();
    }

    private static List<String> titled(String title, List<String> lines) {
        return lines.isEmpty() ? List.of() : Stream.concat(Stream.of(title), lines.stream()).toList();
    }

    private String described(Set<String> collections) {
        return collections.stream().map(name -> versions.getOrDefault(name, name)).collect(Collectors.joining(", "));
    }

    private static String some(Set<String> ids) {
        String shown = ids.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return ids.size() > MOST_SHOWN ? shown + " and " + (ids.size() - MOST_SHOWN) + " more" : shown;
    }
}
