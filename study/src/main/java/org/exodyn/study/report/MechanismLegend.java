package org.exodyn.study.report;

import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// What lines and heads of the mechanism graph mean.
final class MechanismLegend {
    private MechanismLegend() {}

    static void draw(Markup svg, double y) {
        double x = 6;
        x = entry(svg, x, y, "claim", 2, "a claim of a source");
        x = entry(svg, x, y, "model", 2, "equation of the model");
        x = entry(svg, x, y, "assumed", 2, "assumed");
        x = entry(svg, x + 18, y, "model", 1, "raises");
        x = entry(svg, x, y, "model", -1, "lowers");
        entry(svg, x, y, "model", 0, "carries, no sign");
    }

    /// @param sign 2 draws the line without a head
    private static double entry(Markup svg, double x, double y, String support, int sign, String text) {
        svg.open("g", "class", "edge-key s-" + support, "color", MechanismArrow.colour(support));
        MechanismArrow.line(svg, "M" + (int) x + " " + (int) y + "h" + (sign == 2 ? 34 : 25), support);
        if (sign != 2) {
            MechanismArrow.head(svg, x + 34, y, 1, sign);
        }
        svg.close();
        Words.of(Ink.MUTED, 11).at(svg, x + 41, y + 4, text);
        return x + 41 + TextWidth.of(text, 11) + 22;
    }
}
