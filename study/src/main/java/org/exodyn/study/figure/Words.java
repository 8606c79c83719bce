package org.exodyn.study.figure;

/// Text on a drawing.
///
/// @param size font size in pixels
/// @param css class and `fill` colour
/// @param anchor `start`, `middle` or `end`
public record Words(double size, String css, String fill, String anchor, boolean bold) {
    public static Words of(Ink ink, double size) {
        return new Words(size, ink.css(), ink.light(), "start", false);
    }

    /// In the colour of an arm.
    public static Words of(ArmColour colour, double size) {
        return new Words(size, "w" + colour.css(), colour.text(), "start", false);
    }

    public Words middle() {
        return new Words(size, css, fill, "middle", bold);
    }

    public Words end() {
        return new Words(size, css, fill, "end", bold);
    }

    public Words strong() {
        return new Words(size, css, fill, anchor, true);
    }

    /// Writes the text with its baseline at y.
    public void at(Markup svg, double x, double y, String text) {
        open(svg, x, y).text(text).close();
    }

    /// Writes `prefix`10^`exponent``suffix` with a raised exponent that may have decimals.
    public void power(Markup svg, double x, double y, String prefix, String exponent, String suffix) {
        open(svg, x, y).text(prefix + "10");
        svg.element("tspan", exponent, "dy", -0.36 * size, "font-size", 0.74 * size);
        svg.element("tspan", suffix, "dy", 0.36 * size);
        svg.close();
    }

    /// Opens the text element; the caller closes it.
    private Markup open(Markup svg, double x, double y) {
        return svg.open(
                "text",
                "class",
                css,
                "x",
                x,
                "y",
                y,
                "fill",
                fill,
                "font-size",
                size,
                "font-weight",
                bold ? "600" : null,
                "text-anchor",
                anchor.equals("start") ? null : anchor);
    }
}
