package org.exodyn.atlas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Entities by id, name and synonym, and the ladders from narrow to broad.
public final class EntityIndex {
    private final SequencedMap<String, Entity> byId = new LinkedHashMap<>();
    private final Map<String, Entity> byName = new HashMap<>();

    /// Later entities do not displace earlier ones.
    public EntityIndex(Collection<Entity> entities) {
        entities.forEach(e -> byId.putIfAbsent(e.id(), e));
        for (Entity entity : byId.values()) {
            byName.putIfAbsent(fold(entity.name()), entity);
            entity.synonyms().forEach(s -> byName.putIfAbsent(fold(s), entity));
        }
    }

    /// The entity with this id, name or synonym; letter case does not matter for names.
    public Optional<Entity> find(String name) {
        @Nullable
        Entity entity = byId.get(name);
        return Optional.ofNullable(entity != null ? entity : byName.get(fold(name)));
    }

    public Collection<Entity> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /// Names and synonyms of the entities, for suggestions.
    public List<String> names(Predicate<Entity> of) {
        List<String> names = new ArrayList<>();
        byId.values().stream().filter(of).forEach(e -> {
            names.add(e.name());
            names.addAll(e.synonyms());
        });
        return names;
    }

    /// The entity and everything broader, nearest first, with the number of steps up. Unknown ids are left out.
    public SequencedMap<Entity, Integer> ladder(Entity from) {
        SequencedMap<Entity, Integer> ladder = new LinkedHashMap<>();
        Deque<Entity> open = new ArrayDeque<>(List.of(from));
        ladder.put(from, 0);
        while (!open.isEmpty()) {
            Entity entity = open.remove();
            int next = ladder.getOrDefault(entity, 0) + 1;
            for (String parent : entity.isA()) {
                @Nullable
                Entity broader = byId.get(parent);
                if (broader != null && ladder.putIfAbsent(broader, next) == null) {
                    open.add(broader);
                }
            }
        }
        return ladder;
    }

    /// Whether the first entity is the second or lies below it.
    public boolean isBelow(String id, String broader) {
        @Nullable
        Entity entity = byId.get(id);
        return id.equals(broader)
                || entity != null && ladder(entity).keySet().stream().anyMatch(e -> e.id().equals(broader));
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
