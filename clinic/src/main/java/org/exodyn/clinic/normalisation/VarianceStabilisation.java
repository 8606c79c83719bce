package org.exodyn.clinic.normalisation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.counts.DispersionCurve;

/// Counts on a scale where the variance hardly depends on the mean, and that is log2 for large counts: for pictures and distances, not
/// for tests.
///
/// h(q) = ∫ dq / √(q + φ(q) q²). With φ = a₀ + a₁/q it is log2((1 + a₁ + 2a₀q + 2√(a₀q(1 + a₁ + a₀q))) / (4a₀)).
///
/// Source: Anders & Huber 2010, doi:10.1186/gb-2010-11-10-r106, "Variance stabilizing transformation"; the closed form is given in the
/// vignette of DESeq (vst.pdf).
public final class VarianceStabilisation {
    private static final int GRID = 2000;

    private VarianceStabilisation() {}

    /// @param counts feature by sample
    /// @param size   size factor per sample
    /// @return the same shape
    public static double[][] of(double[][] counts, double[] size, DispersionCurve curve) {
        double largest = Arrays.stream(counts)
                .flatMapToDouble(row -> IntStream.range(0, size.length).mapToDouble(s -> row[s] / size[s]))
                .max().orElse(1);
        Transformation transformation = switch (curve) {
            case DispersionCurve.Parametric(double a0, double a1) -> q -> Math
                    .log((1 + a1 + 2 * a0 * q + 2 * Math.sqrt(a0 * q * (1 + a1 + a0 * q))) / (4 * a0)) / Math.log(2);
            case DispersionCurve.Local local -> integrated(local, largest);
        };
        return Arrays.stream(counts)
                .map(row -> IntStream.range(0, size.length).mapToDouble(s -> transformation.at(row[s] / size[s]))
                        .toArray())
                .toArray(double[][]::new);
    }

    @FunctionalInterface
    private interface Transformation {
        double at(double q);
    }

    /// By the trapezium rule on a grid of √q, joined to log2 at the largest count, where it has its slope.
    private static Transformation integrated(DispersionCurve curve, double largest) {
        double top = Math.sqrt(largest);
        double[] sum = new double[GRID + 1];
        for (int i = 1; i <= GRID; i++) {
            double root = top * (i - 0.5) / GRID;
            double q = root * root;
            // dq = 2 root droot
            sum[i] = sum[i - 1] + 2 * root * (top / GRID) / Math.sqrt(q + curve.at(q) * q * q);
        }
        double slope = 1 / Math.sqrt(largest + curve.at(largest) * largest * largest);
        double scale = 1 / (largest * Math.log(2)) / slope;
        return q -> {
            double at = Math.sqrt(q) / top * GRID;
            int below = (int) Math.min(GRID - 1, Math.floor(at));
            double value = sum[below] + (at - below) * (sum[below + 1] - sum[below]);
            return Math.log(largest) / Math.log(2) + scale * (value - sum[GRID]);
        };
    }
}
