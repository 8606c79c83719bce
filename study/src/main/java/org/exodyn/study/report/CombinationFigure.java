package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.BandedLine;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Combination;
import org.exodyn.study.report.ReportContent.Premise;

/// Arms with a second drug: what the model gives, beside what both drugs would do independently and as doses of one drug.
final class CombinationFigure {
    static final String ID = "combinations";
    private static final double WIDTH = 1040;
    private static final int COLUMNS = 3;
    private static final double FACET_WIDTH = WIDTH / COLUMNS;
    private static final double FACET_HEIGHT = 236;

    private final ReportIndex index;

    private CombinationFigure(ReportIndex index) {
        this.index = index;
    }

    static Figure draw(ReportIndex index) {
        CombinationFigure figure = new CombinationFigure(index);
        int most = index.premises().stream().mapToInt(premise -> figure.of(premise).size()).max().orElse(0);
        int rows = Math.max(1, (most + COLUMNS - 1) / COLUMNS);
        FigureSheet sheet = new FigureSheet(
                ID,
                "Two drugs together",
                "One plot per arm with a second drug: live cells with both drugs relative to neither, beside those that"
                        + " independent action (Bliss) and additive doses (Loewe) would leave.",
                WIDTH,
                PanelHead.HEIGHT + rows * FACET_HEIGHT + 34,
                FigureSheet.Flow.COLUMN);
        for (Premise premise : index.premises()) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise, rows));
        }
        return sheet.finish();
    }

    private List<Combination> of(Premise premise) {
        return index.content().combinations().stream().filter(one -> one.premise().equals(premise.id())).toList();
    }

    private void panel(Markup svg, Premise premise, int rows) {
        PanelHead.draw(svg, index, premise, "");
        List<Combination> shown = of(premise);
        for (int at = 0; at < shown.size(); at++) {
            int row = at / COLUMNS;
            double left = at % COLUMNS * FACET_WIDTH + 34;
            facet(svg, shown.get(at), left, PanelHead.HEIGHT + row * FACET_HEIGHT + 38);
        }
        key(svg, PanelHead.HEIGHT + rows * FACET_HEIGHT + 18);
    }

    private void facet(Markup svg, Combination one, double left, double top) {
        double right = left + FACET_WIDTH - 52;
        double bottom = top + FACET_HEIGHT - 86;
        double highest = one.simulated().stream().mapToDouble(ReportContent.Band::q95).max().orElse(1);
        LinearScale y = new LinearScale(0, Math.min(1.6, Math.max(1.02, highest)), bottom, top, 4);
        DoseAxis dose = DoseAxis.of(index, left, right);
        Axes.left(svg, y, left, right, "");
        dose.draw(svg, bottom, top, true);
        Words.of(index.colour(one.arm()), 12).strong().at(svg, left, top - 22,
                TextWidth.shortened(index.armLabel(one.arm()), 12, FACET_WIDTH - 44));
        Words.of(Ink.MUTED, 11).at(svg, left, top - 8,
                TextWidth.shortened(one.second() + ", against “" + index.armLabel(one.single()) + "”", 11,
                        FACET_WIDTH - 44));
        ArmGroup.open(svg, index, one.arm());
        BandedLine.draw(svg, dose.scale(), y, one.doses(), Bands.columns(one.simulated(), one.doses().length), "");
        svg.close();
        svg.open("g", "class", Ink.TEXT.css(), "color", Ink.TEXT.light(), "fill", "currentColor");
        BandedLine.median(svg, dose.scale(), y, one.doses(), Bands.columns(one.bliss(), one.doses().length), "6 4",
                1.6);
        BandedLine.median(svg, dose.scale(), y, one.doses(), Bands.columns(one.loewe(), one.doses().length), "2 3",
                1.8);
        svg.close();
    }

    private static void key(Markup svg, double y) {
        Axes.line(svg, Ink.TEXT, 34, y - 4, 64, y - 4, 1.6, "6 4");
        Words.of(Ink.MUTED, 11).at(svg, 70, y, "Bliss: both act independently");
        Axes.line(svg, Ink.TEXT, 290, y - 4, 320, y - 4, 1.8, "2 3");
        Words.of(Ink.MUTED, 11).at(svg, 326, y, "Loewe: doses add up (where single curves reach)");
    }
}
