package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// A time course as a sheet of small plots, one per column, each with its own scale.
final class CoursePlot {

    private static final int ACROSS = 3;
    private static final int MOST = 60;
    private static final double WIDTH = 250;
    private static final double HEIGHT = 150;

    private CoursePlot() {}

    /// The drawing as an SVG document.
    ///
    /// @param timeUnit of the time axes; empty if the model has none
    /// @param unit of a column, by its name
    static String draw(TimeCourse course, String title, Optional<String> timeUnit,
            Function<String, Optional<String>> unit) {
        int shown = Math.min(MOST, course.names().size());
        int across = Math.min(ACROSS, Math.max(1, shown));
        int rows = (shown + across - 1) / across;
        double top = 34;
        FigureSheet sheet = new FigureSheet("time-course", title,
                "Time course of " + shown + " quantities, one plot each.", across * WIDTH + 20,
                top + rows * HEIGHT + 36, FigureSheet.Flow.ROW);
        sheet.panel("", svg -> {
            Words.of(Ink.TEXT, 14).at(svg, 14, 20, title);
            for (int column = 0; column < shown; column++) {
                int row = column / across;
                String name = course.names().get(column);
                // the plots of a column share their time axis, so the last says what it is
                String time = column + across < shown ? "" : "time" + bracketed(timeUnit);
                plot(svg, course, column, name + bracketed(unit.apply(name)), time,
                        10 + column % across * WIDTH, top + row * HEIGHT);
            }
            if (shown < course.names().size()) {
                Words.of(Ink.MUTED, 11).at(svg, 14, top + rows * HEIGHT + 30,
                        "and " + (course.names().size() - shown) + " more in the table");
            }
        });
        return sheet.finish().svg() + "\n";
    }

    private static String bracketed(Optional<String> unit) {
        return unit.map(one -> " (" + one + ")").orElse("");
    }

    private static void plot(Markup svg, TimeCourse course, int column, String title, String time, double left,
            double top) {
        double start = left + 46;
        double end = left + WIDTH - 18;
        double upper = top + 24;
        double lower = top + HEIGHT - 24;
        List<double[]> points = points(course, column);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] point : points) {
            if (Double.isFinite(point[1])) {
                low = Math.min(low, point[1]);
                high = Math.max(high, point[1]);
            }
        }
        Words.of(Ink.TEXT, 11).at(svg, start, top + 15,
                TextWidth.shortened(title, 11, end - start));
        if (low > high) {
            Words.of(Ink.MUTED, 11).at(svg, start, (upper + lower) / 2, "no finite value");
            return;
        }
        low = Math.min(low, 0);
        high = Math.max(high, 0);
        double room = high - low > 0 && Double.isFinite(high - low) ? 0 : 1;
        LinearScale y = new LinearScale(low, high + room, lower, upper, 3);
        double[] times = course.times();
        LinearScale x = new LinearScale(times[0], Math.max(times[times.length - 1], Math.nextUp(times[0])), start, end,
                3);
        Axes.left(svg, y, start, end, "");
        Axes.bottom(svg, x, lower, upper, time);
        svg.leaf("path", "d", path(points, x, y), "fill", "none", "stroke", ArmColour.at(2).line(),
                "stroke-width", 1.8, "stroke-linejoin", "round");
    }

    /// Output times with values, and both sides of each jump between them.
    private static List<double[]> points(TimeCourse course, int column) {
        List<double[]> points = new ArrayList<>();
        int jump = 0;
        double from = course.times()[0];
        for (int row = 0; row < course.times().length; row++) {
            double time = course.times()[row];
            for (; jump < course.jumps().size() && course.jumps().get(jump).time() <= time; jump++) {
                TimeCourse.Jump one = course.jumps().get(jump);
                if (one.time() > from && one.before()[column] != one.after()[column]) {
                    points.add(new double[] {one.time(), one.before()[column]});
                    points.add(new double[] {one.time(), one.after()[column]});
                }
            }
            points.add(new double[] {time, course.values()[row][column]});
        }
        return points;
    }

    private static String path(List<double[]> points, LinearScale x, LinearScale y) {
        List<String> parts = new ArrayList<>();
        boolean pen = false;
        for (double[] point : points) {
            boolean there = Double.isFinite(point[1]);
            if (there) {
                parts.add((pen ? "L" : "M") + Coordinate.text(x.at(point[0])) + " "
                        + Coordinate.text(y.at(point[1])));
            }
            pen = there;
        }
        return String.join("", parts);
    }
}
