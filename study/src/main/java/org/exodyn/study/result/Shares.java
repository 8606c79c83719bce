package org.exodyn.study.result;

import java.util.Arrays;
import java.util.List;
import org.exodyn.study.response.Quantiles;

/// The quantiles by which draws are told: 5, 50 and 95 %.
final class Shares {

    private Shares() {}

    /// Empty if no value is known; unknown values are left out.
    static List<Double> of(double[] values) {
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (known.length == 0) {
            return List.of();
        }
        Quantiles quantiles = Quantiles.of(known);
        return List.of(quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95));
    }
}
