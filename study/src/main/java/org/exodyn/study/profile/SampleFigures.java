package org.exodyn.study.profile;

import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.quality.Advice;
import org.exodyn.clinic.quality.PrincipalComponents;
import org.exodyn.clinic.quality.SampleQuality;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;

/// Drawings of the samples: principal components, and depth against features seen.
final class SampleFigures {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 400;
    private static final double LEFT = 66;
    private static final double TOP = 52;
    private static final double BOTTOM = 350;

    private SampleFigures() {}

    static Figure components(Profile profile) {
        PrincipalComponents pca = profile.components();
        GroupPoints points = new GroupPoints(profile);
        double[] first = pca.component(0);
        double[] second = pca.share().length > 1 ? pca.component(1) : new double[first.length];
        LinearScale x = PlotRange.around(first, LEFT, WIDTH - 16, 6);
        LinearScale y = PlotRange.around(second, BOTTOM, TOP, 6);
        return new FigureSheet("components", "Principal components of the samples",
                "Each point is a sample; samples with like cargo lie close together. Colours are the compared groups.",
                WIDTH,
                HEIGHT, FigureSheet.Flow.ROW).panel("", svg -> {
                    points.legend(svg, LEFT, 16);
                    Axes.bottom(svg, x, BOTTOM, TOP, axis(pca, 0));
                    Axes.left(svg, y, LEFT, WIDTH - 16, pca.share().length > 1 ? axis(pca, 1) : "");
                    points.draw(svg, x, y, first, second);
                }).finish();
    }

    private static String axis(PrincipalComponents pca, int component) {
        return "component " + (component + 1) + " (" + NumberText.percent(pca.share()[component]) + " of the variance)";
    }

    static Figure depth(Profile profile) {
        GroupPoints points = new GroupPoints(profile);
        double[] depth = profile.samples().stream().mapToDouble(SampleQuality::depth).toArray();
        double[] seen = profile.samples().stream().mapToDouble(SampleQuality::detected).toArray();
        Scale scale = profile.plan().cohort().table().scale();
        org.exodyn.study.figure.Scale x = scale == Scale.LOG2 ? PlotRange.around(depth, LEFT, WIDTH - 16, 6)
                : logarithmic(depth);
        LinearScale y = PlotRange.around(seen, BOTTOM, TOP, 6);
        String label = switch (scale) {
            case COUNTS -> "counts in the sample";
            case INTENSITIES -> "sum of intensities";
            case LOG2 -> "median of log2 intensities";
        };
        return new FigureSheet("depth", "Depth and features seen",
                "Each point is a sample; failed samples lie at the lower left. Those that should be looked at are named where there is room.",
                WIDTH,
                HEIGHT, FigureSheet.Flow.ROW).panel("", svg -> {
                    points.legend(svg, LEFT, 16);
                    Axes.bottom(svg, x, BOTTOM, TOP, label);
                    Axes.left(svg, y, LEFT, WIDTH - 16, "features seen");
                    points.draw(svg, x, y, depth, seen);
                    names(svg, profile, x, y, depth, seen);
                }).finish();
    }

    private static LogScale logarithmic(double[] values) {
        double low = java.util.Arrays.stream(values).filter(v -> v > 0).min().orElse(1);
        double high = java.util.Arrays.stream(values).max().orElse(10);
        return new LogScale(low / 1.2, Math.max(high * 1.2, low * 2), LEFT, WIDTH - 16, 0, 6);
    }

    private static void names(Markup svg, Profile profile, org.exodyn.study.figure.Scale x, LinearScale y,
            double[] depth,
            double[] seen) {
        PointNames names = new PointNames(LEFT, TOP, WIDTH, BOTTOM);
        for (int s = 0; s < depth.length; s++) {
            names.point(x.at(depth[s]), y.at(seen[s]));
        }
        for (int s = 0; s < depth.length; s++) {
            if (profile.samples().get(s).advice() != Advice.KEEP) {
                names.write(svg, x.at(depth[s]), y.at(seen[s]), profile.samples().get(s).sample());
            }
        }
    }
}
