package org.exodyn.study.result;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.exodyn.study.response.Quantiles;

/// The quantiles by which draws are told: 5, 50 and 95 %.
final class Shares {

    private Shares() {}

    /// Empty if no value is known; unknown values are left out.
    static List<Double> of(double[] values) {
        return told(values, Quantiles::of, Quantiles::at);
    }

    /// The same of doses and ratios, zero being less and infinity more than can be told.
    static List<Double> ofRatios(double[] values) {
        return told(values, Quantiles::ofRatios, Quantiles::ratioAt);
    }

    private static List<Double> told(double[] values, Function<double[], Quantiles> sample,
            BiFunction<Quantiles, Double, Double> quantile) {
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (known.length == 0) {
            return List.of();
        }
        Quantiles quantiles = sample.apply(known);
        return Stream.of(0.05, 0.5, 0.95).map(p -> quantile.apply(quantiles, p)).toList();
    }
}
