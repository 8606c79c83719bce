package org.exodyn.tables;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cells and whole lists as text for programs, and cells as text for people.
final class ListText {
    private ListText() {}

    static String separated(ListTable list, char separator) {
        StringBuilder text = new StringBuilder();
        String between = String.valueOf(separator);
        text.append(list.columns().stream().map(name -> field(name, separator)).collect(Collectors.joining(between)))
                .append('\n');
        for (List<@Nullable Object> row : list.rows()) {
            text.append(row.stream().map(cell -> field(plain(cell), separator)).collect(Collectors.joining(between)))
                    .append('\n');
        }
        return text.toString();
    }

    static String json(ListTable list) {
        StringBuilder text = new StringBuilder("[");
        String between = "\n";
        for (List<@Nullable Object> row : list.rows()) {
            text.append(between).append("  {");
            for (int column = 0; column < row.size(); column++) {
                text.append(column == 0 ? "" : ", ");
                quote(list.columns().get(column), text);
                text.append(": ");
                json(row.get(column), text);
            }
            text.append('}');
            between = ",\n";
        }
        return text.append(list.rows().isEmpty() ? "]\n" : "\n]\n").toString();
    }

    /// As people read it, on one line.
    static String shown(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> parts -> parts.stream().map(ListText::shown).collect(Collectors.joining(", "));
            case String text -> printable(text);
            default -> plain(cell);
        };
    }

    /// A control character would move the cursor of a terminal or break the row: a space stands in its place.
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static String plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number when !Double.isFinite(number) -> "";
            case List<?> parts -> parts.stream().map(ListText::plain).collect(Collectors.joining("|"));
            default -> cell.toString();
        };
    }

    private static String field(String text, char separator) {
        boolean quoted = text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static void json(@Nullable Object cell, StringBuilder text) {
        switch (cell) {
            case null -> text.append("null");
            case String string -> quote(string, text);
            case Double number when !Double.isFinite(number) -> text.append("null");
            case List<?> parts -> {
                text.append('[');
                for (int part = 0; part < parts.size(); part++) {
                    text.append(part == 0 ? "" : ", ");
                    json(parts.get(part), text);
                }
                text.append(']');
            }
            default -> text.append(cell);
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int index = 0; index < string.length(); index++) {
            char c = string.charAt(index);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || Character.isSurrogate(c) && !paired(string, index)) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean paired(String string, int index) {
        char c = string.charAt(index);
        return Character.isHighSurrogate(c)
                ? index + 1 < string.length() && Character.isLowSurrogate(string.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(string.charAt(index - 1));
    }
}
