package org.exodyn.study.summary;

import java.util.Arrays;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.response.Quantiles;

/// Bands of ensembles.
final class Bands {

    private Bands() {}

    /// Median, central 50 % and 90 %.
    static Band of(double[] values) {
        Quantiles quantiles = Quantiles.of(values);
        return new Band(quantiles.at(0.05), quantiles.at(0.25), quantiles.at(0.5), quantiles.at(0.75),
                quantiles.at(0.95));
    }

    /// The same of ratios and doses of which zero means less than can be told, as infinity means more: no value is interpolated between
    /// these and others.
    static Band ofRatios(double[] values) {
        Band band = of(Arrays.stream(values).map(value -> value == 0 ? Double.NEGATIVE_INFINITY : value).toArray());
        return new Band(Math.max(0, band.q05()), Math.max(0, band.q25()), Math.max(0, band.q50()),
                Math.max(0, band.q75()), Math.max(0, band.q95()));
    }

    /// Every value times a factor.
    static double[] times(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            scaled[index] = values[index] * factor;
        }
        return scaled;
    }
}
