package org.exodyn.study.figure;

/// A median line with its central 50 % and 90 % bands, in the colour of the group it is drawn in. Points at which any
/// of the five is NaN are left out, and the line is broken there.
public final class BandedLine {
    private static final double STRIPE = 9;

    private BandedLine() {}

    /// @param quantiles five rows (0.05, 0.25, 0.5, 0.75, 0.95), one column per x
    /// @param dash dash pattern of the median line, empty for a full line
    public static void draw(Markup svg, Scale x, Scale y, double[] xs, double[][] quantiles, String dash) {
        bands(svg, x, y, xs, quantiles, 0.1, 0.2);
        median(svg, x, y, xs, quantiles, dash, 2);
    }

    /// A median as interleaved dashes over curves that are drawn already: where curves coincide, stripes of all their
    /// colours remain visible; where they do not, a curve's own dashes lie on itself and cannot be seen.
    ///
    /// @param place which of `count` curves this one is
    public static void stripes(
            Markup svg, Scale x, Scale y, double[] xs, double[][] quantiles, int place, int count) {
        StringBuilder path = medianPath(x, y, xs, quantiles);
        if (!path.isEmpty() && count > 1) {
            svg.leaf("path", "class", "med", "d", path, "fill", "none", "stroke", "currentColor", "stroke-width", 2.4,
                    "stroke-dasharray", Coordinate.text(STRIPE) + " " + Coordinate.text(STRIPE * (count - 1)),
                    "stroke-dashoffset", -STRIPE * place);
        }
    }

    /// The bands alone.
    public static void bands(
            Markup svg, Scale x, Scale y, double[] xs, double[][] quantiles, double outer, double inner) {
        StringBuilder wide = new StringBuilder();
        StringBuilder narrow = new StringBuilder();
        for (int from = 0; from < xs.length;) {
            int to = runEnd(xs, quantiles, from);
            if (to - from > 1) {
                area(wide, x, y, xs, quantiles[0], quantiles[4], from, to);
                area(narrow, x, y, xs, quantiles[1], quantiles[3], from, to);
            }
            from = Math.max(to, from + 1);
        }
        if (!wide.isEmpty()) {
            svg.leaf("path", "class", "b90", "d", wide, "fill-opacity", outer);
            svg.leaf("path", "class", "b50", "d", narrow, "fill-opacity", inner);
        }
    }

    /// The median line alone.
    public static void median(
            Markup svg, Scale x, Scale y, double[] xs, double[][] quantiles, String dash, double width) {
        StringBuilder path = medianPath(x, y, xs, quantiles);
        if (!path.isEmpty()) {
            svg.leaf(
                    "path", "class", "med", "d", path, "fill", "none", "stroke", "currentColor", "stroke-width", width,
                    "stroke-linejoin",
                    "round", "stroke-linecap", "round", "stroke-dasharray", dash.isEmpty() ? null : dash);
        }
    }

    private static StringBuilder medianPath(Scale x, Scale y, double[] xs, double[][] quantiles) {
        StringBuilder path = new StringBuilder();
        for (int from = 0; from < xs.length;) {
            int to = runEnd(xs, quantiles, from);
            if (to > from) {
                polyline(path, x, y, xs, quantiles[2], from, to, 1);
            }
            from = Math.max(to, from + 1);
        }
        return path;
    }

    private static int runEnd(double[] xs, double[][] quantiles, int from) {
        int at = from;
        while (at < xs.length && !Double.isNaN(xs[at]) && known(quantiles, at)) {
            at++;
        }
        return at;
    }

    private static boolean known(double[][] quantiles, int at) {
        for (double[] row : quantiles) {
            if (Double.isNaN(row[at])) {
                return false;
            }
        }
        return true;
    }

    private static void area(
            StringBuilder path, Scale x, Scale y, double[] xs, double[] low, double[] high, int from, int to) {
        polyline(path, x, y, xs, high, from, to, 1);
        polyline(path, x, y, xs, low, to - 1, from - 1, -1);
        path.append('Z');
    }

    private static void polyline(
            StringBuilder path, Scale x, Scale y, double[] xs, double[] ys, int from, int to, int step) {
        for (int at = from; at != to; at += step) {
            path.append(step > 0 && at == from ? 'M' : 'L').append(Coordinate.brief(x.at(xs[at]))).append(' ')
                    .append(Coordinate.brief(y.at(ys[at])));
        }
    }
}
