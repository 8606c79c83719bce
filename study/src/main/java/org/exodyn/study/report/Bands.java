package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.jspecify.annotations.Nullable;

/// Bands in the shapes that drawing and writing need.
final class Bands {
    private Bands() {}

    /// The five quantiles of one band.
    static double[] row(Band band) {
        return new double[] {band.q05(), band.q25(), band.q50(), band.q75(), band.q95()};
    }

    /// Five rows, one column per band; columns beyond the list are NaN.
    static double[][] columns(List<Band> bands, int count) {
        double[][] columns = new double[5][count];
        for (int at = 0; at < count; at++) {
            double[] row = at < bands.size() ? row(bands.get(at)) : new double[] {Double.NaN, 0, 0, 0, 0};
            for (int quantile = 0; quantile < 5; quantile++) {
                columns[quantile][at] = row[quantile];
            }
        }
        return columns;
    }

    /// Median and central 90 %: `0.41 (0.012 to 12)`.
    static String text(@Nullable Band band) {
        if (band == null) {
            return "not reached";
        }
        return number(band, band.q50()) + " (" + number(band, band.q05()) + " to " + number(band, band.q95()) + ")";
    }

    /// Half-effect doses and their ratios, of which zero is below and infinity beyond what the doses resolve:
    /// `0.41 (below to 12)`.
    static String resolved(@Nullable Band band) {
        if (band == null) {
            return "not reached";
        }
        if (band.q05() == 0 && band.q95() == 0 || band.q05() == Double.POSITIVE_INFINITY) {
            return band.q05() == 0 ? "below" : "beyond";
        }
        return resolved(band, band.q50()) + " (" + resolved(band, band.q05()) + " to " + resolved(band, band.q95())
                + ")";
    }

    private static String resolved(Band band, double value) {
        return value == 0 ? "below" : Double.isInfinite(value) ? "beyond" : number(band, value);
    }

    /// Median and central 90 % with equal decimals, for shares: `0.52 (0.31–0.70)`.
    static String share(Band band) {
        return NumberText.fixed(band.q50(), 2) + " (" + NumberText.fixed(band.q05(), 2) + "–"
                + NumberText.fixed(band.q95(), 2) + ")";
    }

    /// Median and central 90 %, as tight as a drawing needs it: `0.41 (0.012–12)`.
    static String brief(Band band) {
        return number(band, band.q50()) + " (" + number(band, band.q05()) + "–" + number(band, band.q95()) + ")";
    }

    /// Folds and shares near one need equal decimals to be compared; anything wider needs significant figures.
    private static String number(Band band, double value) {
        boolean nearOne = band.q05() >= 0.1 && band.q95() < 10;
        return nearOne ? NumberText.fixed(value, 2) : NumberText.of(value);
    }

    /// Whether the central 90 % holds a value.
    static boolean holds(Band band, double value) {
        return band.q05() <= value && value <= band.q95();
    }
}
