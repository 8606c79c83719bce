package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.BandedLine;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.Scale;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.CargoSpread;
import org.exodyn.study.report.ReportContent.CellSpread;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Split;
import org.jspecify.annotations.Nullable;

/// Share of cells that hold at least so many copies, per cargo and arm, beside the mean-field; and where the differences
/// come from.
final class CellFigure {
    static final String ID = "sampled-cells";
    private static final double WIDTH = 1040;
    private static final double PLOT = 190;
    private static final double PLOT_END = 640;
    private static final double BAR = 790;
    private static final double BAR_END = 1020;
    private static final double ROW = 196;
    private static final double FOOT = 74;
    private static final double FEWEST = 1e-4;

    private final ReportIndex index;
    private final List<String> cargo;
    private final LogScale x;

    private CellFigure(ReportIndex index) {
        this.index = index;
        this.cargo = spreads("").flatMap(one -> one.cargo().stream()).map(CargoSpread::cargo).distinct().toList();
        List<Double> reached = new ArrayList<>(List.of(0.01, 10.0));
        spreads("").flatMap(one -> one.cargo().stream()).forEach(one -> {
            for (int level = 0; level < one.levels().length; level++) {
                if (Math.max(one.cellShares()[level], one.drawShares()[level]) > 0) {
                    reached.add(one.levels()[level]);
                }
            }
        });
        double[] range = LogScale.decadesAround(reached, new double[] {0.01, 10});
        x = new LogScale(range[0], range[1], PLOT, PLOT_END, 0, 9);
    }

    static Figure draw(ReportIndex index) {
        CellFigure figure = new CellFigure(index);
        double height = PanelHead.HEIGHT + Math.max(1, figure.cargo.size()) * ROW + FOOT;
        FigureSheet sheet = new FigureSheet(
                ID,
                "Copies and responses cell by cell",
                "Per cargo, the share of cells that hold at least so many delivered copies, one line per arm, beside the"
                        + " share of draws in which the mean cell does; and the shares of the variance that come from the"
                        + " parameters and from chance.",
                WIDTH,
                height,
                FigureSheet.Flow.COLUMN);
        for (Premise premise : index.premises()) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise));
        }
        return sheet.finish();
    }

    private java.util.stream.Stream<CellSpread> spreads(String premise) {
        return index.content().cells().stream().filter(CellSpread::shown)
                .filter(one -> premise.isEmpty() || one.premise().equals(premise));
    }

    private void panel(Markup svg, Premise premise) {
        PanelHead.draw(svg, index, premise, "");
        if (spreads(premise.id()).findAny().isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, PLOT, PanelHead.HEIGHT + 30, "no cells were followed under this premise");
            return;
        }
        double y = PanelHead.HEIGHT;
        for (String name : cargo) {
            row(svg, premise, name, y);
            y += ROW;
        }
        response(svg, premise, PanelHead.HEIGHT);
        key(svg, premise, y + FOOT - 30);
    }

    private void row(Markup svg, Premise premise, String name, double top) {
        Words.of(Ink.TEXT, 13).strong().at(svg, 0, top + 30, TextWidth.shortened(name, 13, PLOT - 60));
        LogScale share = new LogScale(FEWEST, 1, top + ROW - 48, top + 12, 0, 5);
        Axes.left(svg, share, PLOT, PLOT_END, "");
        Axes.bottom(svg, x, top + ROW - 48, top + 12, "copies of " + name + " per cell, at least");
        Words.of(Ink.MUTED, 11).at(svg, 0, top + 48, "share of cells");
        for (CellSpread spread : spreads(premise.id()).toList()) {
            CargoSpread one = of(spread, name);
            if (one != null) {
                ArmGroup.open(svg, index, spread.arm());
                svg.element("title", index.armLabel(spread.arm()) + ": " + NumberText.percent(one.atLeastOne())
                        + " of cells hold at least one copy; mean of cells " + NumberText.of(one.mean())
                        + ", mean-field " + NumberText.of(one.culture()));
                line(svg, share, one.levels(), one.drawShares(), "4 3", 1.3);
                line(svg, share, one.levels(), one.cellShares(), "", 2);
                svg.close();
            }
        }
        CellSpread told = told(premise);
        CargoSpread most = told == null ? null : of(told, name);
        if (most != null) {
            Words.of(Ink.MUTED, 11).at(svg, BAR - 110, top + 110, "copies, variance of ln(1 + x)");
            bars(svg, most.split(), top + 118);
        }
    }

    /// The arm that the right side is about: the first that carries all cargo.
    private @Nullable CellSpread told(Premise premise) {
        CellSpread told = null;
        for (CellSpread one : spreads(premise.id()).toList()) {
            told = told == null || one.cargo().size() > told.cargo().size() ? one : told;
        }
        return told;
    }

    private static @Nullable CargoSpread of(CellSpread spread, String name) {
        return spread.cargo().stream().filter(one -> one.cargo().equals(name)).findFirst().orElse(null);
    }

    /// Where fewer hold so many than the axis shows, the line ends.
    private void line(Markup svg, Scale y, double[] levels, double[] shares, String dash, double width) {
        double[] shown = shares.clone();
        for (int at = 0; at < shown.length; at++) {
            if (shown[at] < FEWEST || x.clips(levels[at])) {
                shown[at] = Double.NaN;
            }
        }
        BandedLine.median(svg, x, y, levels, new double[][] {shown, shown, shown, shown, shown}, dash, width);
    }

    /// Once per panel, above the first row's own bars.
    private void response(Markup svg, Premise premise, double top) {
        CellSpread told = told(premise);
        if (told != null) {
            Words.of(Ink.MUTED, 11).at(svg, BAR - 110, top + 14,
                    "in “" + TextWidth.shortened(index.armLabel(told.arm()), 11, 320) + "”");
            String responding = told.responding() == 0 ? "no cell" : NumberText.percent(told.responding());
            Words.of(Ink.TEXT, 12).strong().at(svg, BAR - 110, top + 33, responding + " of "
                    + String.format(Locale.ROOT, "%,d", (long) told.cells() * index.content().draws())
                    + (told.responding() == 0 ? " responds" : " respond"));
            Words.of(Ink.MUTED, 11).at(svg, BAR - 110, top + 52, "response, variance of ln RF");
            bars(svg, told.split(), top + 60);
        }
    }

    private static void bars(Markup svg, @Nullable Split split, double top) {
        if (split == null || Double.isNaN(split.parameterShare())) {
            Words.of(Ink.MUTED, 11).at(svg, BAR - 110, top + 14, "nothing varies, or too few draws or cells to tell");
            return;
        }
        LinearScale share = new LinearScale(0, 1, BAR, BAR_END - 40, 4);
        bar(svg, share, top, "from parameters", split.parameterShare(), Ink.ACCENT);
        bar(svg, share, top + 20, "from chance", 1 - split.parameterShare(), Ink.PRESENT);
    }

    private static void bar(Markup svg, LinearScale share, double y, String label, double value, Ink ink) {
        Words.of(Ink.TEXT, 11).end().at(svg, BAR - 8, y + 11, label);
        svg.leaf("rect", "class", ink.css(), "x", BAR, "y", y, "width", Math.max(0.5, share.at(value) - BAR), "height",
                14.0, "fill", ink.light());
        Words.of(Ink.TEXT, 11).at(svg, share.at(value) + 6, y + 11, NumberText.percent(value));
    }

    /// Which line is which arm; full is cells, dashed the mean-field.
    private void key(Markup svg, Premise premise, double y) {
        List<String> arms = spreads(premise.id()).map(CellSpread::arm).distinct().toList();
        double at = 0;
        double line = y;
        for (Arm arm : index.content().arms()) {
            double width = 26 + TextWidth.of(arm.label(), 11) + 18;
            if (!arms.contains(arm.id())) {
                continue;
            }
            if (at + width > WIDTH) {
                at = 0;
                line += 16;
            }
            ArmGroup.open(svg, index, arm.id());
            svg.leaf("rect", "x", at, "y", line - 5, "width", 20.0, "height", 2.0);
            Words.of(index.colour(arm.id()), 11).at(svg, at + 26, line, arm.label());
            svg.close();
            at += width;
        }
    }
}
