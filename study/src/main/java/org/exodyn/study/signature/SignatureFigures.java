package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.exodyn.clinic.signature.CrossValidationCurve;
import org.exodyn.clinic.signature.PrecisionRecallCurve;
import org.exodyn.clinic.signature.PredictedProbabilities;
import org.exodyn.clinic.signature.RocCurve;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// The figures of a signature.
final class SignatureFigures {
    private static final double SIDE = 370;
    private static final double LEFT = 56;
    private static final double RIGHT = SIDE - 14;
    private static final double TOP = 36;
    private static final double BOTTOM = TOP + RIGHT - LEFT;
    private static final double WIDE = 760;
    private static final double LOW = 300;
    private static final int BINS = 5;
    private static final ArmColour COLOUR = ArmColour.at(2);

    private SignatureFigures() {}

    /// ROC and precision against recall, side by side.
    static Figure curves(Performance.OfClasses classes) {
        RocCurve curve = classes.curve();
        PrecisionRecallCurve precision = PrecisionRecallCurve.of(curve.samples());
        return new FigureSheet("roc", "What the signature tells apart",
                "Left: true against false positive rate as the threshold falls; the diagonal is chance. Right: precision against recall; the"
                        + " line is the prevalence.",
                SIDE, BOTTOM + 46, FigureSheet.Flow.ROW).panel("", svg -> roc(svg, curve))
                .panel("", svg -> precision(svg, precision)).finish();
    }

    private static void roc(Markup svg, RocCurve curve) {
        LinearScale x = unit(LEFT, RIGHT);
        LinearScale y = unit(BOTTOM, TOP);
        Axes.bottom(svg, x, BOTTOM, TOP, "false positive rate");
        Axes.left(svg, y, LEFT, RIGHT, "true positive rate");
        Axes.line(svg, Ink.MUTED, x.at(0), y.at(0), x.at(1), y.at(1), 1, "4 4");
        StringBuilder path = new StringBuilder(start(x.at(0), y.at(0)));
        curve.points().forEach(point -> path.append(line(x.at(point.falsePositiveRate()),
                y.at(point.truePositiveRate()))));
        drawn(svg, path);
        Words.of(Ink.TEXT, 12).end().at(svg, RIGHT - 8, BOTTOM - 12, "area " + NumberText.fixed(curve.area(), 2));
    }

    private static void precision(Markup svg, PrecisionRecallCurve curve) {
        LinearScale x = unit(LEFT, RIGHT);
        LinearScale y = unit(BOTTOM, TOP);
        Axes.bottom(svg, x, BOTTOM, TOP, "recall");
        Axes.left(svg, y, LEFT, RIGHT, "precision");
        Axes.line(svg, Ink.MUTED, LEFT, y.at(curve.prevalence()), RIGHT, y.at(curve.prevalence()), 1, "4 4");
        StringBuilder path = new StringBuilder();
        double before = 0;
        for (PrecisionRecallCurve.Point point : curve.points()) {
            // a step: between two thresholds there is nothing
            path.append(path.isEmpty() ? start(x.at(before), y.at(point.precision()))
                    : line(x.at(before), y.at(point.precision())))
                    .append(line(x.at(point.recall()), y.at(point.precision())));
            before = point.recall();
        }
        drawn(svg, path);
        Words.of(Ink.TEXT, 12).end().at(svg, RIGHT - 8, BOTTOM - 12,
                "average precision " + NumberText.fixed(curve.averagePrecision(), 2));
    }

    /// Predicted against observed, in bins of about equal size, and every prediction.
    static Figure calibration(PredictedProbabilities predictions, String group, String reference) {
        List<PredictedProbabilities.Bin> bins = predictions.calibrationCurve(BINS, Performance.LEVEL);
        return new FigureSheet("calibration", "Whether probabilities mean what they say",
                "Share of " + group
                        + " against the mean prediction, in bins of about equal size, with Wilson's 95 % interval; the diagonal"
                        + " is right.",
                SIDE, BOTTOM + 46, FigureSheet.Flow.ROW).panel("", svg -> {
                    LinearScale x = unit(LEFT, RIGHT);
                    LinearScale y = unit(BOTTOM, TOP);
                    Axes.bottom(svg, x, BOTTOM, TOP, "predicted probability of " + group);
                    Axes.left(svg, y, LEFT, RIGHT, "observed share");
                    Axes.line(svg, Ink.MUTED, x.at(0), y.at(0), x.at(1), y.at(1), 1, "4 4");
                    svg.open("g", "class", COLOUR.css(), "color", COLOUR.line());
                    for (PredictedProbabilities.Bin bin : bins) {
                        double at = x.at(bin.predicted());
                        svg.leaf("path", "d", start(at, y.at(bin.interval().lower()))
                                + line(at, y.at(bin.interval().upper())), "stroke", "currentColor", "stroke-width", 1.5,
                                "fill", "none");
                        svg.leaf("circle", "cx", Coordinate.text(at), "cy", Coordinate.text(y.at(bin.observed())), "r",
                                4.0, "fill", "currentColor");
                    }
                    svg.close();
                }).panel("", svg -> each(svg, predictions, group, reference)).finish();
    }

    /// Every prediction by class, side by side in the order of the samples, so that equal ones can be seen.
    private static void each(Markup svg, PredictedProbabilities predictions, String group, String reference) {
        LinearScale y = unit(BOTTOM, TOP);
        Axes.left(svg, y, LEFT, RIGHT, "predicted probability of " + group);
        double width = (RIGHT - LEFT) / 2;
        int[] sizes = new int[2];
        for (int i = 0; i < predictions.size(); i++) {
            sizes[predictions.isPositive(i) ? 1 : 0]++;
        }
        int[] placed = new int[2];
        for (int side = 0; side < 2; side++) {
            ArmColour colour = ArmColour.at(side);
            Words.of(colour, 12).middle().at(svg, LEFT + width * (side + 0.5), BOTTOM + 18,
                    TextWidth.shortened(side == 1 ? group : reference, 12, width - 8));
            svg.open("g", "class", colour.css(), "color", colour.line());
            for (int i = 0; i < predictions.size(); i++) {
                if ((predictions.isPositive(i) ? 1 : 0) == side) {
                    double share = (placed[side]++ + 0.5) / sizes[side];
                    svg.leaf("circle", "cx", Coordinate.text(LEFT + width * (side + 0.1 + 0.8 * share)), "cy",
                            Coordinate.text(y.at(predictions.probability(i))), "r", 3.5, "fill", "currentColor",
                            "fill-opacity", "0.7");
                }
            }
            svg.close();
        }
    }

    /// Deviance of left-out samples along the path of all samples.
    static Figure penalty(CrossValidationCurve curve, int chosen) {
        int size = curve.path().size();
        double[] at = IntStream.range(0, size).mapToDouble(k -> Math.log10(curve.path().lambda(k))).toArray();
        double[] ends = IntStream.range(0, size).boxed()
                .flatMapToDouble(k -> DoubleStream.of(curve.mean(k) - curve.standardError(k),
                        curve.mean(k) + curve.standardError(k)))
                .filter(Double::isFinite).toArray();
        double low = DoubleStream.of(ends).min().orElse(0);
        double high = DoubleStream.of(ends).max().orElse(1);
        double room = high > low ? 0.05 * (high - low) : 1;
        LinearScale x = new LinearScale(at[size - 1], at[0], LEFT + 20, WIDE - 20, 8);
        LinearScale y = new LinearScale(low - room, high + room, LOW, TOP, 5);
        return new FigureSheet("penalty", "The penalty",
                "Mean deviance of left-out samples over the penalty, with its standard error; the line is the penalty that was chosen. Numbers above: features in the signature.",
                WIDE, LOW + 46, FigureSheet.Flow.ROW).panel("", svg -> {
                    Axes.bottom(svg, x, LOW, TOP, "log10 of the penalty λ (right: fewer features)");
                    Axes.left(svg, y, LEFT + 20, WIDE - 20, "");
                    Words.of(Ink.MUTED, 11).at(svg, 0, TOP - 22, "mean deviance");
                    Axes.line(svg, Ink.TEXT, x.at(at[chosen]), TOP, x.at(at[chosen]), LOW, 1.2, "4 4");
                    StringBuilder path = new StringBuilder();
                    StringBuilder bars = new StringBuilder();
                    double free = Double.POSITIVE_INFINITY;
                    for (int k = 0; k < size; k++) {
                        double place = x.at(at[k]);
                        path.append(k == 0 ? start(place, y.at(curve.mean(k))) : line(place, y.at(curve.mean(k))));
                        if (Double.isFinite(curve.standardError(k))) {
                            bars.append(start(place, y.at(curve.mean(k) - curve.standardError(k))))
                                    .append(line(place, y.at(curve.mean(k) + curve.standardError(k))));
                        }
                        if (place < free - 34) {
                            Words.of(Ink.MUTED, 10).middle().at(svg, place, TOP - 6,
                                    Integer.toString(curve.path().nonZero(k)));
                            free = place;
                        }
                    }
                    svg.open("g", "class", COLOUR.css(), "color", COLOUR.line());
                    svg.leaf("path", "d", bars, "fill", "none", "stroke", "currentColor", "stroke-width", 1.0,
                            "stroke-opacity", "0.4");
                    svg.leaf("path", "d", path, "fill", "none", "stroke", "currentColor", "stroke-width", 2.0);
                    svg.close();
                }).finish();
    }

    /// Predictions of samples that were not seen against what was measured.
    static Figure predictions(List<Double> measured, double[] predicted, String outcome) {
        List<Double> all = new ArrayList<>(measured);
        DoubleStream.of(predicted).forEach(all::add);
        double low = all.stream().mapToDouble(one -> one).min().orElse(0);
        double high = all.stream().mapToDouble(one -> one).max().orElse(1);
        double room = high > low ? 0.05 * (high - low) : 1;
        return new FigureSheet("predictions", "Predicted and measured",
                "Mean prediction over repeats of each sample by signatures that have not seen it, against what was measured; the diagonal is right.",
                WIDE, BOTTOM + 46, FigureSheet.Flow.ROW).panel("", svg -> {
                    LinearScale x = new LinearScale(low - room, high + room, LEFT, WIDE - 20, 8);
                    LinearScale y = new LinearScale(low - room, high + room, BOTTOM, TOP, 5);
                    Axes.bottom(svg, x, BOTTOM, TOP, "measured " + outcome);
                    Axes.left(svg, y, LEFT, WIDE - 20, "predicted");
                    Axes.line(svg, Ink.MUTED, LEFT, BOTTOM, WIDE - 20, TOP, 1, "4 4");
                    svg.open("g", "class", COLOUR.css(), "color", COLOUR.line());
                    for (int i = 0; i < predicted.length; i++) {
                        svg.leaf("circle", "cx", Coordinate.text(x.at(measured.get(i))), "cy",
                                Coordinate.text(y.at(predicted[i])), "r", 3.5, "fill", "currentColor", "fill-opacity",
                                "0.7");
                    }
                    svg.close();
                }).finish();
    }

    private static LinearScale unit(double start, double end) {
        return new LinearScale(0, 1, start, end, 5);
    }

    private static String start(double x, double y) {
        return "M" + Coordinate.text(x) + " " + Coordinate.text(y);
    }

    private static String line(double x, double y) {
        return "L" + Coordinate.text(x) + " " + Coordinate.text(y);
    }

    private static void drawn(Markup svg, CharSequence path) {
        svg.open("g", "class", COLOUR.css(), "color", COLOUR.line());
        svg.leaf("path", "d", path, "fill", "none", "stroke", "currentColor", "stroke-width", 2.0);
        svg.close();
    }
}
