package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.smooth.SortedQuantile;

/// A smooth curve in one value: cubic between knots, straight beyond the outer ones.
///
/// Its columns are x and, for j = 1 … k − 2, [(x − t_j)³₊ − (x − t_{k−1})³₊ (t_k − t_j)/(t_k − t_{k−1}) + (x − t_k)³₊ (t_{k−1} − t_j)/(t_k −
/// t_{k−1})]/(t_k − t_1)², where (·)₊ is 0 for negative numbers. Source: Durrleman & Simon 1989, doi:10.1002/sim.4780080504.
///
/// @param knots t_1 < … < t_k, at least three
record RestrictedCubicSpline(List<Double> knots) {
    RestrictedCubicSpline {
        knots = List.copyOf(knots);
    }

    /// Quantiles at which knots stand by default: Harrell 2015, Regression Modeling Strategies, 2nd ed., doi:10.1007/978-3-319-19425-7,
    /// table 2.3.
    static double[] quantiles(int count) {
        return switch (count) {
            case 3 -> new double[] {0.1, 0.5, 0.9};
            case 4 -> new double[] {0.05, 0.35, 0.65, 0.95};
            case 5 -> new double[] {0.05, 0.275, 0.5, 0.725, 0.95};
            default -> throw new IllegalArgumentException("A hazard curve has 3, 4 or 5 knots, not " + count);
        };
    }

    /// Knots at quantiles of the values; equal ones merge.
    static RestrictedCubicSpline ofQuantiles(double[] values, int count) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new RestrictedCubicSpline(Arrays.stream(quantiles(count)).map(q -> SortedQuantile.of(sorted, q))
                .distinct().boxed().toList());
    }

    int columns() {
        return knots.size() - 1;
    }

    /// The columns at one value.
    double[] at(double x) {
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
