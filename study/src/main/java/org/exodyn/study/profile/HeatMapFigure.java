package org.exodyn.study.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// The first features by significance in every sample: how far a sample lies from the feature's mean, in standard deviations. Samples
/// stand by group, and within a group by their first principal component.
final class HeatMapFigure {
    private static final double WIDTH = 900;
    private static final double LABELS = 170;
    private static final double TOP = 56;
    private static final double ROW = 15;
    private static final int MOST_ROWS = 40;
    private static final double REACH = 2.5;

    private final Profile profile;
    private final DifferentialAbundance result;
    private final int[] rows;
    private final Integer[] order;
    private final int[] sides;
    private final double cell;

    private HeatMapFigure(Profile profile) {
        this.profile = profile;
        this.result = profile.main();
        int[] hits = profile.hits();
        int[] shown = hits.length >= 10 ? hits : result.byP();
        this.rows = Arrays.stream(shown).limit(hits.length >= 10 ? MOST_ROWS : 20).boxed()
                .sorted(Comparator.comparingDouble(i -> -result.rows()[i].effect())).mapToInt(Integer::intValue)
                .toArray();
        this.sides = profile.plan().cohort().sides(profile.plan().contrast());
        double[] first = profile.components().share().length > 0 ? profile.components().component(0)
                : new double[sides.length];
        this.order = IntStream.range(0, sides.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt((Integer s) -> -sides[s]).thenComparingDouble(s -> first[s]));
        this.cell = (WIDTH - LABELS) / sides.length;
    }

    static Figure draw(Profile profile) {
        HeatMapFigure figure = new HeatMapFigure(profile);
        return new FigureSheet("heatmap", "The first features in every sample",
                "Rows are features by effect, columns samples by group; orange lies above the feature's mean, blue below, grey has no value.",
                WIDTH, TOP + figure.rows.length * ROW + 46, FigureSheet.Flow.ROW).panel("", figure::panel).finish();
    }

    private void panel(Markup svg) {
        groups(svg);
        for (int row = 0; row < rows.length; row++) {
            double y = TOP + row * ROW;
            double[] z = standardised(result.logs()[rows[row]]);
            for (int column = 0; column < order.length; column++) {
                svg.leaf("rect", "x", Coordinate.text(LABELS + column * cell), "y", Coordinate.text(y), "width",
                        Coordinate.text(cell + 0.3), "height", ROW - 0.7, "fill", colour(z[order[column]]));
            }
            Words.of(Ink.TEXT, 11).end().at(svg, LABELS - 8, y + 11,
                    TextWidth.withEnd(result.features().get(rows[row]), 11, LABELS - 12));
        }
        key(svg, TOP + rows.length * ROW + 22);
    }

    private void groups(Markup svg) {
        new GroupPoints(profile).legend(svg, LABELS, 16);
        for (int column = 0; column < order.length; column++) {
            ArmColour colour = ArmColour.at(sides[order[column]] == 0 ? 0 : sides[order[column]] == 1 ? 1 : 2);
            svg.open("g", "class", colour.css(), "color", colour.line());
            svg.open("rect", "x", Coordinate.text(LABELS + column * cell), "y", TOP - 14, "width",
                    Coordinate.text(cell + 0.3), "height", 8.0, "fill", "currentColor");
            svg.element("title", profile.samples().get(order[column]).sample()).close().close();
        }
    }

    private void key(Markup svg, double y) {
        int steps = 11;
        for (int step = 0; step < steps; step++) {
            double z = -REACH + 2 * REACH * step / (steps - 1);
            svg.leaf("rect", "x", LABELS + step * 22.0, "y", y - 8, "width", 22.0, "height", 10.0, "fill", colour(z));
        }
        Words words = Words.of(Ink.MUTED, 11);
        words.at(svg, LABELS, y + 15, "−" + NumberText.of(REACH));
        words.middle().at(svg, LABELS + 121, y + 15, "standard deviations from the mean");
        words.end().at(svg, LABELS + 242, y + 15, NumberText.of(REACH));
        if (Arrays.stream(rows).anyMatch(row -> Arrays.stream(result.logs()[row]).anyMatch(Double::isNaN))) {
            svg.leaf("rect", "x", LABELS + 290, "y", y - 8, "width", 22.0, "height", 10.0, "fill", colour(Double.NaN));
            Words.of(Ink.MUTED, 11).at(svg, LABELS + 318, y + 1, "no value");
        }
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).filter(Double::isFinite).average().orElse(0);
        double spread = Math
                .sqrt(Arrays.stream(values).filter(Double::isFinite).map(v -> (v - mean) * (v - mean)).average()
                        .orElse(0));
        return Arrays.stream(values).map(v -> Double.isNaN(v) || spread > 0 ? (v - mean) / spread : 0).toArray();
    }

    /// Blue to white to orange, as readable for colour-blind eyes as on paper.
    private static String colour(double z) {
        if (Double.isNaN(z)) {
            return "#c3c8d0";
        }
        double share = Math.min(1, Math.abs(z) / REACH);
        int[] end = z > 0 ? new int[] {0xd5, 0x5e, 0x00} : new int[] {0x00, 0x72, 0xb2};
        StringBuilder mixed = new StringBuilder("#");
        for (int part : end) {
            HexFormat.of().toHexDigits(mixed, (byte) Math.round(0xf7 + share * (part - 0xf7)));
        }
        return mixed.toString();
    }
}
