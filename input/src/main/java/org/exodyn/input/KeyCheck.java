package org.exodyn.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the keys of a map with those that mean something there.
final class KeyCheck {
    private KeyCheck() {}

    /// @param missing required keys that are not there, with an example of their value
    static void report(YamlMap map, Set<String> known, Map<String, String> missing, Problems problems) {
        List<String> free = known.stream().filter(k -> !map.entries().containsKey(k)).toList();
        List<String> stillMissing = new ArrayList<>(missing.keySet());
        for (YamlMap.Entry entry : map.entries().values()) {
            if (known.contains(entry.key())) {
                continue;
            }
            List<String> near = Suggestion.nearest(entry.key(), free);
            boolean required = !near.isEmpty() && stillMissing.remove(near.getFirst());
            String because = required ? "'" + near.getFirst() + "' is required and missing."
                    : free.isEmpty() ? "" : "Known here: " + Suggestion.oneOf(known) + ".";
            problems.error(InputCode.UNKNOWN_KEY, entry.keyLocation(),
                    "The key '" + entry.key() + "' is not known here.",
                    because, near);
        }
        if (!map.complete()) {
            return;
        }
        for (String key : stillMissing) {
            YamlMap.Entry empty = map.entries().get(key);
            String example = missing.getOrDefault(key, "");
            List<String> fixes = example.isEmpty() ? List.of() : List.of(key + ": " + example);
            if (empty == null) {
                problems.error(InputCode.MISSING_KEY, map.location().child(key), "The key '" + key + "' is missing.",
                        "", fixes);
            } else {
                problems.error(InputCode.MISSING_KEY, empty.keyLocation(), "The key '" + key + "' has no value.", "",
                        fixes);
            }
        }
    }
}
