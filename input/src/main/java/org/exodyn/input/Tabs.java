package org.exodyn.input;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Tabs where YAML takes only spaces: before the first sign of a line and between the parts of a line.
final class Tabs {
    private static final int SHOWN = 5;

    private Tabs() {}

    /// Whether the parser stopped at a tab.
    static boolean isCause(MarkedYamlEngineException e, String text) {
        Mark at = e.getProblemMark().orElse(null);
        if (at == null) {
            return false;
        }
        String line = text.lines().skip(at.getLine()).findFirst().orElse("");
        int column = Math.min(at.getColumn(), line.codePointCount(0, line.length()));
        int offset = line.offsetByCodePoints(0, column);
        // the parser points at the tab or behind it
        return line.substring(Math.max(0, offset - 1), Math.min(line.length(), offset + 1)).contains("\t")
                || tabAt(line) >= 0;
    }

    /// Reports all lines that a tab indents or, if there are none, the tab inside the line; the returned text has spaces there.
    static String reportAndReplace(String file, String text, MarkedYamlEngineException e, Problems problems) {
        String[] lines = text.split("\n", -1);
        int indented = 0;
        for (String line : lines) {
            indented += tabAt(line) >= 0 ? 1 : 0;
        }
        int shown = 0;
        for (int i = 0; i < lines.length; i++) {
            int tab = tabAt(lines[i]);
            if (tab < 0) {
                continue;
            }
            if (++shown <= SHOWN) {
                String more = shown == SHOWN && indented > SHOWN ? " (and " + (indented - SHOWN) + " more lines)" : "";
                problems.error(InputCode.TAB, new Location(file, i + 1, tab + 1, ""),
                        "The line is indented with a tab" + more + ".", "YAML takes only spaces as indentation.",
                        "two spaces for each tab");
            }
            int start = lines[i].length() - lines[i].stripLeading().length();
            lines[i] = lines[i].substring(0, start).replace("\t", "  ") + lines[i].substring(start);
        }
        Mark at = e.getProblemMark().orElse(null);
        if (indented == 0 && at != null) {
            problems.error(InputCode.TAB, new Location(file, at.getLine() + 1, at.getColumn() + 1, ""),
                    "A tab stands between the parts of the line.", "YAML takes only spaces there.", "a space");
            lines[at.getLine()] = lines[at.getLine()].replace('\t', ' ');
        }
        return String.join("\n", lines);
    }

    private static int tabAt(String line) {
        int tab = line.indexOf('\t');
        return tab >= 0 && !line.isBlank() && line.substring(0, tab).isBlank() ? tab : -1;
    }
}
