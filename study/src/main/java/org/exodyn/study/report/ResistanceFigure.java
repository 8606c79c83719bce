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
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Response;
import org.jspecify.annotations.Nullable;

/// IC50 and resistance factor per arm, both on logarithmic axes.
final class ResistanceFigure {
    private static final double WIDTH = 510;
    private static final double LABELS = 172;
    private static final double ROW = 30;

    private final ReportIndex index;
    private final LogScale ic50;
    private final LogScale factor;

    private ResistanceFigure(ReportIndex index, List<Premise> premises) {
        this.index = index;
        List<Double> ic50s = new ArrayList<>();
        double least = 0.6;
        double most = 1.7;
        for (Response response : index.content().responses()) {
            if (premises.stream().noneMatch(premise -> premise.id().equals(response.premise()))) {
                continue;
            }
            Band half = response.ic50();
            if (half != null) {
                ic50s.add(half.q05());
                ic50s.add(half.q50());
                ic50s.add(half.q95());
            }
            Band fold = response.resistanceFactor();
            if (fold != null) {
                // a factor beyond the doses is infinite and stands at the axis' end
                for (double known : new double[] {fold.q05(), fold.q25(), fold.q50(), fold.q75(), fold.q95()}) {
                    if (known > 0 && Double.isFinite(known)) {
                        least = Math.min(least, known / 1.1);
                        most = Math.max(most, known * 1.1);
                    }
                }
            }
        }
        // nothing is resolved outside the doses, and everything inside has its place
        Response some = ShownDose.first(index);
        if (some != null && some.doses().length > 1) {
            ic50s.add(some.doses()[1]);
            ic50s.add(some.doses()[some.doses().length - 1]);
        }
        double[] range = LogScale.decadesAround(ic50s, new double[] {10, 1000});
        ic50 = new LogScale(range[0], range[1], LABELS, LABELS + 142, 0, 5);
        factor = new LogScale(Math.max(least, 1e-3), Math.min(most, 1e3), LABELS + 184, WIDTH - 4, 0, 5);
    }

    static Figure draw(ReportIndex index, String id, List<Premise> premises) {
        ResistanceFigure figure = new ResistanceFigure(index, premises);
        int rows = index.content().arms().size();
        double bottom = PanelHead.HEIGHT + 20 + rows * ROW;
        FigureSheet sheet = new FigureSheet(
                id,
                "IC50 and resistance factor per arm",
                "Median, central 50 % and central 90 % of the IC50 and of its ratio to the reference arm's. The table"
                        + " below the figure holds the numbers.",
                WIDTH,
                bottom + 42,
                FigureSheet.Flow.ROW);
        for (Premise premise : premises) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise, bottom));
        }
        return sheet.finish();
    }

    private void panel(Markup svg, Premise premise, double bottom) {
        PanelHead.draw(svg, index, premise, "");
        double top = PanelHead.HEIGHT + 14;
        Response some = ShownDose.first(index);
        String unit = some == null ? "" : " (" + NumberText.unit(some.doseUnit()) + ")";
        Axes.bottom(svg, ic50, bottom, top, "IC50" + unit);
        Axes.bottom(svg, factor, bottom, top, "resistance factor");
        Axes.line(svg, Ink.AXIS, factor.at(1), top, factor.at(1), bottom, 1.4, "");
        double y = top + ROW / 2 + 3;
        for (Arm arm : index.content().arms()) {
            ArmGroup.open(svg, index, arm.id());
            ArmGroup.label(svg, index, arm, y, LABELS - 12);
            Response response = index.response(premise.id(), arm.id());
            if (response != null) {
                svg.element("title", arm.label() + ": IC50 " + Bands.resolved(response.ic50()) + unit
                        + ", resistance factor "
                        + (arm.reference() ? "1 (reference)" : Bands.resolved(response.resistanceFactor())));
                bar(svg, ic50, y, response.ic50(), "not reached");
                if (arm.reference()) {
                    boolean fits = factor.at(1) + 6 + TextWidth.of("reference", 11) <= WIDTH;
                    Words words = Words.of(Ink.MUTED, 11);
                    (fits ? words : words.end()).at(svg, factor.at(1) + (fits ? 6 : -6), y + 4, "reference");
                } else {
                    bar(svg, factor, y, response.resistanceFactor(), "not reached");
                }
            }
            svg.close();
            y += ROW;
        }
    }

    private static void bar(Markup svg, LogScale x, double y, @Nullable Band band, String otherwise) {
        if (band == null) {
            Words.of(Ink.MUTED, 11).at(svg, x.start() + 4, y + 4, otherwise);
        } else {
            IntervalBar.draw(svg, x, y, 12, Bands.row(band), "");
        }
    }
}
