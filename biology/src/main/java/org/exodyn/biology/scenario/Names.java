package org.exodyn.biology.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.input.Suggestion;
import org.exodyn.quantity.Spelling;

/// Names and synonyms of one kind of entity, each standing for a canonical id.
///
/// A word matches without regard to case, spaces, hyphens and underscores (`panc 1` is PANC-1). Where two entities
/// share such a form, only the exact spelling decides, so a near miss is never silently the wrong cell.
public final class Names {

    private final Map<String, String> idByName;
    private final Map<String, String> idByForm;

    private Names(Map<String, String> idByName, Map<String, String> idByForm) {
        this.idByName = idByName;
        this.idByForm = idByForm;
    }

    /// From names and synonyms to ids; ids are names too. Of several names in an ordered map the first is the preferred one.
    public static Names of(Map<String, String> idByName) {
        Map<String, String> exact = new LinkedHashMap<>(idByName);
        idByName.values().forEach(id -> exact.putIfAbsent(id, id));
        Map<String, String> forms = new LinkedHashMap<>();
        exact.forEach((name, id) -> forms.merge(Spelling.fold(name), id, (one, two) -> one.equals(two) ? one : ""));
        return new Names(Collections.unmodifiableMap(exact), Collections.unmodifiableMap(forms));
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

    /// Up to three known names close to a word, closest first.
    public List<String> nearest(String word) {
        return Suggestion.nearest(word, all());
    }

    /// All names that people use, sorted; an id is among them only if it has no other name.
    public Collection<String> all() {
        Set<String> named = new TreeSet<>();
        idByName.forEach((name, id) -> {
            if (!name.equals(id)) {
                named.add(id);
            }
        });
        Set<String> shown = new TreeSet<>(idByName.keySet());
        shown.removeIf(name -> name.equals(idByName.get(name)) && named.contains(name));
        return Collections.unmodifiableSet(shown);
    }

    /// What people call the entity with this id: its first name, or the id itself.
    public String nameOf(String id) {
        for (Map.Entry<String, String> entry : idByName.entrySet()) {
            if (entry.getValue().equals(id) && !entry.getKey().equals(id)) {
                return entry.getKey();
            }
        }
        return id;
    }

    /// All ids, sorted.
    public Collection<String> ids() {
        return Collections.unmodifiableSet(new TreeSet<>(idByName.values()));
    }
}
