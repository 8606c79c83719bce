package org.exodyn.input;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Tabs at the start of lines, which YAML does not take as indentation.
final class TabIndentation {
    private static final int SHOWN = 5;

    private TabIndentation() {}

    static boolean isCause(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        return problem.contains("TAB") || problem.contains("\\t") || problem.contains("tab");
    }

    static void report(String file, String text, Problems problems) {
        String[] lines = text.split("\n", -1);
        int shown = 0;
        int all = 0;
        for (String line : lines) {
            all += tabAt(line) >= 0 ? 1 : 0;
        }
        for (int i = 0; i < lines.length && shown < SHOWN; i++) {
            int tab = tabAt(lines[i]);
            if (tab >= 0) {
                shown++;
                String more = shown == SHOWN && all > SHOWN ? " (and " + (all - SHOWN) + " more lines)" : "";
                problems.error(InputCode.TAB, new Location(file, i + 1, tab + 1, ""),
                        "The line is indented with a tab" + more + ".", "YAML takes only spaces as indentation.",
                        "two spaces for each tab");
            }
        }
    }

    static String replaced(String text) {
        StringBuilder out = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int start = line.length() - line.stripLeading().length();
            out.append(i == 0 ? "" : "\n").append(line.substring(0, start).replace("\t", "  ")).append(line.substring(start));
        }
        return out.toString();
    }

    private static int tabAt(String line) {
        int tab = line.indexOf('\t');
        return tab >= 0 && !line.isBlank() && line.substring(0, tab).isBlank() ? tab : -1;
    }
}
