package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// Names beside points, where they cover neither a point nor another name. A name that finds no place is left out.
final class PointNames {
    private static final double SIZE = 11;
    private static final double HEIGHT = 12;
    /// From the middle of a point to what stands beside it.
    private static final double GAP = 8;
    private static final double RADIUS = 4;

    private final Box frame;
    private final List<Box> taken = new ArrayList<>();

    /// The frame is given by its edges in the drawing.
    PointNames(double left, double top, double right, double bottom) {
        this.frame = new Box(left, top, right, bottom);
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Box other) {
            return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
        }
    }

    /// Keeps the place of a point free.
    void point(double x, double y) {
        taken.add(new Box(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS));
    }

    /// Writes a name to the right of its point, or to the left, above or below.
    void write(Markup svg, double x, double y, String name) {
        double width = TextWidth.of(name, SIZE);
        double[][] places = {{x + GAP, y - HEIGHT / 2}, {x - GAP - width, y - HEIGHT / 2},
            {x - width / 2, y - GAP - HEIGHT}, {x - width / 2, y + GAP}};
        for (double[] place : places) {
            Box box = new Box(place[0], place[1], place[0] + width, place[1] + HEIGHT);
            if (frame.holds(box) && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                Words.of(Ink.TEXT, SIZE).at(svg, place[0], place[1] + HEIGHT - 2, name);
                return;
            }
        }
    }
}
