package org.exodyn.study.figure;

/// Hatching: marks what is assumed or required, also for readers who do not see the colour.
public final class Hatch {
    private Hatch() {}

    static void define(Markup svg, String figureId) {
        svg.open("defs");
        pattern(svg, figureId + "-needed", Ink.NEEDED, 5);
        pattern(svg, figureId + "-assumed", Ink.MUTED, 4);
        svg.close();
    }

    private static void pattern(Markup svg, String id, Ink ink, double size) {
        svg.open(
                "pattern",
                "id",
                id,
                "patternUnits",
                "userSpaceOnUse",
                "width",
                size,
                "height",
                size,
                "patternTransform",
                "rotate(45)");
        svg.leaf("rect", "class", "fill-" + ink.css(), "width", size, "height", size, "fill", ink.light(),
                "fill-opacity", 0.14);
        svg.leaf("line", "class", "stroke-" + ink.css(), "x1", 0.0, "x2", 0.0, "y1", 0.0, "y2", size, "stroke",
                ink.light(), "stroke-width", 1.4);
        svg.close();
    }

    /// Fill for what is required.
    public static String needed(String figureId) {
        return "url(#" + figureId + "-needed)";
    }

    /// Fill for what is assumed.
    public static String assumed(String figureId) {
        return "url(#" + figureId + "-assumed)";
    }
}
