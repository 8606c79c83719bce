package org.exodyn.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list as aligned columns: texts to the left, numbers to the right, two spaces between. Where the terminal is too narrow
/// the widest columns give way and their cells go on in further lines; nothing is cut off.
final class ListLayout {
    private static final int GAP = 2;

    /// A column is not made narrower than this; the terminal breaks what is longer then.
    private static final int NARROWEST = 10;

    /// A longer word may be broken before other columns are made narrower still.
    private static final int WORD = 24;

    private static final String UNDERLINE = "\u001b[4m";
    private static final String PLAIN = "\u001b[0m";

    private final ListTable list;
    private final boolean underlined;
    private final int[] widths;
    private final boolean[] toTheRight;

    ListLayout(ListTable list, int width, boolean underlined) {
        this.list = list;
        this.underlined = underlined;
        int columns = list.columns().size();
        widths = new int[columns];
        toTheRight = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] = list.rows().stream().mapToInt(row -> width(ListText.shown(row.get(at))))
                    .reduce(width(list.columns().get(column)), Math::max);
            toTheRight[column] = list.rows().stream().anyMatch(row -> row.get(at) instanceof Number)
                    && list.rows().stream().allMatch(row -> row.get(at) == null || row.get(at) instanceof Number);
        }
        if (width > 0) {
            fit(width - GAP * (columns - 1));
        }
    }

    String text() {
        if (list.rows().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        row(List.copyOf(list.columns()), underlined, text);
        for (List<@Nullable Object> row : list.rows()) {
            row(row.stream().map(ListText::shown).toList(), false, text);
        }
        return text.toString();
    }

    /// Takes from the widest column that can give, a character at a time, until all fit or none can give any more. Words of up to
    /// [#WORD] characters stay whole as long as that is possible.
    private void fit(int room) {
        int[] least = new int[widths.length];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            int word = list.rows().stream().mapToInt(row -> longestWord(ListText.shown(row.get(at))))
                    .reduce(longestWord(list.columns().get(column)), Math::max);
            least[column] = Math.max(NARROWEST, Math.min(WORD, word));
        }
        shrink(room, least);
        Arrays.fill(least, NARROWEST);
        shrink(room, least);
    }

    private void shrink(int room, int[] least) {
        int excess = Arrays.stream(widths).sum() - room;
        while (excess > 0) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                if (widths[column] > least[column] && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private static int longestWord(String text) {
        return Stream.of(text.split(" ")).mapToInt(ListLayout::width).max().orElse(0);
    }

    private void row(List<String> cells, boolean marked, StringBuilder text) {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            List<String> parts = wrapped(cells.get(column), widths[column]);
            wrapped.add(parts);
            lines = Math.max(lines, parts.size());
        }
        for (int line = 0; line < lines; line++) {
            StringBuilder drawn = new StringBuilder();
            int column = 0;
            int due = 0;
            for (List<String> parts : wrapped) {
                String part = line < parts.size() ? parts.get(line) : "";
                String blank = " ".repeat(Math.max(0, widths[column] - width(part)));
                if (!part.isEmpty()) {
                    drawn.append(" ".repeat(due)).append(toTheRight[column] ? blank : "")
                            .append(marked ? UNDERLINE : "").append(part).append(marked ? PLAIN : "");
                    due = 0;
                }
                due += (toTheRight[column] && !part.isEmpty() ? 0 : blank.length()) + GAP;
                column++;
            }
            text.append(drawn).append('\n');
        }
    }

    /// Lines of at most `width`, broken at spaces where there are any.
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > width) {
            int end = prefix(rest, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /// How many chars of the text fill `width`; at least one character.
    private static int prefix(String text, int width) {
        int used = 0;
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            int needed = width(point);
            if (used + needed > width && index > 0) {
                break;
            }
            used += needed;
            index += Character.charCount(point);
        }
        return index;
    }

    private static int width(String text) {
        return text.codePoints().map(ListLayout::width).sum();
    }

    /// Columns that a terminal gives a character: none to marks that combine, two to those of East Asian scripts.
    private static int width(int point) {
        int kind = Character.getType(point);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT) {
            return 0;
        }
        boolean wide = point >= 0x1100 && (point <= 0x115f || point >= 0x2e80 && point <= 0xa4cf
                || point >= 0xac00 && point <= 0xd7a3 || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f || point >= 0xff00 && point <= 0xff60
                || point >= 0x1f300 && point <= 0x1faff || point >= 0x20000 && point <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
