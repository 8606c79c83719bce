package org.exodyn.clinic.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// Principal components of samples, from the matrix of their inner products; features are centred, not scaled.
///
/// Source: Jolliffe 2002, Principal Component Analysis, doi:10.1007/b98835, section 3.5 (by the smaller of both cross products).
///
/// @param scores   sample by component, largest variance first; the largest score of a component is positive
/// @param share    of the variance, per component
/// @param features how many features it rests on: all, or the 2000 that vary most
/// @param filled   share of the fields that held no value and took their feature's mean
public record PrincipalComponents(double[][] scores, double[] share, int features, double filled) {
    /// Of more features those that vary most are used.
    public static final int MOST_FEATURES = 2000;
    private static final double MOST_GAPS = 0.3;

    /// @param logs   feature by sample, NaN for gaps; features with more than 30 % gaps are left out
    /// @param wanted number of components
    public static PrincipalComponents of(double[][] logs, int wanted) {
        int samples = logs.length == 0 ? 0 : logs[0].length;
        long[] gaps = new long[1];
        double[][] centred = Arrays.stream(logs).map(row -> centred(row, gaps)).filter(row -> row.length > 0)
                .toArray(double[][]::new);
        if (centred.length > MOST_FEATURES) {
            centred = mostVarying(centred);
        }
        double[][] products = new double[samples][samples];
        for (double[] row : centred) {
            for (int a = 0; a < samples; a++) {
                for (int b = 0; b <= a; b++) {
                    products[a][b] += row[a] * row[b];
                }
            }
        }
        double trace = 0;
        for (int a = 0; a < samples; a++) {
            trace += products[a][a];
            for (int b = 0; b < a; b++) {
                products[b][a] = products[a][b];
            }
        }
        int components = Math.min(wanted, Math.max(0, samples - 1));
        double[][] scores = new double[samples][components];
        double[] share = new double[components];
        if (trace > 0) {
            EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(products));
            Integer[] order = IntStream.range(0, samples).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(i -> -eigen.getEigenvalue(i)));
            for (int component = 0; component < components; component++) {
                double value = Math.max(0, eigen.getEigenvalue(order[component]));
                double[] vector = eigen.getEigenvector(order[component]).toArray();
                double largest = Arrays.stream(vector).boxed().max(Comparator.comparingDouble(Math::abs)).orElse(1.0);
                for (int sample = 0; sample < samples; sample++) {
                    scores[sample][component] = vector[sample] * Math.sqrt(value) * Math.signum(largest);
                }
                share[component] = value / trace;
            }
        }
        return new PrincipalComponents(scores, share, centred.length,
                centred.length == 0 ? 0 : (double) gaps[0] / ((double) centred.length * samples));
    }

    private static double[][] mostVarying(double[][] rows) {
        double[] squares = Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).map(x -> x * x).sum()).toArray();
        return IntStream.range(0, rows.length).boxed().sorted(Comparator.comparingDouble(row -> -squares[row]))
                .limit(MOST_FEATURES).map(row -> rows[row]).toArray(double[][]::new);
    }

    public double[] component(int index) {
        return Arrays.stream(scores).mapToDouble(row -> row[index]).toArray();
    }

    /// The row less its mean, gaps at zero; empty if too much is missing.
    private static double[] centred(double[] row, long[] gaps) {
        long missing = Arrays.stream(row).filter(x -> !Double.isFinite(x)).count();
        if (missing > MOST_GAPS * row.length) {
            return new double[0];
        }
        gaps[0] += missing;
        double mean = Arrays.stream(row).filter(Double::isFinite).average().orElse(0);
        return Arrays.stream(row).map(x -> Double.isFinite(x) ? x - mean : 0).toArray();
    }
}
