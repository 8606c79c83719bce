package org.exodyn.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Text in the columns of a terminal: how wide it is, and in which lines it fits.
public final class WrappedText {
    private WrappedText() {}

    /// Lines of at most `width` columns, broken at blanks only: a word that is longer, such as an identifier, stays whole on a
    /// line of its own, so that it can be copied.
    public static List<String> lines(String text, int width) {
        return lines(text, width, false);
    }

    /// Lines of at most `width` columns for a cell: broken at blanks, a longer word behind a hyphen, and cut if it has none.
    static List<String> cell(String text, int width) {
        return lines(text, width, true);
    }

    private static List<String> lines(String text, int width, boolean cutting) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (width(rest) > width) {
            int end = prefix(rest, width);
            int cut = rest.lastIndexOf(' ', end);
            if (cut <= 0 && cutting) {
                int hyphen = rest.lastIndexOf('-', end - 1);
                cut = hyphen > 0 ? hyphen + 1 : end;
            } else if (cut <= 0) {
                cut = rest.indexOf(' ');
            }
            if (cut < 0) {
                break;
            }
            lines.add(rest.substring(0, cut).stripTrailing());
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

    static int longestWord(String text) {
        return Stream.of(text.split(" ")).mapToInt(WrappedText::width).max().orElse(0);
    }

    /// Columns that a terminal gives a text.
    static int width(String text) {
        return text.codePoints().map(WrappedText::width).sum();
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
