package org.exodyn.study.figure;

import java.util.function.DoubleFunction;

/// Axes, ticks and grid.
public final class Axes {
    private static final double FONT_SIZE = 11;
    private static final double MANY_DECADES = 2e4;

    private Axes() {}

    /// A horizontal axis at y, with grid lines up to `gridTop`.
    public static void bottom(Markup svg, Scale x, double y, double gridTop, String label) {
        bottom(svg, x, y, gridTop, label, tickLabels(x));
    }

    private static DoubleFunction<String> tickLabels(Scale scale) {
        boolean manyDecades = scale instanceof LogScale log && log.high() / log.low() > MANY_DECADES;
        return manyDecades ? NumberText::decade : NumberText::tick;
    }

    /// With labels of the caller's making; an empty label leaves the tick bare.
    public static void bottom(
            Markup svg, Scale x, double y, double gridTop, String label, DoubleFunction<String> tickLabel) {
        Ticks ticks = x.ticks();
        StringBuilder grid = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (double tick : ticks.major()) {
            String at = Coordinate.brief(x.at(tick));
            grid.append('M').append(at).append(' ').append(Coordinate.brief(gridTop)).append('V')
                    .append(Coordinate.brief(y));
            marks.append('M').append(at).append(' ').append(Coordinate.brief(y)).append("v5");
        }
        for (double tick : ticks.minor()) {
            marks.append('M').append(Coordinate.brief(x.at(tick))).append(' ').append(Coordinate.brief(y)).append("v3");
        }
        lines(svg, Ink.GRID, grid);
        marks.append('M').append(Coordinate.brief(x.start())).append(' ').append(Coordinate.brief(y)).append('H')
                .append(Coordinate.brief(x.end()));
        lines(svg, Ink.AXIS, marks);
        Words words = Words.of(Ink.MUTED, FONT_SIZE).middle();
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks.major()) {
            String text = tickLabel.apply(tick);
            double half = TextWidth.of(text, FONT_SIZE) / 2;
            double at = x.at(tick);
            if (!text.isEmpty() && at - half > free) {
                words.at(svg, at, y + 17, text);
                free = at + half + 4;
            }
        }
        if (!label.isEmpty()) {
            words.at(svg, (x.start() + x.end()) / 2, y + 34, label);
        }
    }

    /// A vertical axis at x, with grid lines to `gridRight`.
    public static void left(Markup svg, Scale y, double x, double gridRight, String label) {
        Ticks ticks = y.ticks();
        StringBuilder grid = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        Words words = Words.of(Ink.MUTED, FONT_SIZE).end();
        double widest = 0;
        DoubleFunction<String> tickLabel = tickLabels(y);
        for (double tick : ticks.major()) {
            String at = Coordinate.brief(y.at(tick));
            grid.append('M').append(Coordinate.brief(x)).append(' ').append(at).append('H')
                    .append(Coordinate.brief(gridRight));
            marks.append('M').append(Coordinate.brief(x)).append(' ').append(at).append("h-5");
            widest = Math.max(widest, TextWidth.of(tickLabel.apply(tick), FONT_SIZE));
        }
        for (double tick : ticks.minor()) {
            marks.append('M').append(Coordinate.brief(x)).append(' ').append(Coordinate.brief(y.at(tick)))
                    .append("h-3");
        }
        lines(svg, Ink.GRID, grid);
        marks.append('M').append(Coordinate.brief(x)).append(' ').append(Coordinate.brief(y.start())).append('V')
                .append(Coordinate.brief(y.end()));
        lines(svg, Ink.AXIS, marks);
        for (double tick : ticks.major()) {
            words.at(svg, x - 8, y.at(tick) + 4, tickLabel.apply(tick));
        }
        if (y instanceof LogScale log && log.zeroSlot() > 0) {
            words.at(svg, x - 8, y.at(0) + 4, "0");
        }
        if (!label.isEmpty()) {
            Words.of(Ink.MUTED, FONT_SIZE).at(svg, x - 8 - widest, y.end() - 10, label);
        }
    }

    /// A straight line.
    public static void line(Markup svg, Ink ink, double x1, double y1, double x2, double y2, double width,
            String dash) {
        svg.leaf(
                "line", "class", "stroke-" + ink.css(), "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", ink.light(),
                "stroke-width", width, "stroke-dasharray", dash.isEmpty() ? null : dash);
    }

    private static void lines(Markup svg, Ink ink, CharSequence path) {
        if (!path.isEmpty()) {
            svg.leaf("path", "class", "stroke-" + ink.css(), "d", path, "stroke", ink.light(), "fill", "none",
                    "stroke-width", 1.0);
        }
    }
}
