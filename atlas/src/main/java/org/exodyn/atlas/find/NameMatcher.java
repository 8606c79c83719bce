package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.exodyn.atlas.Entity;
import org.exodyn.quantity.Spelling;
import org.jspecify.annotations.Nullable;

/// Finds entities by id, name, synonym or former name, whatever the spelling, and by names with a small slip: one letter from
/// five letters on, two from nine on, never in a digit.
///
/// Cost: exact names by hash; a slip compares with every name, below a millisecond for a few thousand.
public final class NameMatcher {
    private record Named(String name, Entity entity, boolean former) {}

    private final SequencedMap<String, List<Named>> byKey;
    private final Map<String, Entity> byId;
    private final Function<String, List<String>> registries;

    private NameMatcher(SequencedMap<String, List<Named>> byKey, Map<String, Entity> byId,
            Function<String, List<String>> registries) {
        this.byKey = byKey;
        this.byId = byId;
        this.registries = registries;
    }

    public NameMatcher(Collection<Entity> entities) {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), typed -> List.of());
        for (Entity entity : entities) {
            byId.put(entity.id(), entity);
            add(new Named(entity.name(), entity, false));
            entity.synonyms().forEach(synonym -> add(new Named(synonym, entity, false)));
        }
        for (Entity entity : entities) {
            entity.formerNames().forEach(former -> add(new Named(former.name(), entity, true)));
        }
    }

    private void add(Named named) {
        byKey.computeIfAbsent(NameKey.of(named.name()), key -> new ArrayList<>()).add(named);
    }

    /// The entity or entities of a kind that a name stands for; empty if none does.
    public Optional<NameMatch> match(String typed, Predicate<Entity> wanted) {
        return exact(typed, wanted).or(() -> registered(typed, wanted)).or(() -> slip(typed, wanted));
    }

    /// As [#match], without tolerance for slips. Present names go before former ones.
    public Optional<NameMatch> exact(String typed, Predicate<Entity> wanted) {
        @Nullable
        Entity entity = byId.get(typed.strip());
        if (entity != null && wanted.test(entity)) {
            return Optional.of(new NameMatch(typed, entity.name(), List.of(entity), NameMatch.Sort.NAME));
        }
        String key = NameKey.of(typed);
        return named(typed, key, wanted).or(() -> key.length() > 4 && key.endsWith("s")
                ? named(typed, key.substring(0, key.length() - 1), wanted)
                : Optional.empty());
    }

    /// A matcher that asks registries for names which the atlas does not have.
    ///
    /// @param idsOf ids that a name has in registries; asked only when nothing else fits, since it may be slow
    public NameMatcher with(Function<String, List<String>> idsOf) {
        return new NameMatcher(byKey, byId, idsOf);
    }

    private Optional<NameMatch> registered(String typed, Predicate<Entity> wanted) {
        List<Entity> known = registries.apply(typed).stream().map(byId::get).filter(Objects::nonNull).filter(wanted)
                .distinct()
                .toList();
        return known.isEmpty() ? Optional.empty()
                : Optional.of(new NameMatch(typed, known.getFirst().name(), known, NameMatch.Sort.REGISTRY));
    }

    private Optional<NameMatch> named(String typed, String key, Predicate<Entity> wanted) {
        List<Named> all = byKey.getOrDefault(key, List.of()).stream().filter(n -> wanted.test(n.entity())).toList();
        List<Named> present = all.stream().filter(n -> !n.former()).toList();
        List<Named> best = present.isEmpty() ? all : present;
        return best.isEmpty() ? Optional.empty()
                : Optional.of(new NameMatch(typed, best.getFirst().name(),
                        best.stream().map(Named::entity).distinct().toList(),
                        present.isEmpty() ? NameMatch.Sort.FORMER_NAME : NameMatch.Sort.NAME));
    }

    private Optional<NameMatch> slip(String typed, Predicate<Entity> wanted) {
        String key = NameKey.of(typed);
        int allowed = key.length() < 5 ? 0 : key.length() < 9 ? 1 : 2;
        String digits = NameKey.digits(key);
        int best = allowed + 1;
        SequencedSet<Entity> found = new LinkedHashSet<>();
        String read = "";
        for (Map.Entry<String, List<Named>> entry : byKey.entrySet()) {
            String other = entry.getKey();
            if (Math.abs(other.length() - key.length()) > allowed || !NameKey.digits(other).equals(digits)) {
                continue;
            }
            int distance = Spelling.distance(key, other);
            for (Named named : entry.getValue()) {
                if (distance > Math.min(best, allowed) || !wanted.test(named.entity())) {
                    continue;
                }
                if (distance < best) {
                    best = distance;
                    found.clear();
                    read = named.name();
                }
                found.add(named.entity());
            }
        }
        return found.isEmpty() ? Optional.empty()
                : Optional.of(new NameMatch(typed, read, List.copyOf(found), NameMatch.Sort.SLIP));
    }
}
