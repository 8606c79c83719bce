package org.exodyn.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exodyn.atlas.ChecklistItem;

/// The systems of the founding review that are to be simulated, with the classes that hold their equations and the tests that run
/// them, as the doc comments of these say: `/// Checklist: 6, 46`.
final class ChecklistTable {
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*/// Checklist: (\\d+(?:, \\d+)*)$");
    private static final Pattern EQUATION = Pattern.compile("EQ-[A-Z0-9]+-\\d+");

    private final SourceTree tree;
    private final SequencedMap<Integer, Set<Path>> mechanisms = new TreeMap<>();
    private final SequencedMap<Integer, Set<Path>> tests = new TreeMap<>();

    ChecklistTable(SourceTree tree) {
        this.tree = tree;
        collect(tree.mainSources(), mechanisms);
        collect(tree.testSources(), tests);
    }

    private static void collect(Collection<Path> files, Map<Integer, Set<Path>> into) {
        for (Path file : files) {
            items(SourceTree.text(file)).forEach(item -> into.computeIfAbsent(item, _ -> new TreeSet<>()).add(file));
        }
    }

    /// Numbers in the checklist lines of a source text.
    static List<Integer> items(String text) {
        List<Integer> items = new ArrayList<>();
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            Arrays.stream(lines.group(1).split(", ")).map(Integer::valueOf).forEach(items::add);
        }
        return items;
    }

    /// Items that both a class with equations and a test name.
    Set<Integer> covered() {
        Set<Integer> both = new TreeSet<>(mechanisms.keySet());
        both.retainAll(tests.keySet());
        return both;
    }

    /// All items that anything names.
    Set<Integer> named() {
        Set<Integer> all = new TreeSet<>(mechanisms.keySet());
        all.addAll(tests.keySet());
        return all;
    }

    /// The document.
    ///
    /// @param pending what is not built yet, with the reason
    String markdown(List<ChecklistItem> items, Map<Integer, String> pending) {
        List<String> lines = new ArrayList<>(List.of(
                "# From the checklist to equations and tests",
                "",
                "The systems of the founding review that are to be simulated, where their equations stand, and which tests run them. Made by",
                "`ChecklistTest` from the lines `Checklist:` in the comments of classes and tests; `exodyn atlas coverage` counts the claims on",
                "each system. What each equation says is in [mechanisms.md](mechanisms.md).",
                "",
                "| no | system | equations in | test |",
                "|---|---|---|---|"));
        for (ChecklistItem item : items) {
            if (item.simulated()) {
                String open = pending.get(item.number());
                lines.add("| " + item.number() + " | " + item.title().replace("|", "\\|") + " | "
                        + (open == null ? cell(mechanisms, item.number(), true) : "*open: " + open + "*") + " | "
                        + cell(tests, item.number(), false) + " |");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private String cell(Map<Integer, Set<Path>> from, int item, boolean withEquations) {
        return from.getOrDefault(item, Set.of()).stream()
                .map(file -> "[" + String.valueOf(file.getFileName()).replace(".java", "") + "](../"
                        + tree.relative(file) + ")" + (withEquations ? equations(file) : ""))
                .collect(Collectors.joining("<br>"));
    }

    private static String equations(Path file) {
        Set<String> found = EQUATION.matcher(SourceTree.text(file)).results().map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? "" : " (" + String.join(", ", found) + ")";
    }
}
