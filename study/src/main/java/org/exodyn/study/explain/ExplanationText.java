package org.exodyn.study.explain;

import java.util.List;

/// An explanation as text of at most 110 columns.
final class ExplanationText {

    private static final int WIDTH = 110;
    private static final int LABEL = 16;

    private ExplanationText() {}

    static String render(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        text.append(explanation.name());
        if (!explanation.kind().equals("contents")) {
            text.append(" (").append(explanation.kind()).append(')');
        }
        if (!explanation.title().isEmpty()) {
            text.append(": ").append(explanation.title());
        }
        text.append('\n');
        for (Explanation.Section section : explanation.sections()) {
            text.append('\n').append(section.heading()).append('\n');
            for (Explanation.Line line : section.lines()) {
                line(text, line);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Explanation.Line line) {
        int indent = line.label().isEmpty() ? 2 : 2 + LABEL;
        String label = line.label();
        StringBuilder start = new StringBuilder("  ").append(label);
        if (!label.isEmpty()) {
            start.append(" ".repeat(Math.max(2, LABEL - length(label))));
        }
        List<String> rows = wrap(line.text(), WIDTH - indent);
        text.append(start).append(rows.getFirst()).append('\n');
        rows.stream().skip(1).forEach(row -> text.append(" ".repeat(indent)).append(row).append('\n'));
    }

    private static List<String> wrap(String paragraph, int width) {
        List<String> rows = new java.util.ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+")) {
            if (!row.isEmpty() && length(row) + 1 + length(word) > width) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }

    private static int length(CharSequence text) {
        return text.toString().codePointCount(0, text.length());
    }
}
