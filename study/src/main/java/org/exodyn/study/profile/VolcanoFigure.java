package org.exodyn.study.profile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.differential.TestRow;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LabelStack;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// Effect against significance, a point per feature; hits in colour, the first of them named at either side. Hits that no other method
/// confirms stay without colour.
final class VolcanoFigure {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 470;
    private static final double LEFT = 60;
    /// Names at the left stand between the axis and the points.
    private static final double FIRST = 180;
    private static final double RIGHT = WIDTH - 130;
    private static final double NAME = 116;
    private static final double TOP = 34;
    private static final double BOTTOM = 420;
    private static final int NAMED = 8;

    private final DifferentialAbundance result;
    private final double limit;
    private final String group;
    private final boolean found;
    private final LinearScale x;
    private final LinearScale y;

    private VolcanoFigure(Profile profile) {
        result = profile.main();
        limit = profile.limit();
        found = profile.isFound();
        group = profile.plan().contrast().group();
        double reach = Arrays.stream(result.rows()).mapToDouble(TestRow::effect).filter(Double::isFinite).map(Math::abs)
                .max()
                .orElse(1);
        double highest = Arrays.stream(result.rows()).mapToDouble(VolcanoFigure::height).filter(Double::isFinite).max()
                .orElse(1);
        x = PlotRange.symmetric(reach, FIRST, RIGHT, 8);
        y = LinearScale.fromZero(highest, BOTTOM, TOP, 6);
    }

    private static double height(TestRow row) {
        return -Math.log10(Math.max(row.p(), 1e-300));
    }

    static Figure draw(Profile profile) {
        VolcanoFigure figure = new VolcanoFigure(profile);
        return new FigureSheet("volcano", "Effect and significance of every tested feature",
                "Each point is a feature; to the right those higher in " + figure.group
                        + ", upwards the less likely by chance.",
                WIDTH, HEIGHT, FigureSheet.Flow.ROW).panel("", figure::panel).finish();
    }

    private void panel(Markup svg) {
        Axes.bottom(svg, x, BOTTOM, TOP, "log2 fold change (right: higher in " + group + ")");
        Axes.left(svg, y, LEFT, RIGHT, "−log10 p");
        StringBuilder quiet = new StringBuilder();
        IntStream.range(0, result.rows().length).filter(i -> !(result.q()[i] < limit))
                .filter(i -> !Double.isNaN(result.rows()[i].p())).forEach(i -> dot(quiet, i, 2));
        svg.leaf("path", "class", Ink.PRESENT.css(), "d", quiet.isEmpty() ? "M0 0" : quiet, "fill", Ink.PRESENT.light(),
                "fill-opacity", "0.45");
        int[] hits = result.hits(limit);
        for (int i : hits) {
            TestRow row = result.rows()[i];
            ArmColour colour = ArmColour.at(row.effect() > 0 ? 1 : 2);
            svg.open("g", "class", found ? colour.css() : Ink.MUTED.css(), "color",
                    found ? colour.line() : Ink.MUTED.light());
            svg.open("circle", "cx", Coordinate.text(x.at(row.effect())), "cy", Coordinate.text(y.at(height(row))), "r",
                    3.2, "fill", found ? "currentColor" : "none", "fill-opacity", "0.85", "stroke", "currentColor",
                    "stroke-width", found ? 0.0 : 1.2);
            svg.element("title",
                    result.features().get(i) + ": log2 " + NumberText.interval(row.effect(), row.low(), row.high())
                            + ", q " + NumberText.of(result.q()[i]));
            svg.close().close();
        }
        names(svg, hits, true);
        names(svg, hits, false);
    }

    private void dot(StringBuilder path, int feature, double radius) {
        TestRow row = result.rows()[feature];
        path.append('M').append(Coordinate.text(x.at(row.effect()) - radius)).append(' ')
                .append(Coordinate.text(y.at(height(row)) - radius)).append("h4v4h-4z");
    }

    /// Names beside the axes with lines to their points, so that they do not cover each other.
    private void names(Markup svg, int[] hits, boolean up) {
        int[] named = Arrays.stream(hits).filter(i -> result.rows()[i].effect() > 0 == up).limit(NAMED).toArray();
        double[] wanted = Arrays.stream(named).mapToDouble(i -> y.at(height(result.rows()[i]))).toArray();
        double[] places = LabelStack.spread(wanted, 16, TOP + 4, BOTTOM - 4);
        double edge = up ? RIGHT + 8 : FIRST - 8;
        for (int at = 0; at < named.length; at++) {
            TestRow row = result.rows()[named[at]];
            double px = x.at(row.effect());
            Axes.line(svg, Ink.AXIS, px + (up ? 4 : -4), wanted[at], up ? RIGHT + 4 : FIRST - 4, places[at], 0.6, "");
            Words words = Words.of(Ink.TEXT, 11);
            (up ? words : words.end()).at(svg, edge, places[at] + 4,
                    TextWidth.withEnd(result.features().get(named[at]), 11, NAME));
        }
    }
}
