package org.exodyn.study.profile;

import java.util.List;
import java.util.stream.DoubleStream;
import org.exodyn.clinic.survival.HazardCurve;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;

/// The hazard over the values of a feature, relative to its median, with a pointwise 95 % band.
final class HazardCurveFigure {
    private static final double WIDTH = 760;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 20;
    private static final double TOP = 34;
    private static final double BOTTOM = 320;
    private static final double LOG2 = Math.log(2);

    private HazardCurveFigure() {}

    static Figure draw(String feature, HazardCurve curve, int number) {
        List<HazardCurve.Point> points = curve.points();
        LinearScale x = new LinearScale(points.getFirst().value(), points.getLast().value(), LEFT, RIGHT, 8);
        double reach = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.interval().lower(), point.interval().upper()))
                .map(Math::abs).max().orElse(1) / LOG2;
        LinearScale y = PlotRange.symmetric(reach, BOTTOM, TOP, 6);
        return new FigureSheet("hazard-" + number, "Hazard by " + feature,
                "log2 of the hazard relative to that at the median, over the abundance of the feature from its 5 % to its 95 % quantile;"
                        + " the band is a pointwise 95 % interval.",
                WIDTH, BOTTOM + 46, FigureSheet.Flow.ROW).panel("", svg -> panel(svg, feature, points, x, y)).finish();
    }

    private static void panel(Markup svg, String feature, List<HazardCurve.Point> points, LinearScale x,
            LinearScale y) {
        Axes.bottom(svg, x, BOTTOM, TOP, "log2 abundance of " + feature);
        Axes.left(svg, y, LEFT, RIGHT, "log2 hazard ratio to the median (1: twice the hazard)");
        Axes.line(svg, Ink.TEXT, LEFT, y.at(0), RIGHT, y.at(0), 1.2, "");
        StringBuilder line = new StringBuilder();
        StringBuilder band = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (HazardCurve.Point point : points) {
            String at = Coordinate.text(x.at(point.value())) + " ";
            line.append(line.isEmpty() ? "M" : "L").append(at).append(place(y, point.logHazardRatio()));
            band.append(band.isEmpty() ? "M" : "L").append(at).append(place(y, point.interval().upper()));
            back.insert(0, "L" + at + place(y, point.interval().lower()));
        }
        ArmColour colour = ArmColour.at(2);
        svg.open("g", "class", colour.css(), "color", colour.line());
        svg.leaf("path", "d", band.toString() + back + "Z", "fill", "currentColor", "fill-opacity", "0.13");
        svg.leaf("path", "d", line, "fill", "none", "stroke", "currentColor", "stroke-width", 2.0);
        svg.close();
    }

    private static String place(LinearScale y, double logRatio) {
        return Coordinate.text(y.at(logRatio / LOG2));
    }
}
