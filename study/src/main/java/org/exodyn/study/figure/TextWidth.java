package org.exodyn.study.figure;

import java.util.ArrayList;
import java.util.List;

/// Estimates how wide text will be in a Helvetica-like face, to place labels without a browser. Widths in units of the
/// font size are rounded from the Adobe Font Metrics of Helvetica; unknown characters count as a digit.
public final class TextWidth {
    private TextWidth() {}

    /// Width in the unit of `fontSize`.
    public static double of(String text, double fontSize) {
        double width = 0;
        for (int at = 0; at < text.length(); at++) {
            width += character(text.charAt(at));
        }
        return width * fontSize;
    }

    /// Words set in lines of at most `width`; the last of `mostLines` ends in an ellipsis if words are left.
    public static List<String> wrap(String text, double fontSize, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : pieces(text.strip(), fontSize, width)) {
            String candidate = line.isEmpty() ? word : line + (endsInBreak(line) ? "" : " ") + word;
            if (line.isEmpty() || of(candidate, fontSize) <= width) {
                line.setLength(0);
                line.append(candidate);
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        lines.add(line.toString());
        if (lines.size() > mostLines) {
            String last = lines.get(mostLines - 1) + " …";
            lines = new ArrayList<>(lines.subList(0, mostLines - 1));
            lines.add(last);
        }
        lines.replaceAll(words -> shortened(words, fontSize, width));
        return lines;
    }

    /// Words; those wider than a line are broken after hyphens, slashes and dashes.
    private static List<String> pieces(String text, double fontSize, double width) {
        List<String> pieces = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            pieces.addAll(of(word, fontSize) <= width ? List.of(word) : List.of(word.split("(?<=.[-–/])(?=.)")));
        }
        return pieces;
    }

    private static boolean endsInBreak(CharSequence line) {
        return line.length() > 1 && "-–/".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /// The text, cut with an ellipsis if it is wider than `width`.
    public static String shortened(String text, double fontSize, double width) {
        if (of(text, fontSize) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 1 && of(text.substring(0, length), fontSize) + fontSize > width) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + "…";
    }

    /// The text with an ellipsis in its middle if it is wider than `width`: names of molecules differ at their ends.
    public static String withEnd(String text, double fontSize, double width) {
        if (of(text, fontSize) <= width) {
            return text;
        }
        int kept = text.length() - 1;
        while (kept > 2 && of(middleCut(text, kept), fontSize) > width) {
            kept--;
        }
        return middleCut(text, kept);
    }

    private static String middleCut(String text, int kept) {
        return text.substring(0, (kept + 1) / 2) + "…" + text.substring(text.length() - kept / 2);
    }

    private static double character(char character) {
        if ("ijl.,:;'|!·".indexOf(character) >= 0) {
            return 0.25;
        }
        if ("ft()[]-/ rI⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(character) >= 0) {
            return 0.33;
        }
        if ("mwMW%—…@".indexOf(character) >= 0) {
            return 0.88;
        }
        if (character >= 'A' && character <= 'Z') {
            return 0.69;
        }
        return 0.55;
    }
}
