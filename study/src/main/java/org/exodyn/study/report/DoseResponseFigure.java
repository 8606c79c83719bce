package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.BandedLine;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LabelStack;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.Scale;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Response;

/// Dose–response of the main arms over each other, with direct labels at the right.
final class DoseResponseFigure {
    private static final double WIDTH = 510;
    private static final double LEFT = 38;
    private static final double RIGHT = 336;
    private static final double TOP = PanelHead.HEIGHT + 22;
    private static final double BOTTOM = 300;

    private final ReportIndex index;
    private final DoseAxis dose;
    private final Scale y;

    private DoseResponseFigure(ReportIndex index) {
        this.index = index;
        dose = DoseAxis.of(index, LEFT, RIGHT);
        y = index.shownScale(BOTTOM, TOP, 5);
    }

    static Figure draw(ReportIndex index) {
        DoseResponseFigure figure = new DoseResponseFigure(index);
        FigureSheet sheet = new FigureSheet(
                "dose-response",
                "Dose–response of the main arms",
                (index.content().killing() ? "Live recipients at read-out over those at the start"
                        : "Live cells relative to the same arm without drug")
                        + " against the dose, median with central 50 % and 90 %"
                        + " bands per arm.",
                WIDTH,
                BOTTOM + 42,
                FigureSheet.Flow.ROW);
        for (Premise premise : index.premises()) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise));
        }
        return sheet.finish();
    }

    private void panel(Markup svg, Premise premise) {
        PanelHead.draw(svg, index, premise, "");
        Axes.left(svg, y, LEFT, RIGHT, index.shownLabel());
        dose.draw(svg, BOTTOM, TOP, true);
        double mark = index.content().killing() ? 1 : 0.5;
        Axes.line(svg, Ink.AXIS, LEFT, y.at(mark), RIGHT, y.at(mark), 1, "2 3");
        List<Response> drawn = new ArrayList<>();
        for (Arm arm : index.mainArms()) {
            Response response = index.response(premise.id(), arm.id());
            if (response != null && response.doses().length > 0) {
                drawn.add(response);
            }
        }
        if (drawn.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, LEFT + 12, TOP + 30, "no responses in this run");
        }
        double[] wanted = drawn.stream().mapToDouble(this::lastHeight).toArray();
        double[] places = LabelStack.spread(wanted, 17, TOP + 6, BOTTOM - 4);
        for (int at = 0; at < drawn.size(); at++) {
            Response response = drawn.get(at);
            ArmGroup.open(svg, index, response.arm());
            svg.element("title", index.armLabel(response.arm()) + (index.content().killing() ? ""
                    : ": IC50 " + Bands.resolved(response.ic50()) + " " + response.doseUnit()));
            double[][] columns = Bands.columns(index.shown(response), response.doses().length);
            BandedLine.bands(svg, dose.scale(), y, response.doses(), columns, 0.05, 0.09);
            BandedLine.median(svg, dose.scale(), y, response.doses(), columns, "", 2.4);
            label(svg, response, wanted[at], places[at]);
            svg.close();
        }
        for (int at = 0; at < drawn.size(); at++) {
            Response response = drawn.get(at);
            ArmGroup.open(svg, index, response.arm());
            BandedLine.stripes(svg, dose.scale(), y, response.doses(),
                    Bands.columns(index.shown(response), response.doses().length), at, drawn.size());
            svg.close();
        }
    }

    private void label(Markup svg, Response response, double from, double to) {
        double x = RIGHT;
        svg.leaf("path", "d", "M" + (int) x + " " + (int) from + "L" + (int) (x + 9) + " " + (int) to + "h4", "fill",
                "none", "stroke", "currentColor", "stroke-width", 1.0, "stroke-opacity", 0.6);
        String text = TextWidth.shortened(index.armLabel(response.arm()), 11.5, WIDTH - x - 16);
        Words.of(index.colour(response.arm()), 11.5).at(svg, x + 16, to + 4, text);
    }

    private double lastHeight(Response response) {
        double last = Double.NaN;
        for (Band band : index.shown(response)) {
            last = Double.isNaN(band.q50()) ? last : band.q50();
        }
        return Double.isNaN(last) ? BOTTOM : y.at(last);
    }
}
