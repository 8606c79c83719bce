package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.BandedLine;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.HourScale;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LabelStack;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.Scale;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Course;
import org.exodyn.study.report.ReportContent.Premise;

/// Time courses of one kind: one plot per variable, the main arms over each other, the same axes under each premise.
final class CourseFigure {
    private static final double WIDTH = 510;
    private static final double LEFT = 52;
    private static final double RIGHT = 344;
    private static final double PLOT = 188;
    /// Ratio of largest to smallest value from which an axis is logarithmic.
    private static final double WIDE = 100;
    /// The same for numbers of cells, whose bands are skewed: on a linear axis the medians of dying cultures lie on the floor.
    private static final double WIDE_CELLS = 10;

    private final ReportIndex index;
    private final List<Course> courses;
    private final List<String> variables;

    private CourseFigure(ReportIndex index, String kind) {
        this.index = index;
        List<String> arms = index.mainArms().stream().map(Arm::id).toList();
        List<Course> main = index.courses(kind).stream().filter(course -> arms.contains(course.arm())).toList();
        courses = main.isEmpty() ? index.courses(kind) : main;
        variables = new ArrayList<>(new LinkedHashSet<>(courses.stream().map(Course::variable).toList()));
    }

    static Figure draw(ReportIndex index, String kind, String title) {
        CourseFigure figure = new CourseFigure(index, kind);
        double height = PanelHead.HEIGHT + Math.max(1, figure.variables.size()) * PLOT + 24;
        FigureSheet sheet = new FigureSheet(
                "course-" + kind,
                title,
                "Time courses of the main arms: median with central 50 % and 90 % bands, one plot per variable.",
                WIDTH,
                height,
                FigureSheet.Flow.ROW);
        for (Premise premise : index.premises()) {
            sheet.panel(premise.id(), svg -> figure.panel(svg, premise));
        }
        return sheet.finish();
    }

    private void panel(Markup svg, Premise premise) {
        PanelHead.draw(svg, index, premise, courses.isEmpty() ? "" : "dose " + courses.getFirst().dose());
        for (int at = 0; at < variables.size(); at++) {
            plot(svg, premise, variables.get(at), PanelHead.HEIGHT + at * PLOT, at == variables.size() - 1);
        }
        if (variables.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, 10, 60, "no time courses of this kind in this run");
        }
    }

    private void plot(Markup svg, Premise premise, String variable, double offset, boolean last) {
        double top = offset + 28;
        double bottom = offset + PLOT - 22;
        List<Course> all = courses.stream().filter(course -> course.variable().equals(variable)).toList();
        Scale y = scale(all, bottom, top);
        double hours = 0;
        for (Course course : all) {
            for (double hour : course.hours()) {
                hours = Double.isFinite(hour) ? Math.max(hours, hour) : hours;
            }
        }
        HourScale x = new HourScale(hours > 0 ? hours : 1, LEFT, RIGHT);
        Course first = all.getFirst();
        Axes.left(svg, y, LEFT, RIGHT,
                first.label() + (NumberText.unit(first.unit()).isEmpty() ? "" : ", " + NumberText.unit(first.unit())));
        Axes.bottom(svg, x, bottom, top, last ? "hours" : "");
        List<Course> drawn = all.stream().filter(course -> course.premise().equals(premise.id())).toList();
        double[] wanted = drawn.stream().mapToDouble(course -> lastHeight(course, y, bottom)).toArray();
        double[] places = LabelStack.spread(wanted, 15, top, bottom);
        for (int at = 0; at < drawn.size(); at++) {
            Course course = drawn.get(at);
            ArmGroup.open(svg, index, course.arm());
            String label = index.armLabel(course.arm());
            svg.element("title", label + ": " + end(course));
            double[][] columns = Bands.columns(course.values(), course.hours().length);
            BandedLine.bands(svg, x, y, course.hours(), columns, 0.05, 0.1);
            BandedLine.median(svg, x, y, course.hours(), columns, "", 2.4);
            svg.leaf("path", "d", "M" + (int) RIGHT + " " + (int) wanted[at] + "L" + (int) (RIGHT + 9) + " "
                    + (int) places[at] + "h4", "fill", "none", "stroke", "currentColor", "stroke-opacity", 0.6);
            Words.of(index.colour(course.arm()), 11)
                    .at(svg, RIGHT + 16, places[at] + 4, TextWidth.shortened(label, 11, WIDTH - RIGHT - 16));
            svg.close();
        }
        for (int at = 0; at < drawn.size(); at++) {
            Course course = drawn.get(at);
            ArmGroup.open(svg, index, course.arm());
            BandedLine.stripes(svg, x, y, course.hours(),
                    Bands.columns(course.values(), course.hours().length), at, drawn.size());
            svg.close();
        }
        if (drawn.isEmpty()) {
            Words.of(Ink.MUTED, 11).at(svg, LEFT + 8, top + 16, "not run under this premise");
        }
    }

    private static Scale scale(List<Course> all, double bottom, double top) {
        List<Double> values = new ArrayList<>();
        double highest = 0;
        double leastMedian = Double.POSITIVE_INFINITY;
        for (Course course : all) {
            for (Band band : course.values()) {
                if (band.q50() > 0 && Double.isFinite(band.q95())) {
                    values.add(band.q05() > 0 ? Math.max(band.q05(), band.q50() * 1e-3) : band.q50());
                    values.add(band.q95());
                    highest = Math.max(highest, band.q95());
                    leastMedian = Math.min(leastMedian, band.q50());
                }
            }
        }
        boolean counted = all.getFirst().unit().equals("cells");
        if (highest / leastMedian <= (counted ? WIDE_CELLS : WIDE) || values.isEmpty()) {
            return LinearScale.fromZero(highest, bottom, top, 4);
        }
        double[] range = LogScale.decadesAround(values, new double[] {1, 10});
        // less than one cell is none
        double low = Math.max(counted ? 1 : range[0], range[1] * 1e-8);
        return new LogScale(low, range[1], bottom, top, 26, 5);
    }

    private static double lastHeight(Course course, Scale y, double bottom) {
        double last = bottom;
        for (Band band : course.values()) {
            last = Double.isNaN(band.q50()) ? last : y.at(band.q50());
        }
        return last;
    }

    private static String end(Course course) {
        return course.values().isEmpty()
                ? "no values"
                : Bands.text(course.values().getLast()) + " " + NumberText.unit(course.unit()) + " at the end";
    }
}
