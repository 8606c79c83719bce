package org.exodyn.study.result;

import java.util.Arrays;
import java.util.List;
import org.exodyn.study.response.Quantiles;

/// The quantiles by which draws are told: 5, 50 and 95 %.
final class Shares {

    private Shares() {}

    /// Empty if no value is known; unknown values are left out.
    static List<Double> of(double[] values) {
        double[] known = known(values);
        if (known.length == 0) {
            return List.of();
        }
        Quantiles quantiles = Quantiles.of(known);
        return List.of(quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95));
    }

    /// The same of doses and ratios, zero being less and infinity more than can be told.
    static List<Double> ofRatios(double[] values) {
        double[] known = known(values);
        if (known.length == 0) {
            return List.of();
        }
        Quantiles quantiles = Quantiles.ofRatios(known);
        return List.of(quantiles.ratioAt(0.05), quantiles.ratioAt(0.5), quantiles.ratioAt(0.95));
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
