package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Hatch;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.IntervalBar;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.report.ReportContent.Premise;
import org.jspecify.annotations.Nullable;

/// Copies delivered per cell beside the copies that are there already and those that the claimed effect needs: one row
/// per cargo, one lane each, the gap in the median draw measured in powers of ten.
final class DeliveryFigure {
    static final String ID = "delivery";
    private static final double WIDTH = 1040;
    private static final double PLOT = 300;
    private static final double PLOT_END = 840;
    private static final double ROW = 130;
    private static final double LANE = 24;

    private final ReportIndex index;
    private final LogScale x;

    private DeliveryFigure(ReportIndex index) {
        this.index = index;
        List<Double> values = new ArrayList<>();
        for (Premise premise : index.premises()) {
            for (Delivery delivery : index.shownDeliveries(premise.id())) {
                for (Band band : bands(delivery)) {
                    values.add(band.q05());
                    values.add(band.q95());
                }
            }
        }
        double[] range = LogScale.decadesAround(values, new double[] {0.01, 1000});
        // more than sixteen decades cannot be read; what lies below is marked by an arrow head
        x = new LogScale(Math.max(range[0], range[1] * 1e-16), range[1], PLOT, PLOT_END, 26, 12);
    }

    static Figure draw(ReportIndex index) {
        DeliveryFigure figure = new DeliveryFigure(index);
        int rows = index.premises().stream()
                .mapToInt(premise -> index.shownDeliveries(premise.id()).size())
                .max()
                .orElse(0);
        double height = PanelHead.HEIGHT + 8 + Math.max(rows, 1) * ROW + 70;
        FigureSheet sheet = new FigureSheet(
                ID,
                "Copies delivered, present and needed",
                "Per cargo on one logarithmic axis of copies per recipient cell: what vesicles deliver, what the cell"
                        + " holds already and what the claimed effect needs, each with central 50 % and 90 % ranges, and"
                        + " the distance in the median draw in powers of ten.",
                WIDTH,
                height,
                FigureSheet.Flow.COLUMN);
        for (Premise premise : index.premises()) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise, height - 70));
        }
        return sheet.finish();
    }

    private static List<Band> bands(Delivery delivery) {
        Band required = delivery.required();
        return required == null
                ? List.of(delivery.delivered(), delivery.endogenous())
                : List.of(delivery.delivered(), delivery.endogenous(), required);
    }

    private void panel(Markup svg, Premise premise, double bottom) {
        PanelHead.draw(svg, index, premise, "");
        Axes.bottom(svg, x, bottom, PanelHead.HEIGHT + 8,
                index.content().killing() ? "per cell, mean from drug on to read-out"
                        : "copies per recipient cell, mean from drug on to read-out");
        Words.of(Ink.MUTED, 11).middle().at(svg, x.at(0), bottom + 17, "0");
        List<Delivery> rows = index.shownDeliveries(premise.id());
        double y = PanelHead.HEIGHT + 8;
        for (int row = 0; row < rows.size(); row++, y += ROW) {
            if (row > 0) {
                Axes.line(svg, Ink.GRID, 0, y, WIDTH, y, 1, "");
            }
            row(svg, rows.get(row), y);
        }
        key(svg, premise, bottom + 56);
        if (rows.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, PLOT + 12, y + 30, "no cargo was delivered in this run");
        }
    }

    private void row(Markup svg, Delivery delivery, double y) {
        double line = y + 34;
        for (String words : TextWidth.wrap(delivery.cargo(), 14, 185, 2)) {
            Words.of(Ink.TEXT, 14).strong().at(svg, 0, line, words);
            line += 16;
        }
        for (String words : TextWidth.wrap(delivery.cargoClass() + ", arm “" + index.armLabel(delivery.arm()) + "”", 11,
                185, 2)) {
            Words.of(Ink.MUTED, 11).at(svg, 0, line, words);
            line += 14;
        }
        double delivered = y + 44;
        double present = delivered + LANE;
        double needed = present + LANE;
        lane(svg, delivered, "delivered", delivery.delivered());
        lane(svg, present, delivery.counted().present(), delivery.endogenous());
        others(svg, delivery, delivered);
        ArmGroup.open(svg, index, delivery.arm());
        svg.element("title", delivery.cargo() + " delivered: " + Bands.text(delivery.delivered()) + " "
                + delivery.counted().arrive());
        IntervalBar.draw(svg, x, delivered, 15, Bands.row(delivery.delivered()), "");
        svg.close();
        svg.open("g", "class", Ink.PRESENT.css(), "fill", Ink.PRESENT.light());
        svg.element("title",
                delivery.cargo() + " " + delivery.counted().present() + ": " + Bands.text(delivery.endogenous()) + " "
                        + delivery.counted().noun());
        IntervalBar.draw(svg, x, present, 15, Bands.row(delivery.endogenous()), "");
        svg.close();
        Band required = delivery.required();
        if (required == null) {
            lane(svg, needed, "needed", null);
            Words.of(Ink.MUTED, 11).at(svg, PLOT + 30, needed + 4,
                    TextWidth.shortened(delivery.requirement(), 11, PLOT_END - PLOT - 30));
            return;
        }
        lane(svg, needed, "needed", required);
        svg.open("g", "class", Ink.NEEDED.css(), "fill", Ink.NEEDED.light());
        svg.element("title", delivery.requirement() + ": " + Bands.text(required) + " " + delivery.counted().noun());
        IntervalBar.draw(svg, x, needed, 15, Bands.row(required), Hatch.needed(ID));
        svg.close();
        GapArrow.draw(svg, x, delivery, y + 24, delivered, needed);
        double reason = needed + 19;
        for (String words : TextWidth.wrap(delivery.requirement(), 10.5, WIDTH - PLOT_END - 18, 3)) {
            Words.of(Ink.MUTED, 10.5).at(svg, PLOT_END + 18, reason, words);
            reason += 13;
        }
    }

    private void lane(Markup svg, double y, String label, @Nullable Band band) {
        Words.of(Ink.MUTED, 11).end().at(svg, PLOT - 12, y + 4, label);
        if (band != null) {
            Words.of(Ink.TEXT, 12).at(svg, PLOT_END + 18, y + 4, Bands.brief(band));
        }
    }

    /// The same cargo in the other arms, as small rings on the lane.
    private void others(Markup svg, Delivery shown, double y) {
        for (Delivery other : index.deliveries(shown.premise())) {
            if (other.cargo().equals(shown.cargo())
                    && !other.arm().equals(shown.arm())
                    && !Double.isNaN(other.delivered().q50())) {
                ArmGroup.open(svg, index, other.arm());
                svg.element("title", index.armLabel(other.arm()) + ": " + Bands.text(other.delivered())
                        + " " + other.counted().noun() + " of " + other.cargo());
                svg.leaf("circle", "class", "ring", "cx", x.at(other.delivered().q50()), "cy", y + 12, "r", 3.2,
                        "fill", Ink.PAPER.light(), "stroke", "currentColor", "stroke-width", 1.6);
                svg.close();
            }
        }
    }

    /// Which ring is which arm.
    private void key(Markup svg, Premise premise, double y) {
        double x = PLOT;
        for (Arm arm : index.content().arms()) {
            boolean ringed = index.deliveries(premise.id()).stream()
                    .anyMatch(delivery -> delivery.arm().equals(arm.id()))
                    && index.shownDeliveries(premise.id()).stream()
                            .anyMatch(delivery -> !delivery.arm().equals(arm.id()));
            if (ringed && x + 14 + TextWidth.of(arm.label(), 11) < WIDTH) {
                ArmGroup.open(svg, index, arm.id());
                svg.leaf("circle", "class", "ring", "cx", x + 4, "cy", y - 4, "r", 3.2, "fill", Ink.PAPER.light(),
                        "stroke", "currentColor", "stroke-width", 1.6);
                Words.of(index.colour(arm.id()), 11).at(svg, x + 13, y, arm.label());
                svg.close();
                x += 13 + TextWidth.of(arm.label(), 11) + 18;
            }
        }
    }

    /// Share of draws in words: a share that no draw reached is bounded by their number.
    static String share(double share, int draws) {
        return share <= 0 && draws > 0 ? "none of " + draws + " draws" : NumberText.percent(share) + " of draws";
    }
}
