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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.input.Suggestion;
import org.exodyn.quantity.Spelling;
import org.jspecify.annotations.Nullable;

/// Finds entities by id, name, synonym or former name, whatever the spelling, in singular or plural, and by names with a small
/// slip: one letter from five letters on, two from nine on. A symbol with a number has no slips, since `miR-146b` and `ABCC1` are
/// other molecules than `miR-146a` and `ABCB1`; in other names the digits must agree.
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

    /// As [#match], without asking registries.
    Optional<NameMatch> exactOrSlip(String typed, Predicate<Entity> wanted) {
        return exact(typed, wanted).or(() -> slip(typed, wanted));
    }

    /// As [#match], without tolerance for slips. Present names go before former ones.
    public Optional<NameMatch> exact(String typed, Predicate<Entity> wanted) {
        @Nullable
        Entity entity = byId.get(typed.strip());
        if (entity != null && wanted.test(entity)) {
            return Optional.of(new NameMatch(typed, entity.name(), List.of(entity), NameMatch.Sort.NAME));
        }
        String key = NameKey.of(typed);
        return named(typed, key, wanted).or(() -> NameKey.singulars(key).stream()
                .flatMap(singular -> named(typed, singular, wanted).stream()).findFirst());
    }

    /// As [#exact], but asking the registries too.
    Optional<NameMatch> known(String typed, Predicate<Entity> wanted) {
        return exact(typed, wanted).or(() -> registered(typed, wanted));
    }

    /// Names, as [NameKey] folds them, that are no words of the language.
    Set<String> proper() {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(named -> named.entity().kind().isNamedProperly()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// What can be said of a name that [#match] does not find.
    ///
    /// @param more further words that may be meant
    public Absence absence(String typed, Predicate<Entity> wanted, Collection<String> more) {
        List<String> because = new ArrayList<>();
        List<Entity> arms = otherArms(typed);
        if (!arms.isEmpty()) {
            because.add("Of the same hairpin the atlas has only " + arms.stream()
                    .map(arm -> arm.name() + " (" + arm.id() + ")").collect(Collectors.joining(" and "))
                    + ", another molecule.");
        }
        List<String> ids = registries.apply(typed);
        List<String> has = ids.stream().map(byId::get).filter(Objects::nonNull)
                .map(entity -> entity.name() + " (" + entity.id() + ")").distinct().toList();
        if (!ids.isEmpty()) {
            because.add("The reference store knows the name as " + String.join(", ", ids)
                    + ", of which the atlas has " + (has.isEmpty() ? "nothing" : "only " + String.join(" and ", has))
                    + ".");
        }
        List<String> known = byKey.values().stream().flatMap(List::stream).filter(named -> wanted.test(named.entity()))
                .map(Named::name).collect(Collectors.toCollection(ArrayList::new));
        known.addAll(more);
        return new Absence(String.join(" ", because), arms.isEmpty() ? Suggestion.nearest(typed, known)
                : arms.stream().filter(wanted).map(Entity::name).toList());
    }

    /// miRNAs of the same hairpin as one that the atlas does not have; empty for any other name.
    private List<Entity> otherArms(String typed) {
        String key = NameKey.of(typed);
        String stem = NameKey.withoutArm(key);
        return stem.equals(key) ? List.of()
                : byKey.entrySet().stream().filter(entry -> NameKey.withoutArm(entry.getKey()).equals(stem))
                        .flatMap(entry -> entry.getValue().stream()).map(Named::entity)
                        .filter(entity -> entity.kind() == EntityKind.MIRNA).distinct().toList();
    }

    /// A matcher that asks registries for names which the atlas does not have.
    ///
    /// @param idsOf ids that a name has in registries; asked only when nothing else fits, since it may be slow
    public NameMatcher with(Function<String, List<String>> idsOf) {
        return new NameMatcher(byKey, byId, idsOf);
    }

    private Optional<NameMatch> registered(String typed, Predicate<Entity> wanted) {
        List<String> ids = registries.apply(typed);
        List<Entity> known = ids.stream().map(byId::get).filter(Objects::nonNull).filter(wanted).distinct().toList();
        // a name of two things of one registry, of which the atlas happens to have one, does not mean that one
        boolean open = ids.stream().anyMatch(id -> !byId.containsKey(id)
                && known.stream().anyMatch(entity -> registry(entity.id()).equals(registry(id))));
        return known.isEmpty() || open ? Optional.empty()
                : Optional.of(new NameMatch(typed, known.getFirst().name(), known, NameMatch.Sort.REGISTRY));
    }

    private static String registry(String id) {
        return id.replaceFirst("[:_]?[0-9].*$", "");
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

    private static boolean isSymbol(EntityKind kind) {
        return kind.isNamedProperly() && !kind.isDrug();
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
                if (distance > Math.min(best, allowed) || !wanted.test(named.entity())
                        || !digits.isEmpty() && isSymbol(named.entity().kind())) {
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
