package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Delivery;

/// The delivery figure at a glance, for the panel under the answer: medians only, one line per cargo.
final class GapFigure {
    private static final double WIDTH = 480;
    private static final double ROW = 40;
    private static final double START = 8;
    private static final double END = 470;

    private GapFigure() {}

    static Figure draw(ReportIndex index) {
        List<Delivery> rows = index.shownDeliveries(ReportIndex.MEASURED);
        List<Double> medians = new ArrayList<>();
        for (Delivery row : rows) {
            medians.add(row.delivered().q50());
            medians.add(row.endogenous().q50());
            Band required = row.required();
            if (required != null) {
                medians.add(required.q50());
            }
        }
        double[] range = LogScale.decadesAround(medians, new double[] {0.01, 1000});
        LogScale x = new LogScale(
                Math.max(range[0], range[1] * 1e-16), range[1], START, END, 14, 9);
        double bottom = 16 + Math.max(1, rows.size()) * ROW;
        return new FigureSheet(
                "gap",
                "What arrives and what is needed, at a glance",
                "Per cargo the median of what arrives, is there already and is needed.",
                WIDTH,
                bottom + 40,
                FigureSheet.Flow.ROW)
                .panel("", svg -> panel(svg, index, rows, x, bottom))
                .finish();
    }

    private static void panel(Markup svg, ReportIndex index, List<Delivery> rows, LogScale x, double bottom) {
        Axes.bottom(svg, x, bottom, 10, (index.content().killing() ? "per cell, " : "copies per recipient cell, ")
                + index.heading(ReportIndex.MEASURED));
        double y = 16;
        for (Delivery row : rows) {
            row(svg, index, row, x, y);
            y += ROW;
        }
        if (rows.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, START + 4, y + 16, "no cargo was delivered in this run");
        }
    }

    private static void row(Markup svg, ReportIndex index, Delivery row, LogScale x, double y) {
        double line = y + 27;
        Gap gap = Gap.of(row);
        Words.of(Ink.TEXT, 12).strong().at(svg, START, y + 12, row.cargo());
        Ink ink = gap.isShort() ? Ink.SHORT : Ink.ENOUGH;
        Band required = row.required();
        double from = x.at(known(row.delivered().q50()));
        if (required != null && gap.known()) {
            double to = x.at(required.q50());
            Axes.line(svg, ink, from, line, to, line, 2, "");
            svg.leaf("path", "class", Ink.NEEDED.css(), "d", "M" + Coordinate.text(to) + " "
                    + Coordinate.text(line - 6) + "l6 6l-6 6l-6 -6z", "fill", Ink.NEEDED.light());
            Words words = Words.of(ink, 12).strong().end();
            if (gap.isPlain()) {
                words.at(svg, END, y + 12, gap.brief());
            } else {
                words.power(svg, END, y + 12, "×", gap.exponent(), gap.isShort() ? " short" : " to spare");
            }
        }
        svg.leaf("rect", "class", Ink.PRESENT.css(), "x", x.at(known(row.endogenous().q50())) - 1.5, "y", line - 7,
                "width", 3.0, "height", 14.0, "fill", Ink.PRESENT.light());
        ArmGroup.open(svg, index, row.arm());
        svg.leaf("circle", "cx", from, "cy", line, "r", 5.5);
        svg.close();
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
