package org.exodyn.clinic.differential;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.counts.FeatureSweep;
import org.exodyn.clinic.smooth.Lowess;
import org.exodyn.clinic.variance.LeastSquares;
import org.exodyn.clinic.variance.LinearFits;

/// Logarithms of counts with a weight for each: what makes least squares fit for counts.
///
/// E = log2((y + 0.5) / (N + 1) · 10⁶). The square root of the residual standard deviation is a curve (lowess, span 0.5) over the mean
/// log2 count of a feature; the weight of a count is the curve at its fitted log2 count, to the power of −4.
///
/// Source: Law, Chen, Shi & Smyth 2014, doi:10.1186/gb-2014-15-2-r29, "Methods", eq. for log-cpm and "Voom variance modeling". The
/// half count is part of the definition; N is the effective library size.
///
/// @param values  E, feature by sample
/// @param weights precision of each, feature by sample
public record Voom(double[][] values, double[][] weights) {
    private static final double SPAN = 0.5;

    /// @param counts      feature by sample
    /// @param librarySize effective library size per sample
    /// @param design      sample by coefficient, of full rank
    public static Voom of(double[][] counts, double[] librarySize, double[][] design) {
        double[] equal = new double[librarySize.length];
        Arrays.fill(equal, 1);
        return of(counts, librarySize, design, equal);
    }

    /// With a weight for each sample in the fits that the curve rests on.
    static Voom of(double[][] counts, double[] librarySize, double[][] design, double[] sampleWeights) {
        double[][] values = values(counts, librarySize);
        return new Voom(values, weights(counts, values, librarySize, design, sampleWeights));
    }

    /// Where the curve rests on fits of correlated samples.
    ///
    /// @param fits of the values
    static Voom of(double[][] counts, double[] librarySize, double[][] design, LinearFits fits) {
        double[][] fitted = new double[counts.length][design.length];
        double[] mean = new double[counts.length];
        double[] deviation = new double[counts.length];
        double meanLog = meanLog(librarySize);
        FeatureSweep.run(counts.length, () -> 0, (_, feature) -> {
            double[] beta = fits.coefficients()[feature];
            for (int sample = 0; sample < design.length; sample++) {
                for (int c = 0; c < beta.length; c++) {
                    fitted[feature][sample] += design[sample][c] * beta[c];
                }
            }
            mean[feature] = fits.mean()[feature] + meanLog - log2(1e6);
            deviation[feature] = Math.sqrt(Math.sqrt(fits.variance()[feature]));
        });
        return new Voom(values(counts, librarySize), onCurve(counts, librarySize, fitted, mean, deviation));
    }

    private static double meanLog(double[] librarySize) {
        return Arrays.stream(librarySize).map(size -> log2(size + 1)).average().orElseThrow();
    }

    /// log2 counts per million with the half count.
    public static double[][] values(double[][] counts, double[] librarySize) {
        double[][] values = new double[counts.length][librarySize.length];
        FeatureSweep.run(values.length, () -> 0, (_, feature) -> {
            for (int sample = 0; sample < librarySize.length; sample++) {
                values[feature][sample] = log2((counts[feature][sample] + 0.5) / (librarySize[sample] + 1) * 1e6);
            }
        });
        return values;
    }

    private static double[][] weights(double[][] counts, double[][] values, double[] librarySize, double[][] design,
            double[] sampleWeights) {
        double[] root = Arrays.stream(sampleWeights).map(Math::sqrt).toArray();
        double[][] weighted = new double[design.length][];
        Arrays.setAll(weighted, sample -> Arrays.stream(design[sample]).map(x -> root[sample] * x).toArray());
        LeastSquares fit = LeastSquares.of(weighted);
        int features = values.length;
        int samples = librarySize.length;
        double meanLog = meanLog(librarySize);
        double[][] fitted = new double[features][samples];
        double[] mean = new double[features];
        double[] deviation = new double[features];
        FeatureSweep.run(features, () -> 0, (_, feature) -> {
            double[] row = values[feature];
            double[] scaled = new double[samples];
            Arrays.setAll(scaled, sample -> root[sample] * row[sample]);
            double[] beta = fit.coefficients(scaled);
            double sum = 0;
            for (int sample = 0; sample < samples; sample++) {
                for (int c = 0; c < beta.length; c++) {
                    fitted[feature][sample] += design[sample][c] * beta[c];
                }
                double residual = values[feature][sample] - fitted[feature][sample];
                sum += sampleWeights[sample] * residual * residual;
                mean[feature] += values[feature][sample] / samples;
            }
            mean[feature] += meanLog - log2(1e6);
            deviation[feature] = Math.sqrt(Math.sqrt(sum / (samples - beta.length)));
        });
        return onCurve(counts, librarySize, fitted, mean, deviation);
    }

    /// The weights at fitted values, which are overwritten.
    private static double[][] onCurve(double[][] counts, double[] librarySize, double[][] fitted, double[] mean,
            double[] deviation) {
        int features = counts.length;
        int samples = librarySize.length;
        Curve curve = Curve.of(mean, deviation, IntStream.range(0, features)
                .filter(feature -> Arrays.stream(counts[feature]).anyMatch(y -> y > 0)).toArray());
        double[] shift = Arrays.stream(librarySize).map(size -> log2(size + 1) - log2(1e6)).toArray();
        FeatureSweep.run(features, () -> 0, (_, feature) -> {
            double[] row = fitted[feature];
            for (int sample = 0; sample < samples; sample++) {
                double atCount = curve.at(row[sample] + shift[sample]);
                row[sample] = 1 / (atCount * atCount * atCount * atCount);
            }
        });
        return fitted;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// The mean-variance curve: straight lines between its points, level beyond them.
    private record Curve(double[] x, double[] y) {
        static Curve of(double[] mean, double[] root, int[] used) {
            Integer[] order = Arrays.stream(used).boxed().toArray(Integer[]::new);
            Arrays.sort(order, java.util.Comparator.comparingDouble(feature -> mean[feature]));
            double[] x = Arrays.stream(order).mapToDouble(feature -> mean[feature]).toArray();
            double[] y = Arrays.stream(order).mapToDouble(feature -> root[feature]).toArray();
            return new Curve(x, Lowess.curve(x, y, SPAN));
        }

        double at(double place) {
            int found = Arrays.binarySearch(x, place);
            if (found >= 0) {
                return y[found];
            }
            int right = -found - 1;
            if (right == 0 || right == x.length) {
                return y[right == 0 ? 0 : x.length - 1];
            }
            double share = (place - x[right - 1]) / (x[right] - x[right - 1]);
            return y[right - 1] + share * (y[right] - y[right - 1]);
        }
    }
}
