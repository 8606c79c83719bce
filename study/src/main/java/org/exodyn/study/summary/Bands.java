package org.exodyn.study.summary;

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

    /// The same of ratios and doses, see [Quantiles#ofRatios].
    static Band ofRatios(double[] values) {
        Quantiles quantiles = Quantiles.ofRatios(values);
        return new Band(quantiles.ratioAt(0.05), quantiles.ratioAt(0.25), quantiles.ratioAt(0.5),
                quantiles.ratioAt(0.75), quantiles.ratioAt(0.95));
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
