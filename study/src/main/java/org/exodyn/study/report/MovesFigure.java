package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Hatch;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Move;

/// What a claim asks of the parameters: recorded range against the value that reproduces the claim, in powers of ten.
final class MovesFigure {
    private static final double WIDTH = 1040;
    private static final double ROW = 30;
    private static final double PLOT = 300;
    private static final double PLOT_END = 720;
    private static final int MOST = 12;

    private final String id;
    private final List<Move> moves;

    private MovesFigure(String id, List<Move> moves) {
        this.id = id;
        this.moves = moves;
    }

    static Figure draw(Conditioning conditioning, int place) {
        List<Move> moves = conditioning.moves().stream()
                .sorted((one, other) -> Double.compare(size(other), size(one)))
                .limit(MOST)
                .toList();
        MovesFigure figure = new MovesFigure("moves-" + place, moves);
        double bottom = 30 + Math.max(1, moves.size()) * ROW;
        return new FigureSheet(
                figure.id,
                "What would have to be true: " + conditioning.label(),
                "Each parameter's recorded central 90 % range as a strip and the value that it needs as a"
                        + " diamond, in powers of ten from the recorded median.",
                WIDTH,
                bottom + 42,
                FigureSheet.Flow.ROW)
                .panel("", svg -> figure.panel(svg, bottom))
                .finish();
    }

    static double size(Move move) {
        return Double.isNaN(move.decades()) ? -1 : Math.abs(move.decades());
    }

    private void panel(Markup svg, double bottom) {
        double reach = 0.5;
        for (Move move : moves) {
            reach = Math.max(reach, Math.min(8, size(move)));
            reach = Math.max(reach, Math.min(8, Math.max(Math.abs(low(move)), Math.abs(high(move)))));
        }
        LinearScale x = new LinearScale(-reach * 1.05, reach * 1.05, PLOT, PLOT_END, 7);
        Axes.bottom(svg, x, bottom, 24, "powers of ten from the recorded median",
                tick -> tick == 0 ? "median" : NumberText.tick(tick));
        Axes.line(svg, Ink.AXIS, x.at(0), 24, x.at(0), bottom, 1.2, "");
        Words.of(Ink.MUTED, 11).at(svg, PLOT_END + 20, 14, "recorded median (central 90 %)  →  needed");
        Words.of(Ink.NEEDED, 13).strong().at(svg, 0, 14, "What it needs, if the claim holds");
        Words.of(Ink.MUTED, 11).at(svg, PLOT, 14, "strip: recorded range · diamond: value needed");
        double y = 24 + ROW / 2;
        for (Move move : moves) {
            row(svg, move, x, y);
            y += ROW;
        }
        if (moves.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, PLOT + 8, 46, "no parameter had to move");
        }
    }

    private void row(Markup svg, Move move, LinearScale x, double y) {
        boolean assumed = move.confidence().equals("assumed");
        String label = move.label() + (assumed ? " (assumed)" : "");
        Words.of(Ink.TEXT, 12).at(svg, 0, y + 4, TextWidth.shortened(label, 12, PLOT - 14));
        double from = x.at(low(move));
        double to = x.at(high(move));
        svg.leaf("rect", "class", assumed ? "stroke-m" : Ink.PRESENT.css(), "x", from, "y", y - 6, "width",
                Math.max(1, to - from), "height", 12.0, "rx", 2.0, "fill",
                assumed ? Hatch.assumed(id) : Ink.PRESENT.light(), "fill-opacity", assumed ? 1 : 0.45);
        if (!Double.isNaN(move.decades())) {
            boolean outside = move.value() < move.priorLow() || move.value() > move.priorHigh();
            Ink ink = outside ? Ink.SHORT : Ink.NEEDED;
            double at = x.at(move.decades());
            Axes.line(svg, ink, x.at(0), y, at, y, 1.6, "");
            svg.open("path", "class", ink.css(), "d", "M" + Coordinate.text(at) + " " + Coordinate.text(y - 7)
                    + "l7 7l-7 7l-7 -7z", "fill", ink.light());
            svg.element("title", move.label() + ": most easily near " + NumberText.of(move.value()) + " " + move.unit()
                    + (outside ? ", outside its recorded 90 % range" : ", within its recorded 90 % range"));
            svg.close();
        }
        String unit = move.unit().isBlank() || move.unit().equals("1") ? "" : " " + NumberText.unit(move.unit());
        String text = NumberText.of(move.priorMedian()) + " (" + NumberText.of(move.priorLow()) + "–"
                + NumberText.of(move.priorHigh()) + ")  →  " + NumberText.of(move.value()) + unit;
        Words.of(Ink.TEXT, 11.5).at(svg, PLOT_END + 20, y + 4,
                TextWidth.shortened(text, 11.5, WIDTH - PLOT_END - 20));
    }

    private static double low(Move move) {
        return decades(move.priorLow() / move.priorMedian());
    }

    private static double high(Move move) {
        return decades(move.priorHigh() / move.priorMedian());
    }

    private static double decades(double ratio) {
        double decades = StrictMath.log10(ratio);
        return Double.isNaN(decades) ? 0 : Math.max(-99, Math.min(99, decades));
    }
}
