package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LayeredLayout;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.report.ReportContent.GraphEdge;

/// One arrow of the mechanism graph. Line: full and strong for claims, full and thin for the model, dashed for
/// assumptions. Head: triangle raises, bar lowers, open chevron has no sign.
final class MechanismArrow {
    private static final double HEAD = 9;

    private MechanismArrow() {}

    static void draw(Markup svg, MechanismGraphFigure figure, int at, MechanismPorts ports) {
        GraphEdge edge = figure.edge(at);
        LayeredLayout layout = figure.layout();
        List<Integer> chain = layout.chain(at);
        int left = chain.getFirst();
        int right = chain.getLast();
        boolean sideways = layout.layer(left) == layout.layer(right);
        boolean forward = figure.nodePlace(edge.from()) == left;
        double startX = figure.centreX(layout.layer(left)) + figure.boxWidth() / 2;
        double startY = figure.centreY(left) + ports.offset(left, at);
        double endX = figure.centreX(layout.layer(right)) + (sideways ? 1 : -1) * figure.boxWidth() / 2;
        double endY = figure.centreY(right) + ports.offset(right, at);
        // the line stops where the head begins
        double lineStart = forward ? startX : startX + HEAD;
        double lineEnd = forward ? endX + (sideways ? HEAD : -HEAD) : endX;
        StringBuilder path = new StringBuilder("M").append(point(lineStart, startY));
        if (sideways) {
            path.append('C').append(point(startX + 30, startY)).append(' ').append(point(endX + 30, endY)).append(' ')
                    .append(point(lineEnd, endY));
        } else {
            double x = lineStart;
            double y = startY;
            for (int bend = 1; bend < chain.size(); bend++) {
                boolean last = bend == chain.size() - 1;
                double centre = figure.centreX(layout.layer(chain.get(bend)));
                double nextX = last ? lineEnd : centre - figure.boxWidth() / 2;
                double nextY = last ? endY : figure.centreY(chain.get(bend));
                double middle = (x + nextX) / 2;
                path.append('C').append(point(middle, y)).append(' ').append(point(middle, nextY)).append(' ')
                        .append(point(nextX, nextY));
                x = nextX;
                y = nextY;
                if (!last) {
                    x = centre + figure.boxWidth() / 2;
                    path.append('H').append(Coordinate.text(x));
                }
            }
        }
        String relation = figure.label(edge.from()) + " " + edge.relation() + " " + figure.label(edge.to());
        svg.open("g", "class", "edge s-" + MechanismWords.slug(edge.support()), "data-edge", figure.edgeNumber(at),
                "data-from", figure.nodePlace(edge.from()), "data-to", figure.nodePlace(edge.to()), "tabindex", "0",
                "role", "button", "aria-label", relation, "color", colour(edge.support()));
        svg.element("title", relation + " (" + MechanismWords.supportText(edge.support()) + ")");
        svg.leaf("path", "d", path, "fill", "none", "stroke", "#000", "stroke-opacity", 0.0, "stroke-width", 11.0);
        line(svg, path, edge.support());
        boolean pointsRight = forward && !sideways;
        head(svg, forward ? endX : startX, forward ? endY : startY, pointsRight ? 1 : -1, edge.sign());
        svg.close();
    }

    static String colour(String support) {
        return switch (support) {
            case "claim" -> Ink.ACCENT.light();
            case "model" -> "#7b8594";
            default -> Ink.MUTED.light();
        };
    }

    static void line(Markup svg, CharSequence path, String support) {
        svg.leaf("path", "class", "line", "d", path, "fill", "none", "stroke", "currentColor", "stroke-width",
                support.equals("claim") ? 2.2 : 1.2, "stroke-dasharray", support.equals("assumed") ? "4 3" : null);
    }

    /// The head with its tip at (x, y), pointing right (+1) or left (−1).
    static void head(Markup svg, double x, double y, int direction, int sign) {
        double back = x - direction * HEAD;
        if (sign > 0) {
            svg.leaf("path", "d", "M" + point(x - direction, y) + "L" + point(back, y - 4.5) + "V"
                    + Coordinate.text(y + 4.5) + "Z", "fill", "currentColor");
        } else if (sign < 0) {
            double bar = x - direction * 3;
            svg.leaf("path", "d", "M" + point(back, y) + "H" + Coordinate.text(bar) + "M" + point(bar, y - 5.5) + "V"
                    + Coordinate.text(y + 5.5), "fill", "none", "stroke", "currentColor", "stroke-width", 2.4);
        } else {
            double tip = x - direction * 2;
            svg.leaf("path", "d", "M" + point(back, y) + "H" + Coordinate.text(tip) + "M"
                    + point(tip - direction * 5, y - 4) + "L" + point(tip, y) + "L" + point(tip - direction * 5, y + 4),
                    "fill", "none", "stroke", "currentColor", "stroke-width", 1.4);
        }
    }

    private static String point(double x, double y) {
        return Coordinate.text(x) + " " + Coordinate.text(y);
    }
}
