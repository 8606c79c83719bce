package org.exodyn.input;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says the parser's errors in the words of somebody who writes the file.
final class SyntaxProblems {
    private SyntaxProblems() {}

    static void report(String file, String text, YamlEngineException e, Problems problems) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            problems.error(InputCode.SYNTAX, Location.ofFile(file), "The file is not YAML.", sentence(e.getMessage()));
            return;
        }
        Mark at = marked.getProblemMark().orElse(null);
        Mark opened = marked.getContextMark().orElse(null);
        String problem = String.valueOf(marked.getProblem());
        String context = String.valueOf(marked.getContext());
        Location place = at == null ? Location.ofFile(file)
                : new Location(file, at.getLine() + 1, at.getColumn() + 1, "");
        boolean atEnd = at != null
                && at.getIndex() >= text.stripTrailing().codePointCount(0, text.stripTrailing().length());
        String inside = insideOf(context);
        if (atEnd && opened != null) {
            String where = (opened.getLine() + 1) + ":" + (opened.getColumn() + 1);
            if (inside.isEmpty()) {
                problems.error(InputCode.CUT_OFF, place, "The text ends where a value should follow: "
                        + quote(lineOf(text, opened.getLine()).strip()) + ".", "", endFixes(context, text, opened));
                return;
            }
            problems.error(InputCode.CUT_OFF, place,
                    "The text ends inside " + inside + " that starts at " + where + ".",
                    "", endFixes(context, text, opened));
            return;
        }
        String because = opened == null || inside.isEmpty() ? ""
                : "It stands in " + inside + " that starts at "
                        + (opened.getLine() + 1) + ":" + (opened.getColumn() + 1) + ".";
        problems.error(InputCode.SYNTAX, place, what(problem, text, at), because, fixes(problem, context, text, at));
    }

    private static String insideOf(String context) {
        if (context.contains("flow sequence")) {
            return "a list '['";
        }
        if (context.contains("flow mapping")) {
            return "a map '{'";
        }
        if (context.contains("quoted scalar")) {
            return "a quoted text";
        }
        if (context.contains("simple key")) {
            return "a line without ':'";
        }
        if (context.contains("block mapping")) {
            return "a map";
        }
        if (context.contains("block collection") || context.contains("block sequence")) {
            return "a list";
        }
        if (context.contains("block scalar")) {
            return "a block of text";
        }
        return "";
    }

    private static List<String> endFixes(String context, String text, Mark opened) {
        String cut = "the file was cut off when it was saved or copied";
        if (context.contains("flow sequence")) {
            return List.of("a ']' is missing at the end", cut);
        }
        if (context.contains("flow mapping")) {
            return List.of("a '}' is missing at the end", cut);
        }
        if (context.contains("quoted scalar")) {
            String line = lineOf(text, opened.getLine());
            int column = Math.min(opened.getColumn(), Math.max(0, line.length() - 1));
            return List
                    .of("a closing " + (line.isEmpty() ? "quote" : line.charAt(column)) + " is missing: " + line.strip()
                            + (line.isEmpty() ? "" : line.charAt(column)), cut);
        }
        if (context.contains("simple key")) {
            return List.of(lineOf(text, opened.getLine()).strip() + ": …", cut);
        }
        return List.of(cut);
    }

    private static String what(String problem, String text, @Nullable Mark at) {
        String line = at == null ? "" : lineOf(text, at.getLine()).strip();
        if (problem.contains("mapping values are not allowed")) {
            return "A ':' does not fit here: " + quote(line) + ".";
        }
        if (problem.contains("could not find expected ':'")) {
            return "A ':' is missing before this place.";
        }
        if (problem.contains("expected <block end>")) {
            return "The indentation does not fit what stands above: " + quote(line) + ".";
        }
        if (problem.contains("cannot start any token")) {
            return "A value cannot start with " + quote(charAt(text, at)) + ": " + quote(line) + ".";
        }
        if (problem.contains("sequence entries are not allowed")) {
            return "A list item '-' does not fit here: " + quote(line) + ".";
        }
        if (problem.contains("expected ',' or")) {
            return "A ',' or a closing bracket is missing before " + quote(line) + ".";
        }
        if (problem.contains("undefined alias") || problem.contains("alias")) {
            return "A reference '*…' cannot be read: " + quote(line) + ".";
        }
        return sentence(problem) + (line.isEmpty() ? "" : " The line is " + quote(line) + ".");
    }

    private static List<String> fixes(String problem, String context, String text, @Nullable Mark at) {
        String line = at == null ? "" : lineOf(text, at.getLine()).strip();
        if (problem.contains("mapping values are not allowed") && at != null && at.getLine() > 0
                && lineOf(text, at.getLine()).indexOf(':') == at.getColumn()) {
            return List.of("it stands too far to the right: as many spaces before it as before the keys it belongs to");
        }
        if (line.startsWith("-") && line.length() > 1 && line.charAt(1) != ' ' && line.contains(": ")) {
            return List.of("- " + line.substring(1));
        }
        if (problem.contains("mapping values are not allowed") || problem.contains("cannot start any token")) {
            int colon = line.indexOf(": ");
            if (colon > 0 && colon + 2 < line.length()) {
                return List
                        .of(line.substring(0, colon + 2) + "\"" + line.substring(colon + 2).replace("\"", "'") + "\"");
            }
        }
        if (problem.contains("expected <block end>")) {
            return List.of("as many spaces before it as before the keys or items it belongs to");
        }
        if (problem.contains("expected ',' or")) {
            return List.of(context.contains("mapping") ? "a '}' is missing on the line above"
                    : "a ']' is missing on the line above");
        }
        if (problem.contains("could not find expected ':'") && at != null && at.getLine() > 0) {
            return List.of(lineOf(text, at.getLine() - 1).strip() + ": …");
        }
        return List.of();
    }

    private static String lineOf(String text, int line) {
        return text.lines().skip(line).findFirst().orElse("");
    }

    private static String charAt(String text, @Nullable Mark at) {
        String line = at == null ? "" : lineOf(text, at.getLine());
        return at == null || at.getColumn() >= line.length() ? "this"
                : line.substring(at.getColumn(), at.getColumn() + 1);
    }

    private static String quote(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "'" + shown + "'";
    }

    private static String sentence(@Nullable String raw) {
        String text = raw == null || raw.isBlank() ? "it cannot be parsed" : raw.strip();
        String upper = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }
}
