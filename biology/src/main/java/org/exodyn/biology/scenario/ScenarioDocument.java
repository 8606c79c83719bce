package org.exodyn.biology.scenario;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exodyn.input.Location;

/// A scenario together with the text it was read from, so that later checks can point into it.
///
/// @param scenario what was read
/// @param locations place of every node by its path (`arms[2].donor`), in file order; for a mapping entry, its value
/// @param defaults values that were not in the file and took their documented default, by path
/// @param source the file's bytes; a copy is taken and given
/// @param sha256 lower-case hex digest of `source`
@SuppressWarnings("ArrayRecordComponent")
public record ScenarioDocument(Scenario scenario, Map<String, Location> locations, Map<String, String> defaults,
        byte[] source, String sha256) {

    public ScenarioDocument {
        locations = Collections.unmodifiableMap(new LinkedHashMap<>(locations));
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        source = source.clone();
    }

    @Override
    public byte[] source() {
        return source.clone();
    }

    /// The place of a path, or of its nearest ancestor that the file has; the whole file has the path `""`.
    public Location locationOf(String path) {
        String ancestor = path;
        while (true) {
            Location found = locations.get(ancestor);
            if (found != null) {
                return found;
            }
            if (ancestor.isEmpty()) {
                throw new IllegalStateException("a document knows the place of its root");
            }
            int cut = Math.max(ancestor.lastIndexOf('.'), ancestor.lastIndexOf('['));
            ancestor = cut < 0 ? "" : ancestor.substring(0, cut);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScenarioDocument that && scenario.equals(that.scenario)
                && locations.equals(that.locations) && defaults.equals(that.defaults)
                && Arrays.equals(source, that.source);
    }

    @Override
    public int hashCode() {
        return 31 * scenario.hashCode() + sha256.hashCode();
    }

    @Override
    public String toString() {
        return "ScenarioDocument[" + scenario.title() + ", sha256 " + sha256 + "]";
    }
}
