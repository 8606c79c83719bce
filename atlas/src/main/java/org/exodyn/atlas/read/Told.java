package org.exodyn.atlas.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.input.InputCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;

/// What has been reported so far, so that no rule judges a value that could not be read and reports the same fault again.
final class Told {
    private final Set<String> places = new HashSet<>();
    private final Map<String, Set<String>> fixes = new HashMap<>();

    /// Errors reported until now; later ones are not seen.
    Told(Problems problems) {
        for (Problem problem : problems.list()) {
            if (problem.severity() == Severity.ERROR) {
                add(problem.location(), problem.fixes());
                if (problem.code() == InputCode.UNKNOWN_KEY) {
                    problem.fixes().forEach(meant -> places.add(place(problem.location().file(),
                            problem.location().path().replaceFirst("[^.]*$", "") + meant)));
                }
            }
        }
    }

    private void add(Location location, List<String> proposed) {
        String path = location.path();
        fixes.computeIfAbsent(place(location.file(), path.replaceFirst("\\[\\d+\\]$", "")), key -> new HashSet<>())
                .addAll(proposed);
        places.add(place(location.file(), path));
    }

    private static String place(String file, String path) {
        return file + "\n" + path;
    }

    /// Whether the value in this place was reported.
    boolean at(Location value) {
        return places.contains(place(value.file(), value.path()));
    }

    /// Whether one of these keys of a record was reported.
    boolean at(Location record, String... keys) {
        for (String key : keys) {
            if (at(record.child(key))) {
                return true;
            }
        }
        return false;
    }

    /// Whether, for an item of a list in a record, this was proposed in its place.
    boolean proposed(Location record, String list, String fix) {
        return fixes.getOrDefault(place(record.file(), record.child(list).path()), Set.of()).contains(fix);
    }
}
