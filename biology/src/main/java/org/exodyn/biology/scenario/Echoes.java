package org.exodyn.biology.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.input.InputCode;
import org.exodyn.input.Problem;
import org.exodyn.input.YamlList;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.jspecify.annotations.Nullable;

/// Problems that are only the echo of another: a field that is missing because the text before it could not be read, or
/// because it stands at the wrong place.
final class Echoes {

    private static final Set<ScenarioCode> OF_STRUCTURE = Set.of(ScenarioCode.MISSING_FIELD, ScenarioCode.WRONG_SHAPE,
            ScenarioCode.UNKNOWN_FIELD, ScenarioCode.REFERENCE_ARM);

    private Echoes() {}

    /// The problems without echoes, in the same order.
    static List<Problem> removed(List<Problem> all, @Nullable YamlNode root) {
        Set<String> misplaced = all.stream().filter(problem -> problem.code() == ScenarioCode.UNKNOWN_FIELD)
                .flatMap(problem -> problem.fixes().stream()).filter(fix -> fix.startsWith(Section.BELONGS_AT))
                .map(fix -> fix.substring(Section.BELONGS_AT.length())).collect(Collectors.toSet());
        boolean tabs = has(all, InputCode.TAB);
        Set<String> unfinished = new HashSet<>();
        if (has(all, InputCode.SYNTAX) || has(all, InputCode.CUT_OFF)) {
            lastPath(root, unfinished);
        }
        return all.stream().filter(problem -> {
            String path = problem.location().path();
            boolean structure = problem.code() instanceof ScenarioCode code && OF_STRUCTURE.contains(code);
            boolean moved = problem.code() == ScenarioCode.MISSING_FIELD && misplaced.stream()
                    .anyMatch(place -> place.equals(path) || place.startsWith(path + "."));
            return !(structure && (tabs || unfinished.contains(path) || unfinished.contains(parent(path))) || moved);
        }).toList();
    }

    private static boolean has(List<Problem> all, InputCode code) {
        return all.stream().anyMatch(problem -> problem.code() == code);
    }

    /// The parts that were being read where the text ended: the last entry of the last entry and so on.
    private static void lastPath(@Nullable YamlNode node, Set<String> paths) {
        if (node == null) {
            return;
        }
        paths.add(node.location().path());
        if (node instanceof YamlMap map && !map.entries().isEmpty()) {
            lastPath(map.entries().lastEntry().getValue().value(), paths);
        } else if (node instanceof YamlList list && !list.items().isEmpty()) {
            lastPath(list.items().getLast(), paths);
        }
    }

    private static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }
}
