package org.exodyn.clinic.counts;

import java.util.Arrays;
import org.exodyn.clinic.variance.Cholesky;

/// Log-linear negative binomial fits with a ridge so slight that it matters only where a group has no counts; means are held at half a
/// count or more.
///
/// Source: Love 2014, doi:10.1186/s13059-014-0550-8, Methods, "Estimation of logarithmic fold changes" (iteratively reweighted ridge
/// regression; covariance as in eq. 17). A workspace; not thread-safe.
public final class RidgeFit {
    private static final double RIDGE = 1e-6;
    private static final double SMALLEST_MEAN = 0.5;
    private static final double SMALL_CHANGE = 1e-8;
    private static final int MOST_STEPS = 100;

    private final double[][] design;
    private final double[] offset;
    private final LogLinearFit start;
    private final int size;
    private final double[] mean;
    private final double[][] information;
    private final double[][] penalised;
    private final Cholesky cholesky;
    private double[] beta;
    /// Dispersion of the last fit.
    private double fitted;

    public RidgeFit(double[][] design, double[] offset) {
        this.design = design;
        this.offset = offset;
        this.start = LogLinearFit.of(design, offset);
        this.size = design[0].length;
        this.mean = new double[offset.length];
        this.information = new double[size][size];
        this.penalised = new double[size][size];
        this.cholesky = new Cholesky(size);
        this.beta = new double[size];
    }

    public void fit(double[] counts, double dispersion) {
        fitted = dispersion;
        start.fit(counts, dispersion, false);
        beta = start.coefficients();
        if (!Arrays.stream(beta).allMatch(b -> Math.abs(b) < 30)) {
            beta = new double[size];
            double total = 0;
            for (int s = 0; s < counts.length; s++) {
                total += counts[s] / Math.exp(offset[s]) / counts.length;
            }
            beta[0] = Math.log(Math.max(total, 1e-3));
        }
        predict();
        double deviance = Double.NaN;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] score = equations(counts, dispersion);
            if (!cholesky.factor(penalised, 0)) {
                return;
            }
            cholesky.solve(score);
            beta = score;
            predict();
            double now = 0;
            for (int s = 0; s < mean.length; s++) {
                now += NegativeBinomial.unitDeviance(counts[s], mean[s], dispersion);
            }
            if (Math.abs(now - deviance) / (Math.abs(now) + 0.1) < SMALL_CHANGE) {
                break;
            }
            deviance = now;
        }
        equations(counts, dispersion);
    }

    private void predict() {
        for (int s = 0; s < mean.length; s++) {
            double eta = offset[s];
            for (int c = 0; c < size; c++) {
                eta += design[s][c] * beta[c];
            }
            mean[s] = Math.max(SMALLEST_MEAN, Math.exp(eta));
        }
    }

    private double[] equations(double[] counts, double dispersion) {
        double[] right = new double[size];
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        for (int s = 0; s < mean.length; s++) {
            double weight = mean[s] / (1 + dispersion * mean[s]);
            double target = Math.log(mean[s]) - offset[s] + (counts[s] - mean[s]) / mean[s];
            for (int i = 0; i < size; i++) {
                double weighted = weight * design[s][i];
                right[i] += weighted * target;
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weighted * design[s][j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            System.arraycopy(information[i], 0, penalised[i], 0, i + 1);
            penalised[i][i] += RIDGE;
        }
        return right;
    }

    /// What each sample has to say on its own mean in the last fit: the diagonal of W^½ X (A + λ)⁻¹ Xᵀ W^½ with A = XᵀWX.
    double[] leverages() {
        double[] leverages = new double[mean.length];
        if (!cholesky.factor(penalised, 0)) {
            Arrays.fill(leverages, Double.NaN);
            return leverages;
        }
        double[] solved = new double[size];
        for (int s = 0; s < mean.length; s++) {
            System.arraycopy(design[s], 0, solved, 0, size);
            cholesky.solve(solved);
            for (int c = 0; c < size; c++) {
                leverages[s] += design[s][c] * solved[c];
            }
            leverages[s] *= mean[s] / (1 + fitted * mean[s]);
        }
        return leverages;
    }

    /// Means of the last fit; valid until the next.
    double[] means() {
        return mean;
    }

    /// Of the last fit, as natural logarithms.
    public double[] coefficients() {
        return beta;
    }

    /// Standard error of a coefficient: of (A + λ)⁻¹ A (A + λ)⁻¹ with A = XᵀWX.
    public double error(int coefficient) {
        if (!cholesky.factor(penalised, 0)) {
            return Double.NaN;
        }
        double[] column = new double[size];
        column[coefficient] = 1;
        cholesky.solve(column);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += column[i] * column[j] * information[Math.max(i, j)][Math.min(i, j)];
            }
        }
        return Math.sqrt(sum);
    }
}
