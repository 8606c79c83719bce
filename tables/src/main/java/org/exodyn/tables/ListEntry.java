package org.exodyn.tables;

import java.util.List;

/// One row of a list, told in lines of its own where the terminal is too narrow for columns.
///
/// @param name what it is called, in one piece, so that it can be copied
/// @param aside what stands behind the name; may be empty
/// @param lines what is said of it, each a paragraph; empty ones are left out
public record ListEntry(String name, String aside, List<String> lines) {
    private static final String INDENT = "  ";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    public ListEntry {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }

    public ListEntry(String name, String aside, String... lines) {
        this(name, aside, List.of(lines));
    }

    /// The entry within `width` columns.
    ///
    /// @param styled whether the name is set in bold by a control sequence, for terminals only
    String text(int width, boolean styled) {
        StringBuilder text = new StringBuilder();
        List<String> head = WrappedText.lines(ListText.shown(aside.isEmpty() ? name : name + INDENT + aside),
                width - INDENT.length());
        for (int line = 0; line < head.size(); line++) {
            String part = head.get(line);
            boolean named = styled && line == 0 && part.startsWith(name);
            text.append(line == 0 ? "" : INDENT)
                    .append(named ? BOLD + name + PLAIN + part.substring(name.length()) : part).append('\n');
        }
        for (String paragraph : lines) {
            WrappedText.lines(ListText.shown(paragraph), width - INDENT.length())
                    .forEach(line -> text.append(INDENT).append(line).append('\n'));
        }
        return text.toString();
    }
}
