package org.exodyn.study.profile;

import java.util.Arrays;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.differential.TestRow;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// Effects of the first features by significance with their 95 % intervals.
final class ForestFigure {
    private static final double WIDTH = 760;
    private static final double LEFT = 190;
    private static final double RIGHT = WIDTH - 170;
    private static final double TOP = 34;
    private static final double ROW = 22;
    private static final int SHOWN = 20;

    private ForestFigure() {}

    static Figure draw(Profile profile) {
        DifferentialAbundance result = profile.main();
        int[] rows = Arrays.stream(result.byP()).limit(SHOWN).toArray();
        double bottom = TOP + rows.length * ROW + 6;
        double reach = Arrays.stream(rows).mapToObj(i -> result.rows()[i])
                .mapToDouble(row -> Math.max(Math.abs(row.low()), Math.abs(row.high()))).filter(Double::isFinite).max()
                .orElse(1);
        LinearScale x = PlotRange.symmetric(reach, LEFT, RIGHT, 6);
        return new FigureSheet("forest", "Effects with their intervals",
                "The first features by significance: log2 fold change with its 95 % interval; filled where q is below the limit"
                        + (profile.isFound() ? "." : " and another method finds them too; here it finds none."),
                WIDTH, bottom + 44, FigureSheet.Flow.ROW).panel("", svg -> {
                    Axes.bottom(svg, x, bottom, TOP,
                            "log2 fold change (right: higher in " + profile.plan().contrast().group() + ")");
                    Axes.line(svg, Ink.TEXT, x.at(0), TOP, x.at(0), bottom, 1.2, "");
                    Words.of(Ink.MUTED, 11).end().at(svg, WIDTH - 60, TOP - 8, "log2 (95 %)");
                    Words.of(Ink.MUTED, 11).end().at(svg, WIDTH, TOP - 8, "q");
                    for (int at = 0; at < rows.length; at++) {
                        row(svg, profile, x, TOP + at * ROW + ROW / 2, rows[at]);
                    }
                }).finish();
    }

    private static void row(Markup svg, Profile profile, LinearScale x, double y, int i) {
        DifferentialAbundance result = profile.main();
        TestRow row = result.rows()[i];
        ArmColour colour = ArmColour.at(row.effect() > 0 ? 1 : 2);
        boolean hit = result.q()[i] < profile.limit() && profile.isFound();
        Words.of(Ink.TEXT, 11.5).end().at(svg, LEFT - 10, y + 4,
                TextWidth.withEnd(result.features().get(i), 11.5, LEFT - 14));
        svg.open("g", "class", colour.css(), "color", colour.line());
        svg.leaf("path", "d", "M" + Coordinate.text(x.at(row.low())) + " " + Coordinate.text(y) + "H"
                + Coordinate.text(x.at(row.high())), "stroke", "currentColor", "stroke-width", 2.0, "fill", "none");
        svg.leaf("circle", "cx", Coordinate.text(x.at(row.effect())), "cy", Coordinate.text(y), "r", 4.5, "fill",
                hit ? "currentColor" : "#ffffff", "stroke", "currentColor", "stroke-width", 1.5);
        svg.close();
        Words.of(Ink.TEXT, 11).end().at(svg, WIDTH - 60, y + 4, NumberText.fixed(row.effect(), 2) + " ("
                + NumberText.fixed(row.low(), 2) + " to " + NumberText.fixed(row.high(), 2) + ")");
        Words.of(Ink.TEXT, 11).end().at(svg, WIDTH, y + 4, NumberText.of(result.q()[i]));
    }
}
