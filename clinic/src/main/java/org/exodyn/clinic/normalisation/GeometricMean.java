package org.exodyn.clinic.normalisation;

import java.util.Arrays;

/// Means of logarithms.
final class GeometricMean {
    private GeometricMean() {}

    static double of(double[] positive) {
        return Math.exp(Arrays.stream(positive).map(Math::log).average().orElse(Double.NaN));
    }

    /// The values by their geometric mean, which is 1 then.
    static double[] scaledToOne(double[] positive) {
        double mean = of(positive);
        return Arrays.stream(positive).map(x -> x / mean).toArray();
    }
}
