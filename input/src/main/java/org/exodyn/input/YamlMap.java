package org.exodyn.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Keys with values in the order of the text. The first of duplicate keys counts.
///
/// @param complete false if a syntax error ended the text before the map did, so that missing keys mean nothing
public record YamlMap(Location location, SequencedMap<String, Entry> entries, boolean complete) implements YamlNode {
    /// A key with the place where the key stands, and its value.
    public record Entry(String key, Location keyLocation, YamlNode value) {}

    public YamlMap {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /// An empty map that stands for one that could not be read.
    public static YamlMap unreadable(Location location) {
        return new YamlMap(location, new LinkedHashMap<>(), false);
    }

    public @Nullable YamlNode get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    @Override
    public String kind() {
        return "a map";
    }
}
