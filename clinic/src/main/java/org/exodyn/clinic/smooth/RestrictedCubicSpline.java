package org.exodyn.clinic.smooth;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A smooth curve in one value, also called natural: cubic between knots, straight beyond the outer ones.
///
/// Its columns are x and, for j = 1 … k − 2, [(x − t_j)³₊ − (x − t_{k−1})³₊ (t_k − t_j)/(t_k − t_{k−1}) + (x − t_k)³₊ (t_{k−1} − t_j)/(t_k −
/// t_{k−1})]/(t_k − t_1)², where (·)₊ is 0 for negative numbers. Source: Durrleman & Simon 1989, doi:10.1002/sim.4780080504.
///
/// @param knots t_1 < … < t_k, at least two; with two it is the straight line
public record RestrictedCubicSpline(List<Double> knots) {
    public RestrictedCubicSpline {
        knots = List.copyOf(knots);
    }

    /// Quantiles at which knots stand by default: Harrell 2015, Regression Modeling Strategies, 2nd ed., doi:10.1007/978-3-319-19425-7,
    /// table 2.3.
    private static double[] quantiles(int count) {
        return switch (count) {
            case 3 -> new double[] {0.1, 0.5, 0.9};
            case 4 -> new double[] {0.05, 0.35, 0.65, 0.95};
            case 5 -> new double[] {0.05, 0.275, 0.5, 0.725, 0.95};
            default -> throw new IllegalArgumentException("A hazard curve has 3, 4 or 5 knots, not " + count);
        };
    }

    /// Knots at quantiles of the values; equal ones merge.
    public static RestrictedCubicSpline ofQuantiles(double[] values, int count) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new RestrictedCubicSpline(Arrays.stream(quantiles(count)).map(q -> SortedQuantile.of(sorted, q))
                .distinct().boxed().toList());
    }

    /// A constant and the columns of a curve in a covariate, with knots at its ends and evenly spread quantiles between. The covariate is
    /// scaled to 0 to 1; where knots fall together, the columns that they would give are zero.
    ///
    /// @param x       the covariate; not kept
    /// @param columns of the result: 1 is the constant, 2 the straight line, then one inner knot more for each
    /// @return row of x by column
    public static double[][] basis(double[] x, int columns) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double range = sorted[sorted.length - 1] - low;
        double[][] basis = new double[x.length][columns];
        for (double[] row : basis) {
            row[0] = 1;
        }
        if (columns > 1 && range > 0) {
            RestrictedCubicSpline spline = new RestrictedCubicSpline(IntStream.range(0, columns)
                    .mapToDouble(k -> (SortedQuantile.of(sorted, (double) k / (columns - 1)) - low) / range)
                    .distinct().boxed().toList());
            for (int row = 0; row < x.length; row++) {
                System.arraycopy(spline.at((x[row] - low) / range), 0, basis[row], 1, spline.columns());
            }
        }
        return basis;
    }

    /// Number of columns; the constant is not among them.
    public int columns() {
        return knots.size() - 1;
    }

    /// The columns at one value.
    public double[] at(double x) {
        int k = knots.size();
        double last = knots.get(k - 1);
        double inner = knots.get(k - 2);
        double width = last - knots.getFirst();
        double[] row = new double[k - 1];
        row[0] = x;
        for (int j = 1; j < row.length; j++) {
            double t = knots.get(j - 1);
            row[j] = (cube(x - t) - cube(x - inner) * (last - t) / (last - inner)
                    + cube(x - last) * (inner - t) / (last - inner))
                    / (width * width);
        }
        return row;
    }

    private static double cube(double x) {
        return x > 0 ? x * x * x : 0;
    }
}
