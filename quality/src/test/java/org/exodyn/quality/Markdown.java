package org.exodyn.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the document checks need of a Markdown text: links, headings, commands it shows, rows of its tables.
record Markdown(String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```.*?^\\1``` *$");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?:\\$ )?(?:\\./)?exodyn(?: +(.*))?");

    /// Targets of links and pictures, outside code blocks.
    List<String> links() {
        return LINK.matcher(prose()).results().map(match -> match.group(1)).toList();
    }

    /// The anchors that a browser of the repository gives its headings.
    Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        HEADING.matcher(prose()).results().map(match -> match.group(1)).map(Markdown::anchor).forEach(anchors::add);
        return anchors;
    }

    /// The arguments of every `exodyn …` that the text shows: lines of code blocks, indented lines, code spans.
    List<List<String>> commands() {
        Stream<String> lines = text.lines().filter(line -> line.startsWith("    ") || !line.startsWith("`"));
        Stream<String> spans = SPAN.matcher(text).results().map(match -> match.group(1));
        List<List<String>> commands = new ArrayList<>();
        Stream.concat(lines, spans).map(String::strip).forEach(line -> arguments(line).ifPresent(commands::add));
        return commands;
    }

    /// Cells of the table rows below a header that begins with column `first`; the header and its rule are left out.
    List<List<String>> rows(String first) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("|")) {
                inside = false;
                continue;
            }
            List<String> cells = cells(line);
            if (inside && !cells.getFirst().startsWith("--")) {
                rows.add(cells);
            }
            inside |= cells.getFirst().toLowerCase(Locale.ROOT).equals(first);
        }
        return rows;
    }

    /// Words in code spans.
    static List<String> spans(String cell) {
        return SPAN.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    private static Optional<List<String>> arguments(String line) {
        var match = COMMAND.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        String rest = match.group(1) == null ? "" : match.group(1).replaceAll(" {2,}.*| #.*", "").strip();
        return Optional.of(rest.isEmpty() ? List.of() : List.of(rest.split(" +")));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1)).map(String::strip).toList();
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-');
    }
}
