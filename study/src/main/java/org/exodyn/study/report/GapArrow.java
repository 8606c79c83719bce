package org.exodyn.study.report;

import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Delivery;

/// The distance between delivered and needed medians: a dimension line with the size of the gap in the median draw.
final class GapArrow {
    private static final double FONT_SIZE = 13;

    private GapArrow() {}

    /// @param y height of the dimension line
    /// @param delivered height of the delivered lane; `needed` likewise
    static void draw(Markup svg, LogScale x, Delivery delivery, double y, double delivered, double needed) {
        Gap gap = Gap.of(delivery);
        Band required = delivery.required();
        if (!gap.known() || required == null) {
            return;
        }
        double from = x.at(delivery.delivered().q50());
        double to = x.at(required.q50());
        // where the claims hold by construction, short of a shift by 20 % is no alarm: a smaller one did what was reported
        Ink ink = !gap.isShort() ? Ink.ENOUGH : delivery.premise().equals(ReportIndex.CLAIMED) ? Ink.MUTED : Ink.SHORT;
        Axes.line(svg, ink, from, y, from, delivered - 9, 1, "2 2");
        Axes.line(svg, ink, to, y, to, needed - 9, 1, "2 2");
        double left = Math.min(from, to);
        double right = Math.max(from, to);
        if (right - left > 14) {
            svg.leaf("path", "class", "stroke-" + ink.css(), "d",
                    "M" + Coordinate.text(left + 1) + " " + Coordinate.text(y) + "H" + Coordinate.text(right - 1)
                            + "M" + Coordinate.text(left + 6) + " " + Coordinate.text(y - 3.5) + "l-5 3.5l5 3.5M"
                            + Coordinate.text(right - 6) + " " + Coordinate.text(y - 3.5) + "l5 3.5l-5 3.5",
                    "stroke", ink.light(), "stroke-width", 1.6, "fill", "none");
        }
        label(svg, x, gap, ink, left, right, y);
    }

    private static void label(Markup svg, LogScale x, Gap gap, Ink ink, double left, double right, double y) {
        boolean plain = gap.isPlain();
        String suffix = gap.isShort() ? " short" : " to spare";
        String text = plain ? gap.brief() : "×10" + gap.exponent() + suffix;
        double half = TextWidth.of(text, FONT_SIZE) / 2 + 6;
        double middle = Math.max(x.start() + half, Math.min(x.end() - half, (left + right) / 2));
        if (right - left > 2 * half + 24) {
            svg.leaf("rect", "class", Ink.PAPER.css(), "x", middle - half, "y", y - 9.0, "width", 2 * half, "height",
                    18.0, "fill", Ink.PAPER.light());
        } else {
            boolean roomRight = right + 2 * half + 6 < x.end();
            middle = roomRight ? right + half + 2 : left - half - 2;
        }
        Words words = Words.of(ink, FONT_SIZE).strong().middle();
        if (plain) {
            words.at(svg, middle, y + 4.5, text);
        } else {
            words.power(svg, middle, y + 4.5, "×", gap.exponent(), suffix);
        }
    }
}
