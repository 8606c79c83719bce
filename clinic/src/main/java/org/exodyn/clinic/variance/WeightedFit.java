package org.exodyn.clinic.variance;

import org.jspecify.annotations.Nullable;

/// One weighted least-squares fit after the other on one design, by normal equations. A workspace; not thread-safe.
public final class WeightedFit {
    private final double[][] design;
    private final int tested;
    private final int size;
    private final double[][] information;
    private final double[] score;
    private final Cholesky whole;
    private double[] coefficients;
    private double unscaledError;
    private double variance;
    private double freedom;

    public WeightedFit(double[][] design, int tested) {
        this.design = design;
        this.tested = tested;
        this.size = design[0].length;
        this.information = new double[size][size];
        this.score = new double[size];
        this.whole = new Cholesky(size);
        this.coefficients = new double[size];
    }

    /// @param values  NaN for no value
    /// @param weights null for equal ones
    public void fit(double[] values, double @Nullable [] weights) {
        boolean[] known = new boolean[values.length];
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            known[row] = !Double.isNaN(values[row]) && (weights == null || weights[row] > 0);
            count += known[row] ? 1 : 0;
        }
        if (count < values.length) {
            withGaps(values, weights, known, count);
            return;
        }
        normalEquations(values, weights);
        if (!whole.factor(information, 0)) {
            throw new IllegalArgumentException("the design is not of full rank");
        }
        coefficients = score.clone();
        whole.solve(coefficients);
        unscaledError = Math.sqrt(whole.inverse()[tested][tested]);
        residuals(values, weights, count - size);
    }

    private void withGaps(double[] values, double @Nullable [] weights, boolean[] known, int count) {
        double[][] rows = new double[count][];
        double[] response = new double[count];
        int at = 0;
        for (int row = 0; row < design.length; row++) {
            if (known[row]) {
                double root = weights == null ? 1 : Math.sqrt(weights[row]);
                rows[at] = java.util.Arrays.stream(design[row]).map(x -> root * x).toArray();
                response[at++] = root * values[row];
            }
        }
        fitRows(rows, response);
    }

    /// Fits rows of another design with the same coefficients, as of some samples or with their correlation taken out. Leaves out
    /// coefficients that depend on others in these rows; the tested one is the last to be kept.
    void fitRows(double[][] rows, double[] response) {
        coefficients = new double[size];
        java.util.Arrays.fill(coefficients, Double.NaN);
        unscaledError = Double.NaN;
        variance = Double.NaN;
        freedom = 0;
        if (rows.length == 0) {
            return;
        }
        double[][] moved = java.util.Arrays.stream(rows).map(this::testedLast).toArray(double[][]::new);
        boolean[] independent = Rank.independentColumns(moved);
        int[] kept = java.util.stream.IntStream.range(0, size).filter(column -> independent[column]).toArray();
        double[][] a = new double[kept.length][kept.length];
        double[] b = new double[kept.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < kept.length; i++) {
                b[i] += moved[row][kept[i]] * response[row];
                for (int j = 0; j <= i; j++) {
                    a[i][j] += moved[row][kept[i]] * moved[row][kept[j]];
                }
            }
        }
        Cholesky small = new Cholesky(kept.length);
        if (!small.factor(a, 0)) {
            return;
        }
        small.solve(b);
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            double residual = response[row];
            for (int i = 0; i < kept.length; i++) {
                residual -= moved[row][kept[i]] * b[i];
            }
            sum += residual * residual;
        }
        for (int i = 0; i < kept.length; i++) {
            int column = kept[i] == size - 1 ? tested : kept[i] < tested ? kept[i] : kept[i] + 1;
            coefficients[column] = b[i];
        }
        if (independent[size - 1]) {
            unscaledError = Math.sqrt(small.inverse()[kept.length - 1][kept.length - 1]);
        }
        freedom = rows.length - kept.length;
        variance = freedom > 0 ? sum / freedom : Double.NaN;
    }

    private double[] testedLast(double[] row) {
        double[] moved = new double[size];
        for (int column = 0; column < size; column++) {
            moved[column < tested ? column : column == tested ? size - 1 : column - 1] = row[column];
        }
        return moved;
    }

    private void normalEquations(double[] values, double @Nullable [] weights) {
        for (int i = 0; i < size; i++) {
            score[i] = 0;
            java.util.Arrays.fill(information[i], 0);
        }
        for (int row = 0; row < values.length; row++) {
            double weight = weights == null ? 1 : weights[row];
            for (int i = 0; i < size; i++) {
                double weighted = weight * design[row][i];
                score[i] += weighted * values[row];
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weighted * design[row][j];
                }
            }
        }
    }

    private void residuals(double[] values, double @Nullable [] weights, int left) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            double residual = values[row];
            for (int i = 0; i < size; i++) {
                residual -= design[row][i] * coefficients[i];
            }
            sum += (weights == null ? 1 : weights[row]) * residual * residual;
        }
        freedom = Math.max(0, left);
        variance = left > 0 ? sum / left : Double.NaN;
    }

    public double[] coefficients() {
        return coefficients;
    }

    public double unscaledError() {
        return unscaledError;
    }

    public double variance() {
        return variance;
    }

    public double freedom() {
        return freedom;
    }
}
