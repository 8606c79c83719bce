package org.exodyn.biology.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.exodyn.quantity.Spelling;

/// Names and synonyms of one kind of entity, each standing for a canonical id.
///
/// A word matches without regard to case, spaces, hyphens and underscores (`panc 1` is PANC-1). Where two entities
/// share such a form, only the exact spelling decides, so a near miss is never silently the wrong cell.
public final class Names {

    private static final int MOST_PROPOSALS = 3;

    private final Map<String, String> idByName;
    private final Map<String, String> idByForm;
    private final Map<String, String> nameById;

    private final Function<String, Optional<String>> otherwise;

    private Names(Map<String, String> idByName, Map<String, String> idByForm, Map<String, String> nameById,
            Function<String, Optional<String>> otherwise) {
        this.otherwise = otherwise;
        this.idByName = idByName;
        this.idByForm = idByForm;
        this.nameById = nameById;
    }

    /// From names and synonyms to ids; ids are names too. Of several names in an ordered map the first is preferred.
    public static Names of(Map<String, String> idByName) {
        Map<String, String> nameById = new LinkedHashMap<>();
        idByName.forEach((name, id) -> nameById.putIfAbsent(id, name));
        Map<String, String> exact = new LinkedHashMap<>(idByName);
        idByName.values().forEach(id -> exact.putIfAbsent(id, id));
        Map<String, String> forms = new LinkedHashMap<>();
        exact.forEach((name, id) -> forms.merge(Spelling.fold(name), id, (one, two) -> one.equals(two) ? one : ""));
        return new Names(Collections.unmodifiableMap(exact), Collections.unmodifiableMap(forms),
                Collections.unmodifiableMap(nameById), _ -> Optional.empty());
    }

    /// The same names, which also know what a word is that is none of them: `a drug`.
    public Names orElse(Function<String, Optional<String>> kind) {
        return new Names(idByName, idByForm, nameById, kind);
    }

    /// What a word is that is none of these names: `a drug`; empty if nothing of that name is known.
    Optional<String> otherKind(String word) {
        return otherwise.apply(word);
    }

    /// Ids that have no other name.
    public static Names of(Collection<String> ids) {
        Map<String, String> same = new LinkedHashMap<>();
        ids.forEach(id -> same.put(id, id));
        return of(same);
    }

    /// The id that a word stands for, or empty if it is unknown or stands for several.
    public Optional<String> resolve(String word) {
        String exact = idByName.get(word);
        if (exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(idByForm.get(Spelling.fold(word))).filter(id -> !id.isEmpty());
    }

    /// Up to three known entities whose names are close to a word, closest first. An entity is proposed under one name,
    /// the preferred one if that is close too.
    public List<String> nearest(String word) {
        List<String> near = Spelling.nearest(word, idByName.keySet(), idByName.size());
        Map<String, String> proposals = new LinkedHashMap<>();
        for (String name : near) {
            String id = String.valueOf(idByName.get(name));
            proposals.putIfAbsent(id, near.contains(nameOf(id)) ? nameOf(id) : name);
        }
        return proposals.values().stream().limit(MOST_PROPOSALS).toList();
    }

    /// The preferred name of every entity, sorted.
    public Collection<String> all() {
        return Collections.unmodifiableSet(new TreeSet<>(nameById.values()));
    }

    /// What people call the entity with this id: its preferred name, or the id itself if it is unknown.
    public String nameOf(String id) {
        return nameById.getOrDefault(id, id);
    }

    /// All ids, sorted.
    public Collection<String> ids() {
        return Collections.unmodifiableSet(new TreeSet<>(nameById.keySet()));
    }
}
