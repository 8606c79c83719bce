package org.exodyn.clinic.smooth;

/// The space of natural cubic splines on a covariate: cubic between knots, straight beyond the outer ones.
///
/// Knots are the range and quantiles between. The basis is 1, x and the truncated powers
/// d_k(x) − d_{K−1}(x) with d_k(x) = ((x − ξ_k)₊³ − (x − ξ_K)₊³) / (ξ_K − ξ_k).
///
/// Source: Hastie, Tibshirani & Friedman 2009, The Elements of Statistical Learning, doi:10.1007/978-0-387-84858-7, eq. 5.4 and 5.5.
public final class NaturalSpline {
    private NaturalSpline() {}

    /// A basis of `columns` functions, the constant included.
    ///
    /// @param x       the covariate; not kept
    /// @param columns dimension of the space: 1 is the constant, 2 the straight line, then one inner knot more for each
    /// @return row of x by column
    public static double[][] basis(double[] x, int columns) {
        double[] sorted = x.clone();
        java.util.Arrays.sort(sorted);
        double low = sorted[0];
        double range = sorted[sorted.length - 1] - low;
        double[] knots = new double[Math.max(2, columns)];
        for (int k = 0; k < knots.length; k++) {
            double quantile = SortedQuantile.of(sorted, (double) k / (knots.length - 1));
            knots[k] = range > 0 ? (quantile - low) / range : 0;
        }
        double[][] basis = new double[x.length][columns];
        for (int row = 0; row < x.length; row++) {
            double scaled = range > 0 ? (x[row] - low) / range : 0;
            basis[row][0] = 1;
            if (columns > 1) {
                basis[row][1] = scaled;
            }
            for (int column = 2; column < columns; column++) {
                basis[row][column] = difference(scaled, knots, column - 2)
                        - difference(scaled, knots, knots.length - 2);
            }
        }
        return basis;
    }

    private static double difference(double x, double[] knots, int k) {
        double last = knots[knots.length - 1];
        double width = last - knots[k];
        return width > 0 ? (cube(x - knots[k]) - cube(x - last)) / width : 0;
    }

    private static double cube(double x) {
        return x > 0 ? x * x * x : 0;
    }
}
