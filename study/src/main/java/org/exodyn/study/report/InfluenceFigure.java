package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Hatch;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Influence;

/// The parameters that matter most: a bar of importance against the noise threshold, and the width of the range.
final class InfluenceFigure {
    static final String ID = "influence";
    private static final double WIDTH = 1040;
    private static final double ROW = 30;
    private static final int MOST = 15;
    private static final double BAR = 350;
    private static final double BAR_END = 580;
    private static final double STRIP = 612;
    private static final double STRIP_END = 800;

    private InfluenceFigure() {}

    static List<Influence> rows(ReportIndex index) {
        return index.content().influences().stream()
                .sorted((one, other) -> Double.compare(rank(other), rank(one)))
                .toList();
    }

    private static double rank(Influence influence) {
        return Double.isNaN(influence.importance()) ? -1 : influence.importance();
    }

    static boolean assumed(Influence influence) {
        return influence.confidence().equals("assumed") || influence.rangeBasis().equals("assumed-prior");
    }

    static Figure draw(ReportIndex index) {
        List<Influence> all = rows(index);
        List<Influence> rows = all.subList(0, Math.min(MOST, all.size()));
        double bottom = 34 + Math.max(1, rows.size()) * ROW;
        return new FigureSheet(
                ID,
                "Parameters that matter most",
                "Importance of each parameter for the shown output, and the width of its range in powers of ten."
                        + " Hatched: value or range is assumed, not published.",
                WIDTH,
                bottom + 42,
                FigureSheet.Flow.ROW)
                .panel("", svg -> panel(svg, rows, bottom))
                .finish();
    }

    private static void panel(Markup svg, List<Influence> rows, double bottom) {
        double reach = 0.5;
        for (Influence row : rows) {
            reach = Math.max(reach, Math.min(6, Math.max(decades(row.high(), row.median()),
                    decades(row.median(), row.low()))));
        }
        LinearScale bar = new LinearScale(0, 1, BAR, BAR_END, 5);
        LinearScale strip = new LinearScale(-reach, reach, STRIP, STRIP_END, 5);
        Words.of(Ink.MUTED, 11).at(svg, BAR, 14, "importance (dashed: noise)");
        Words.of(Ink.MUTED, 11).at(svg, STRIP, 14, "range, central 90 %");
        Words.of(Ink.MUTED, 11).at(svg, STRIP_END + 20, 14, "median (range)");
        Axes.bottom(svg, bar, bottom, 26, "absolute rank correlation with the output");
        Axes.bottom(svg, strip, bottom, 26, "powers of ten from the median");
        double y = 26 + ROW / 2;
        for (Influence row : rows) {
            row(svg, row, bar, strip, y);
            y += ROW;
        }
        if (rows.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, BAR + 6, 46, "no parameter was varied in this run");
        }
    }

    private static void row(Markup svg, Influence row, LinearScale bar, LinearScale strip, double y) {
        boolean assumed = assumed(row);
        Words.of(Ink.TEXT, 12).at(svg, 0, y + 4, TextWidth.shortened(row.label(), 12, BAR - (assumed ? 82 : 20)));
        if (assumed) {
            svg.leaf("rect", "x", BAR - 66.0, "y", y - 8.0, "width", 56.0, "height", 16.0, "rx", 8.0, "fill",
                    Hatch.assumed(ID), "class", "stroke-m", "stroke", Ink.MUTED.light(), "stroke-width", 0.8);
            svg.leaf("rect", "class", "paper", "x", BAR - 62.0, "y", y - 6.0, "width", 48.0, "height", 12.0, "rx", 4.0,
                    "fill", Ink.PAPER.light());
            Words.of(Ink.TEXT, 10).middle().at(svg, BAR - 38, y + 3.5, "assumed");
        }
        if (!Double.isNaN(row.importance())) {
            boolean loud = row.importance() > row.noise();
            svg.leaf("rect", "class", assumed ? null : loud ? Ink.ACCENT.css() : Ink.PRESENT.css(), "x", BAR, "y",
                    y - 7, "width", Math.max(0.5, bar.at(row.importance()) - BAR), "height", 14.0, "fill",
                    assumed ? Hatch.assumed(ID) : loud ? Ink.ACCENT.light() : Ink.PRESENT.light());
            if (assumed) {
                svg.leaf("rect", "class", "stroke-m", "x", BAR, "y", y - 7, "width",
                        Math.max(0.5, bar.at(row.importance()) - BAR), "height", 14.0, "fill", "none", "stroke",
                        Ink.MUTED.light());
            }
            Words.of(Ink.MUTED, 11)
                    .at(svg, bar.at(Math.max(row.importance(), row.noise() > row.importance() - 0.01 ? row.noise() : 0))
                            + 6, y + 4,
                            NumberText.fixed(row.importance(), 2));
        }
        if (row.noise() > 0 && row.noise() < 1) {
            Axes.line(svg, Ink.TEXT, bar.at(row.noise()), y - ROW / 2, bar.at(row.noise()), y + ROW / 2, 1, "3 2");
        }
        double low = strip.at(-Math.min(99, decades(row.median(), row.low())));
        double high = strip.at(Math.min(99, decades(row.high(), row.median())));
        svg.leaf("rect", "class", assumed ? "stroke-m" : Ink.PRESENT.css(), "x", low, "y", y - 4, "width",
                Math.max(1, high - low), "height", 8.0, "rx", 2.0, "fill",
                assumed ? Hatch.assumed(ID) : Ink.PRESENT.light(), "fill-opacity", assumed ? 1 : 0.6);
        svg.leaf("rect", "class", Ink.TEXT.css(), "x", strip.at(0) - 1, "y", y - 7, "width", 2.0, "height", 14.0,
                "fill", Ink.TEXT.light());
        String unit = row.unit().isBlank() || row.unit().equals("1") ? "" : " " + NumberText.unit(row.unit());
        String text = NumberText.of(row.median()) + " (" + NumberText.of(row.low()) + "–" + NumberText.of(row.high())
                + ")" + unit;
        Words.of(Ink.TEXT, 11).at(svg, STRIP_END + 20, y + 4, TextWidth.shortened(text, 11, WIDTH - STRIP_END - 20));
    }

    /// log10 of a ratio; 0 where it has none.
    private static double decades(double upper, double lower) {
        double decades = StrictMath.log10(upper / lower);
        return Double.isNaN(decades) ? 0 : Math.max(0, decades);
    }
}
