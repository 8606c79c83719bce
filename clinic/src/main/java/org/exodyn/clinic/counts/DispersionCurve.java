package org.exodyn.clinic.counts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.smooth.LocalMean;

/// The dispersion as a function of the mean count: a₀ + a₁/mean.
///
/// A gamma-family regression with identity link on 1/mean, repeated without features whose dispersion is less than 10⁻⁴ or more than 15 of
/// the curve until the coefficients stand still. Where the coefficients are not positive, or do not stand still, the local mean of log
/// dispersions takes its place, with a message.
///
/// Source: Anders & Huber 2010, doi:10.1186/gb-2010-11-10-r106, and Love 2014, doi:10.1186/s13059-014-0550-8, Methods, "Dispersion
/// trend".
public sealed interface DispersionCurve {
    double at(double mean);

    /// @param asymptote a₀
    /// @param noise     a₁
    record Parametric(double asymptote, double noise) implements DispersionCurve {
        @Override
        public double at(double mean) {
            return asymptote + noise / mean;
        }
    }

    /// Straight lines in log mean and log dispersion, level beyond.
    record Local(double[] logMean, double[] logDispersion) implements DispersionCurve {
        @Override
        public double at(double mean) {
            double x = Math.log(mean);
            int found = Arrays.binarySearch(logMean, x);
            if (found >= 0) {
                return Math.exp(logDispersion[found]);
            }
            int right = -found - 1;
            if (right == 0 || right == logMean.length) {
                return Math.exp(logDispersion[right == 0 ? 0 : right - 1]);
            }
            double share = (x - logMean[right - 1]) / (logMean[right] - logMean[right - 1]);
            return Math.exp(logDispersion[right - 1] + share * (logDispersion[right] - logDispersion[right - 1]));
        }
    }

    /// @param used which features may shape the curve
    static DispersionCurve of(double[] mean, double[] dispersion, boolean[] used, List<String> messages) {
        double a0 = 0.1;
        double a1 = 1;
        for (int round = 0; round < 10; round++) {
            double[] start = {a0, a1};
            int[] good = IntStream.range(0, mean.length).filter(f -> used[f]).filter(f -> {
                double ratio = dispersion[f] / (start[0] + start[1] / mean[f]);
                return ratio > 1e-4 && ratio < 15;
            }).toArray();
            double[] next = gamma(mean, dispersion, good, start);
            if (!(next[0] > 0 && next[1] > 0)) {
                break;
            }
            double change = square(Math.log(next[0] / a0)) + square(Math.log(next[1] / a1));
            a0 = next[0];
            a1 = next[1];
            if (change < 1e-6) {
                return new Parametric(a0, a1);
            }
        }
        messages.add("The dispersions do not follow a0 + a1/mean; a local mean of their logarithms is the trend.");
        return local(mean, dispersion, used);
    }

    private static double square(double x) {
        return x * x;
    }

    /// Iterated weighted least squares: the variance of a gamma variable is proportional to the square of its mean.
    private static double[] gamma(double[] mean, double[] dispersion, int[] good, double[] start) {
        double a0 = start[0];
        double a1 = start[1];
        for (int step = 0; step < 100; step++) {
            double[] s = new double[5];
            for (int f : good) {
                double x = 1 / mean[f];
                double fitted = a0 + a1 * x;
                double weight = 1 / (fitted * fitted);
                s[0] += weight;
                s[1] += weight * x;
                s[2] += weight * x * x;
                s[3] += weight * dispersion[f];
                s[4] += weight * x * dispersion[f];
            }
            double determinant = s[0] * s[2] - s[1] * s[1];
            double next0 = (s[2] * s[3] - s[1] * s[4]) / determinant;
            double next1 = (s[0] * s[4] - s[1] * s[3]) / determinant;
            boolean still = Math.abs(next0 - a0) <= 1e-10 * Math.abs(a0)
                    && Math.abs(next1 - a1) <= 1e-10 * Math.abs(a1);
            a0 = next0;
            a1 = next1;
            if (still || !Double.isFinite(a0 + a1)) {
                break;
            }
        }
        return new double[] {a0, a1};
    }

    private static DispersionCurve local(double[] mean, double[] dispersion, boolean[] used) {
        int[] order = IntStream.range(0, mean.length).filter(f -> used[f] && mean[f] > 0).boxed()
                .sorted(java.util.Comparator.comparingDouble(f -> mean[f])).mapToInt(Integer::intValue).toArray();
        if (order.length == 0) {
            return new Parametric(1e-8, 0);
        }
        double[] x = Arrays.stream(order).mapToDouble(f -> Math.log(mean[f])).toArray();
        double[][] y = Arrays.stream(order).mapToObj(f -> new double[] {Math.log(dispersion[f])})
                .toArray(double[][]::new);
        double[] smooth = Arrays.stream(new LocalMean(x, 0.7).smooth(y)).mapToDouble(row -> row[0]).toArray();
        return new Local(x, smooth);
    }
}
