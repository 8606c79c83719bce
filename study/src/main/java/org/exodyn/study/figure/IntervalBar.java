package org.exodyn.study.figure;

import org.jspecify.annotations.Nullable;

/// Median, central 50 % and central 90 % along a horizontal scale, in the colour of the group it is drawn in. An end
/// that lies outside the axis carries an arrow head.
public final class IntervalBar {
    private IntervalBar() {}

    /// @param quantiles 0.05, 0.25, 0.5, 0.75, 0.95; nothing but a question mark is drawn if any is NaN
    /// @param fill fill of the bars, or empty to inherit the colour of the group
    public static void draw(Markup svg, Scale x, double y, double height, double[] quantiles, String fill) {
        for (double quantile : quantiles) {
            if (Double.isNaN(quantile)) {
                Words.of(Ink.MUTED, 11).at(svg, Math.min(x.start(), x.end()) + 4, y + 4, "not known");
                return;
            }
        }
        @Nullable
        String bar = fill.isEmpty() ? null : fill;
        double left = x.at(quantiles[0]);
        double right = x.at(quantiles[4]);
        rect(svg, left, right, y, height * 0.62, bar, fill.isEmpty() ? 0.22 : 0.6);
        rect(svg, x.at(quantiles[1]), x.at(quantiles[3]), y, height, bar, fill.isEmpty() ? 0.5 : 1);
        double middle = x.at(quantiles[2]);
        svg.leaf("rect", "class", "mid", "x", middle - 1.25, "y", y - height / 2 - 1.5, "width", 2.5, "height",
                height + 3);
        if (x.clips(quantiles[0])) {
            head(svg, left, y, -1);
        }
        if (x.clips(quantiles[4])) {
            head(svg, right, y, 1);
        }
    }

    private static void rect(Markup svg, double from, double to, double y, double height, @Nullable String fill,
            double opacity) {
        svg.leaf("rect", "x", Math.min(from, to), "y", y - height / 2, "width", Math.max(1, Math.abs(to - from)),
                "height", height, "rx", 1.5, "fill", fill, "fill-opacity", opacity);
    }

    private static void head(Markup svg, double x, double y, int direction) {
        svg.leaf("path", "d", "M" + Coordinate.brief(x + direction * 8) + " " + Coordinate.brief(y) + "l"
                + (direction > 0 ? "-7 -4.5v9z" : "7 -4.5v9z"));
    }
}
