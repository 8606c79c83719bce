package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.IntervalBar;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Readout;

/// Predictions relative to the reported value: where the bar crosses 1, the model agrees with the paper.
final class ReadoutFigure {
    private static final double WIDTH = 510;
    private static final double LABELS = 210;
    private static final double ROW = 54;

    private final ReportIndex index;
    private final List<Readout> numbered;
    private final LogScale x;

    private ReadoutFigure(ReportIndex index) {
        this.index = index;
        numbered = index.content().readouts().stream().filter(ReadoutFigure::isNumbered).toList();
        double least = 0.5;
        double most = 2;
        for (Readout readout : numbered) {
            double[] ratios = ratios(readout);
            if (ratios[0] > 0) {
                least = Math.min(least, ratios[0] / 1.1);
            }
            if (Double.isFinite(ratios[4])) {
                most = Math.max(most, ratios[4] * 1.1);
            }
        }
        x = new LogScale(Math.max(least, 1e-6), Math.min(most, 1e6), LABELS, WIDTH - 66, 0, 5);
    }

    private static boolean isNumbered(Readout readout) {
        Double reported = readout.reportedValue();
        return reported != null && reported > 0 && Double.isFinite(reported);
    }

    private static double[] ratios(Readout readout) {
        Double reported = readout.reportedValue();
        double[] row = Bands.row(readout.predicted());
        for (int at = 0; at < row.length; at++) {
            row[at] = reported == null ? Double.NaN : row[at] / reported;
        }
        return row;
    }

    static Figure draw(ReportIndex index) {
        ReadoutFigure figure = new ReadoutFigure(index);
        int rows = 1;
        for (Premise premise : index.premises()) {
            rows = Math.max(rows, figure.rows(premise).size());
        }
        double bottom = PanelHead.HEIGHT + 8 + rows * ROW;
        FigureSheet sheet = new FigureSheet(
                "readouts",
                "Predicted relative to reported",
                "Each reported read-out's prediction divided by the reported value, median with central 50 % and 90 %"
                        + " ranges; 1 means agreement.",
                WIDTH,
                bottom + 42,
                FigureSheet.Flow.ROW);
        for (Premise premise : index.premises()) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise, bottom));
        }
        return sheet.finish();
    }

    private List<Readout> rows(Premise premise) {
        List<Readout> rows = new ArrayList<>(numbered);
        rows.removeIf(readout -> !readout.premise().equals(premise.id()));
        return rows;
    }

    private void panel(Markup svg, Premise premise, double bottom) {
        PanelHead.draw(svg, index, premise, "");
        Axes.bottom(svg, x, bottom, PanelHead.HEIGHT, "predicted ÷ reported (1 = agrees)");
        Axes.line(svg, Ink.TEXT, x.at(1), PanelHead.HEIGHT, x.at(1), bottom, 1.4, "");
        double y = PanelHead.HEIGHT + 8 + ROW / 2;
        List<Readout> rows = rows(premise);
        if (!rows.isEmpty()) {
            Words.of(Ink.MUTED, 11).end().at(svg, WIDTH, PanelHead.HEIGHT, "predicted");
        }
        for (Readout readout : rows) {
            List<String> lines = TextWidth.wrap(readout.what(), 11.5, LABELS - 16, 2);
            double top = y + 4 - lines.size() * 7;
            for (int line = 0; line < lines.size(); line++) {
                Words.of(Ink.TEXT, 11.5).at(svg, 0, top + line * 14, lines.get(line));
            }
            Words.of(Ink.MUTED, 11).at(svg, 0, top + lines.size() * 14,
                    TextWidth.shortened("reported: " + readout.reported(), 11, LABELS - 16));
            svg.open("g", "class", Ink.ACCENT.css(), "fill", Ink.ACCENT.light());
            svg.element("title", readout.what() + ": reported " + readout.reported() + ", predicted "
                    + Bands.text(readout.predicted()) + " " + NumberText.unit(readout.unit()));
            IntervalBar.draw(svg, x, y, 13, ratios(readout), "");
            svg.close();
            Band predicted = readout.predicted();
            Words.of(Ink.TEXT, 11.5).end().at(svg, WIDTH, y + 4, NumberText.significant(predicted.q50(), 3));
            y += ROW;
        }
        if (rows.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, LABELS + 8, y, "no number was reported");
        }
    }
}
