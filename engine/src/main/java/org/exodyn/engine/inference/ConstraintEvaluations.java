package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.List;

/// Counts and limits the evaluations of the constraint functions, and measures violation.
final class ConstraintEvaluations {

    /// Thrown inside the search only, to end it when the budget is spent.
    static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetSpent() {
            super("the budget of evaluations is spent", null, false, false);
        }
    }

    private final BatchFunction function;
    private final int limit;
    private int used;

    ConstraintEvaluations(BatchFunction function, int limit) {
        this.function = function;
        this.limit = limit;
    }

    int used() {
        return used;
    }

    List<double[]> at(List<double[]> points) {
        if (used + points.size() > limit) {
            throw new BudgetSpent();
        }
        used += points.size();
        List<double[]> values = function.at(points);
        if (values.size() != points.size()) {
            throw new IllegalArgumentException(points.size() + " points gave " + values.size() + " values");
        }
        return values;
    }

    /// Forward-difference gradients, `double[m][d]`; a difference that is not finite counts as zero.
    double[][] gradients(double[] u, double[] g, double step) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < u.length; k++) {
            double[] moved = u.clone();
            moved[k] += step;
            points.add(moved);
        }
        List<double[]> values = at(points);
        double[][] gradients = new double[g.length][u.length];
        for (int k = 0; k < u.length; k++) {
            for (int i = 0; i < g.length; i++) {
                double slope = (values.get(k)[i] - g[i]) / step;
                gradients[i][k] = Double.isFinite(slope) ? slope : 0;
            }
        }
        return gradients;
    }

    /// Σ max(0, −gᵢ / scaleᵢ); infinite if a value is NaN.
    static double violation(double[] g, double[] scale) {
        double sum = 0;
        for (int i = 0; i < g.length; i++) {
            if (!(g[i] >= 0)) {
                sum += Double.isNaN(g[i]) ? Double.POSITIVE_INFINITY : -g[i] / scale[i];
            }
        }
        return sum;
    }

    static double norm(double[] u) {
        return Math.sqrt(NearestInPolyhedron.dot(u, u));
    }
}
