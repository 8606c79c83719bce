package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.Scale;
import org.exodyn.study.figure.Words;

/// Samples as points in the colours of their groups.
final class GroupPoints {
    private static final double RADIUS = 4;

    private final Profile profile;
    private final int[] sides;

    GroupPoints(Profile profile) {
        this.profile = profile;
        this.sides = profile.plan().cohort().sides(profile.plan().contrast());
    }

    /// The reference has the first colour, the group the second, others the third.
    ArmColour colour(int sample) {
        return ofSide(sides[sample]);
    }

    private static ArmColour ofSide(int side) {
        return ArmColour.at(side == 0 ? 0 : side == 1 ? 1 : 2);
    }

    void draw(Markup svg, Scale x, Scale y, double[] xs, double[] ys) {
        for (int sample = 0; sample < xs.length; sample++) {
            if (Double.isFinite(xs[sample]) && Double.isFinite(ys[sample])) {
                ArmColour colour = colour(sample);
                svg.open("g", "class", colour.css(), "color", colour.line());
                svg.open("circle", "cx", Coordinate.text(x.at(xs[sample])), "cy", Coordinate.text(y.at(ys[sample])),
                        "r", RADIUS,
                        "fill", "currentColor", "fill-opacity", "0.75");
                svg.element("title", profile.samples().get(sample).sample() + ", " + group(sample)).close();
                svg.close();
            }
        }
    }

    String group(int sample) {
        return String.valueOf(profile.plan().cohort().sheet().text(profile.plan().contrast().column(), sample));
    }

    /// The groups' names with their colours and sizes, from the left.
    void legend(Markup svg, double x, double y) {
        double at = x;
        List<Integer> sizes = profile.plan().groupSizes();
        List<String> names = new ArrayList<>(
                List.of(profile.plan().contrast().group() + " (" + sizes.get(0) + ")",
                        profile.plan().contrast().reference() + " (" + sizes.get(1) + ")"));
        int others = sides.length - sizes.get(0) - sizes.get(1);
        if (others > 0) {
            names.add(String.format(Locale.ROOT, "other groups (%d)", others));
        }
        for (int place = 0; place < names.size(); place++) {
            ArmColour colour = ofSide(place == 0 ? 1 : place == 1 ? 0 : -1);
            svg.open("g", "class", colour.css(), "color", colour.line());
            svg.leaf("circle", "cx", at + RADIUS, "cy", y - RADIUS, "r", RADIUS, "fill", "currentColor");
            svg.close();
            Words.of(colour, 12).at(svg, at + 14, y, names.get(place));
            at += 34 + org.exodyn.study.figure.TextWidth.of(names.get(place), 12);
        }
    }
}
