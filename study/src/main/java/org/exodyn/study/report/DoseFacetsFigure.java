package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.BandedLine;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.Scale;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Response;

/// Dose–response as small multiples: every arm with its bands against the reference arm's median.
final class DoseFacetsFigure {
    private static final double WIDTH = 1040;
    private static final int COLUMNS = 4;
    private static final double FACET_WIDTH = WIDTH / COLUMNS;
    private static final double FACET_HEIGHT = 182;

    private final ReportIndex index;

    private DoseFacetsFigure(ReportIndex index) {
        this.index = index;
    }

    static Figure draw(ReportIndex index) {
        DoseFacetsFigure figure = new DoseFacetsFigure(index);
        List<Arm> arms = index.content().arms().stream().filter(arm -> !arm.reference()).toList();
        int rows = Math.max(1, (arms.size() + COLUMNS - 1) / COLUMNS);
        double height = PanelHead.HEIGHT + rows * FACET_HEIGHT + 18;
        FigureSheet sheet = new FigureSheet(
                "dose-facets",
                "Dose–response of each arm against the reference",
                "One small plot per arm: its median and central 50 % and 90 % bands in colour, the reference arm's"
                        + " median as a dashed grey line.",
                WIDTH,
                height,
                FigureSheet.Flow.COLUMN);
        for (Premise premise : index.premises()) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise, arms));
        }
        return sheet.finish();
    }

    private void panel(Markup svg, Premise premise, List<Arm> arms) {
        Arm reference = index.referenceArm();
        String against = reference == null ? "" : "dashed grey: " + reference.label();
        PanelHead.draw(svg, index, premise, against);
        for (int at = 0; at < arms.size(); at++) {
            int row = at / COLUMNS;
            double left = at % COLUMNS * FACET_WIDTH + 30;
            double top = PanelHead.HEIGHT + row * FACET_HEIGHT + 22;
            boolean lowest = at + COLUMNS >= arms.size();
            facet(svg, premise, arms.get(at), left, top, lowest);
        }
    }

    private void facet(Markup svg, Premise premise, Arm arm, double left, double top, boolean labelled) {
        double right = left + FACET_WIDTH - 48;
        double bottom = top + FACET_HEIGHT - 50;
        DoseAxis dose = DoseAxis.of(index, left, right);
        Scale y = index.shownScale(bottom, top, index.content().killing() ? 3 : 2);
        Axes.left(svg, y, left, right, "");
        dose.draw(svg, bottom, top, labelled);
        Arm reference = index.referenceArm();
        Response standard = reference == null ? null : index.response(premise.id(), reference.id());
        ArmGroup.open(svg, index, arm.id());
        Response response = index.response(premise.id(), arm.id());
        Words.of(index.colour(arm.id()), 12).strong()
                .at(svg, left, top - 8, TextWidth.shortened(arm.label(), 12, FACET_WIDTH - 40));
        if (response == null) {
            Words.of(Ink.MUTED, 11).at(svg, left + 8, top + 16, "not run");
        } else {
            svg.element("title", arm.label() + (index.content().killing() ? ""
                    : ": resistance factor " + Bands.resolved(response.resistanceFactor())));
            BandedLine.draw(svg, dose.scale(), y, response.doses(),
                    Bands.columns(index.shown(response), response.doses().length), "");
        }
        svg.close();
        if (standard != null && reference != null) {
            ArmGroup.open(svg, index, reference.id());
            BandedLine.median(svg, dose.scale(), y, standard.doses(),
                    Bands.columns(index.shown(standard), standard.doses().length), "4 3", 1.4);
            svg.close();
        }
    }
}
