package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The inventory of bad input: every kind has a whole expected text, which another test compares with what is said; here they are
/// counted and listed. `-Dgolden.update=true` writes the list anew.
class BadInputTest {
    private static final int LEAST_KINDS = 40;
    private static final Pattern PROBLEM = Pattern.compile(
            "(?m)^([A-Z]+-\\d{4}) (error|warning) +\\S+?(?: {3}(\\S.*))?\n {2}(.+)$");
    private static final String SCENARIOS = "biology/src/test/resources/scenario/bad";
    private static final String DOUBTS = "biology/src/test/resources/scenario/improbable";
    private static final String EVIDENCE = "atlas/src/test/resources/bad";
    private static final String COMMANDS = "cli/src/test/resources/bad";

    private final SourceTree tree = SourceTree.ofThisBuild();

    /// The first problem of an expected text.
    private record Told(String file, String code, String place, String sentence) {
        /// The same code at the same kind of place is the same kind of input, whatever the values.
        String kind() {
            return code + " " + place.replaceAll("\\[\\d+]", "[]").replaceAll("^donors\\.[^.]+", "donors.*")
                    .replaceAll("^donors\\[\".*", "donors.*");
        }
    }

    private List<Told> told(String folder) {
        List<Told> all = new ArrayList<>();
        for (Path file : SourceTree.files(tree.root().resolve(folder), ".txt")) {
            String text = SourceTree.text(file);
            Matcher first = PROBLEM
                    .matcher(text.contains("=== expected") ? text.substring(text.indexOf("=== expected")) : text);
            if (first.find()) {
                String place = first.group(3);
                all.add(new Told(String.valueOf(file.getFileName()).replace(".txt", ""), String.valueOf(first.group(1)),
                        place == null ? "" : place, String.valueOf(first.group(4))));
            }
        }
        return all;
    }

    @Test
    void scenariosCanBeBadInManyKindsOfWays() {
        Set<String> kinds = new TreeSet<>();
        told(SCENARIOS).forEach(one -> kinds.add(one.kind()));
        told(DOUBTS).forEach(one -> kinds.add(one.kind()));
        assertTrue(kinds.size() >= LEAST_KINDS, () -> kinds.size() + " kinds: " + kinds);
    }

    @Test
    void evidenceAndCommandLinesToo() {
        assertTrue(told(EVIDENCE).size() >= 30, () -> told(EVIDENCE).toString());
        assertTrue(commands().size() >= 20, () -> commands().toString());
    }

    /// What is typed, and the first line of the answer.
    private SequencedMap<String, String> commands() {
        SequencedMap<String, String> commands = new LinkedHashMap<>();
        for (Path file : SourceTree.files(tree.root().resolve(COMMANDS), ".txt")) {
            List<String> lines = SourceTree.text(file).lines().toList();
            assertTrue(lines.size() > 2 && lines.getFirst().startsWith("exodyn "), file::toString);
            String first = lines.get(1).matches("[A-Z]+-\\d{4} .*") ? lines.get(2).strip() : lines.get(1);
            commands.put(lines.getFirst(), first);
        }
        return commands;
    }

    @Test
    void theListIsNotStale() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Bad input",
                "",
                "Every kind of bad input that has a whole expected answer in the tests, with the first sentence of that answer. Each answer also says",
                "where, why, and what may be meant. Made by `BadInputTest`.",
                ""));
        section(lines, "Scenarios that are refused", told(SCENARIOS));
        section(lines, "Scenarios that are doubted", told(DOUBTS));
        section(lines, "Evidence", told(EVIDENCE));
        lines.addAll(List.of("## Commands", "", "| typed after exodyn | answered |", "|---|---|"));
        for (Map.Entry<String, String> command : commands().entrySet()) {
            lines.add("| `" + command.getKey().replaceFirst("^exodyn ", "").replace("|", "\\|") + "` | "
                    + cell(command.getValue()) + " |");
        }
        String made = String.join("\n", lines) + "\n";
        assertFalse(made.contains("/tmp/"), "an answer names a place on this machine");
        Path document = tree.root().resolve("docs/bad-input.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(document, made);
        }
        assertEquals(made, SourceTree.text(document), "write it anew with -Dgolden.update=true");
    }

    private static void section(List<String> lines, String title, List<Told> told) {
        lines.addAll(List.of("## " + title, "", "| kind | code | answered |", "|---|---|---|"));
        told.forEach(one -> lines.add("| " + one.file().replace('-', ' ') + " | " + one.code() + " | "
                + cell(one.sentence()) + " |"));
        lines.add("");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }
}
