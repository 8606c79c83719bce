package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.IntervalBar;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.Scale;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Response;

/// Viability per arm at read-out: one row per arm, every dose in a group of its own of which one is shown.
final class ViabilityFigure {
    private static final double WIDTH = 510;
    private static final double LABELS = 176;
    private static final double PLOT_END = 398;
    private static final double ROW = 30;

    private final ReportIndex index;
    private final Scale x;

    private ViabilityFigure(ReportIndex index) {
        this.index = index;
        x = index.shownScale(LABELS, PLOT_END, 5);
    }

    static Figure draw(ReportIndex index, String id, List<Premise> premises) {
        ViabilityFigure figure = new ViabilityFigure(index);
        int rows = index.content().arms().size();
        boolean grouped = index.content().arms().stream().anyMatch(Arm::alone);
        double height = PanelHead.HEIGHT + 8 + rows * ROW + (grouped ? 24 : 0) + 44;
        FigureSheet sheet = new FigureSheet(
                id,
                index.content().killing() ? "Recipients left per arm at read-out" : "Viability per arm at read-out",
                (index.content().killing() ? "Live recipients over those at the start"
                        : "Live cells relative to the same arm without drug")
                        + ": median, central 50 % and central 90 % of the draws"
                        + " per arm. The table below the figure holds the same numbers.",
                WIDTH,
                height,
                FigureSheet.Flow.ROW);
        for (Premise premise : premises) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise, height - 44));
        }
        return sheet.finish();
    }

    private void panel(Markup svg, Premise premise, double bottom) {
        PanelHead.draw(svg, index, premise, "");
        Axes.bottom(svg, x, bottom, PanelHead.HEIGHT,
                index.content().killing() ? index.shownLabel() : "live cells relative to no drug");
        if (index.content().killing()) {
            Words.of(Ink.MUTED, 11).middle().at(svg, x.at(0), bottom + 17, "0");
        }
        Response some = ShownDose.first(index);
        int doses = some == null ? 0 : some.doses().length;
        int shown = ShownDose.index(index);
        for (int dose = 0; dose < doses; dose++) {
            svg.open("g", "class", "dose", "data-dose", dose, "display", dose == shown ? null : "none");
            dose(svg, premise, dose, bottom);
            svg.close();
        }
        if (doses == 0) {
            Words.of(Ink.MUTED, 12).at(svg, LABELS, 60, "no responses in this run");
        }
    }

    private void dose(Markup svg, Premise premise, int dose, double bottom) {
        double y = PanelHead.HEIGHT + 8 + ROW / 2;
        boolean aloneSeen = false;
        Arm reference = index.referenceArm();
        Response standard = reference == null ? null : index.response(premise.id(), reference.id());
        if (standard != null && dose < index.shown(standard).size()) {
            double middle = index.shown(standard).get(dose).q50();
            if (!Double.isNaN(middle)) {
                Axes.line(svg, Ink.AXIS, x.at(middle), PanelHead.HEIGHT, x.at(middle), bottom, 1, "3 3");
            }
        }
        Response some = ShownDose.first(index);
        if (some != null) {
            Words.of(Ink.MUTED, 11).end().at(svg, WIDTH, 14,
                    some.drug() + " " + ShownDose.text(some.doses()[dose], some.doseUnit()));
        }
        for (Arm arm : index.content().arms()) {
            if (arm.alone() && !aloneSeen) {
                aloneSeen = true;
                Words.of(Ink.MUTED, 11).at(svg, 0, y + 6, "each cargo alone");
                y += 24;
            }
            ArmGroup.open(svg, index, arm.id());
            ArmGroup.label(svg, index, arm, y, LABELS - 12);
            Response response = index.response(premise.id(), arm.id());
            if (response != null && dose < index.shown(response).size()) {
                Band band = index.shown(response).get(dose);
                svg.element("title", arm.label() + " at " + ShownDose.text(response.doses()[dose], response.doseUnit())
                        + ": " + text(band)
                        + (index.content().killing() ? " of those at the start" : " of the arm without drug")
                        + ", median and central 90 %");
                IntervalBar.draw(svg, x, y, 13, Bands.row(band), "");
                if (!index.content().killing()) {
                    untreated(svg, response, dose, y);
                }
                Words.of(Ink.TEXT, 11).end().at(svg, WIDTH, y + 4, text(band));
            } else {
                Words.of(Ink.MUTED, 11).at(svg, LABELS + 4, y + 4, "not run");
            }
            svg.close();
            y += ROW;
        }
    }

    private String text(Band band) {
        return index.content().killing() ? Bands.brief(band) : Bands.share(band);
    }

    /// What the arm itself does to the cells shows against the reference arm without drug.
    private void untreated(Markup svg, Response response, int dose, double y) {
        if (dose < response.vsUntreated().size()) {
            double median = response.vsUntreated().get(dose).q50();
            boolean differs = Math.abs(median - response.viability().get(dose).q50()) > 0.01;
            if (!Double.isNaN(median) && differs) {
                svg.leaf("path", "class", "ring", "d", "M" + Coordinate.text(x.at(median)) + " "
                        + Coordinate.text(y - 5) + "l5 5l-5 5l-5 -5z", "fill", Ink.PAPER.light(), "stroke",
                        "currentColor", "stroke-width", 1.5);
            }
        }
    }
}
