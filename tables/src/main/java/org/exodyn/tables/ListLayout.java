package org.exodyn.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list as aligned columns: texts to the left, numbers to the right, two spaces between. Where the terminal is too narrow
/// the widest columns give way and their cells go on in further lines; nothing is left out, and columns that must stay in one
/// piece do not give way at all.
final class ListLayout {
    private static final int GAP = 2;

    /// A column is not made narrower than this; the terminal breaks what is longer then.
    private static final int NARROWEST = 10;

    /// Below this the lines of a text are too short to be read with ease.
    private static final int READABLE = 18;

    /// A cell of more lines is a strip of text in which a row cannot be followed.
    private static final int MOST_LINES = 4;

    /// A longer word may be broken before other columns are made narrower still.
    private static final int WORD = 24;

    private static final String UNDERLINE = "\u001b[4m";
    private static final String PLAIN = "\u001b[0m";

    private final ListTable list;
    private final boolean underlined;
    private final int room;
    private final int[] widths;
    private final boolean[] toTheRight;

    /// @param width columns of the terminal; 0 for no limit
    ListLayout(ListTable list, int width, boolean underlined) {
        this.list = list;
        this.underlined = underlined;
        int columns = list.columns().size();
        widths = new int[columns];
        toTheRight = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] = list.rows().stream().mapToInt(row -> WrappedText.width(ListText.shown(row.get(at))))
                    .reduce(WrappedText.width(list.columns().get(column)), Math::max);
            toTheRight[column] = list.rows().stream().anyMatch(row -> row.get(at) instanceof Number)
                    && list.rows().stream().allMatch(row -> row.get(at) == null || row.get(at) instanceof Number);
        }
        room = width > 0 ? width - GAP * (columns - 1) : Integer.MAX_VALUE;
    }

    /// Whether columns serve a reader here: words and identifiers stay whole, and no text is squeezed into a strip.
    boolean isReadable() {
        int needed = 0;
        for (int column = 0; column < widths.length; column++) {
            int easy = Math.max(READABLE, widths[column] / MOST_LINES);
            needed += Math.max(least(column), Math.min(widths[column], easy));
        }
        return needed <= room;
    }

    String text() {
        if (list.rows().isEmpty()) {
            return "";
        }
        fit();
        StringBuilder text = new StringBuilder();
        row(List.copyOf(list.columns()), underlined, text);
        for (List<@Nullable Object> row : list.rows()) {
            row(row.stream().map(ListText::shown).toList(), false, text);
        }
        return text.toString();
    }

    /// The width in which words of up to [#WORD] characters, numbers and identifiers stay whole.
    private int least(int column) {
        if (toTheRight[column] || list.unbroken().contains(list.columns().get(column))) {
            return widths[column];
        }
        int word = list.rows().stream().mapToInt(row -> WrappedText.longestWord(ListText.shown(row.get(column))))
                .reduce(WrappedText.longestWord(list.columns().get(column)), Math::max);
        return Math.min(widths[column], Math.max(NARROWEST, Math.min(WORD, word)));
    }

    /// Takes from the widest column that can give, a character at a time, until all fit or none can give any more. Words stay
    /// whole as long as that is possible, identifiers always.
    private void fit() {
        int[] least = new int[widths.length];
        Arrays.setAll(least, this::least);
        shrink(least);
        for (int column = 0; column < widths.length; column++) {
            boolean unbroken = list.unbroken().contains(list.columns().get(column));
            least[column] = unbroken ? widths[column] : Math.min(least[column], NARROWEST);
        }
        shrink(least);
    }

    private void shrink(int[] least) {
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

    private void row(List<String> cells, boolean marked, StringBuilder text) {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            List<String> parts = WrappedText.cell(cells.get(column), widths[column]);
            wrapped.add(parts);
            lines = Math.max(lines, parts.size());
        }
        for (int line = 0; line < lines; line++) {
            StringBuilder drawn = new StringBuilder();
            int column = 0;
            int due = 0;
            for (List<String> parts : wrapped) {
                String part = line < parts.size() ? parts.get(line) : "";
                String blank = " ".repeat(Math.max(0, widths[column] - WrappedText.width(part)));
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
}
