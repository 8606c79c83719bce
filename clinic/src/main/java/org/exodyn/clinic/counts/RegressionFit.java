package org.exodyn.clinic.counts;

import org.exodyn.clinic.variance.Cholesky;
import org.exodyn.clinic.variance.Rank;

/// Fits of any design: Fisher scoring, damped until the deviance falls (Levenberg 1944, doi:10.1090/qam/10666).
final class RegressionFit extends LogLinearFit {
    private static final int MOST_STEPS = 200;
    private static final double SMALL_GAIN = 1e-10;
    private static final double MOST_DAMPING = 1e13;
    /// A determinant's factor below this is that of a group without counts; it is held there, so that it cancels between dispersions.
    private static final double SMALLEST_PIVOT = 1e-10;

    private final double[][] design;
    private final double[] offset;
    private final double[] beta;
    private final double[] trial;
    private final double[] score;
    private final double[][] information;
    private final Cholesky cholesky;
    private final double[] trialLogMean;
    private final double[] trialMean;
    private final double[] startWeights;

    RegressionFit(double[][] design, double[] offset) {
        super(offset.length, design[0].length);
        this.design = design;
        this.offset = offset;
        this.beta = new double[coefficients];
        this.trial = new double[coefficients];
        this.score = new double[coefficients];
        this.information = new double[coefficients][coefficients];
        this.cholesky = new Cholesky(coefficients);
        this.trialLogMean = new double[samples];
        this.trialMean = new double[samples];
        this.startWeights = new double[samples];
        java.util.Arrays.fill(startWeights, 1);
    }

    @Override
    public void fit(double[] counts, double dispersion, boolean warm) {
        if (!warm) {
            start(counts);
        }
        predict(beta, logMean, mean);
        double deviance = deviance(counts, dispersion, mean);
        double damping = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            derivatives(counts, dispersion);
            boolean better = false;
            double gain = 0;
            while (!better && damping < MOST_DAMPING) {
                if (cholesky.factor(information, damping)) {
                    System.arraycopy(score, 0, trial, 0, coefficients);
                    cholesky.solve(trial);
                    gain = dot(score, trial);
                    for (int c = 0; c < coefficients; c++) {
                        trial[c] += beta[c];
                    }
                    predict(trial, trialLogMean, trialMean);
                    double trialDeviance = deviance(counts, dispersion, trialMean);
                    if (trialDeviance <= deviance * (1 + 1e-15) + 1e-15) {
                        better = true;
                        deviance = trialDeviance;
                    }
                }
                damping = better ? damping / 10 : Math.max(1e-6, damping * 4);
            }
            if (!better) {
                break;
            }
            damping = damping < 1e-7 ? 0 : damping;
            System.arraycopy(trial, 0, beta, 0, coefficients);
            System.arraycopy(trialLogMean, 0, logMean, 0, samples);
            System.arraycopy(trialMean, 0, mean, 0, samples);
            if (gain < SMALL_GAIN) {
                break;
            }
        }
        derivatives(counts, dispersion);
        halfLogDeterminant = cholesky.factor(information, 0) ? cholesky.halfLogDeterminant(SMALLEST_PIVOT)
                : coefficients * Math.log(SMALLEST_PIVOT) / 2;
    }

    /// Least squares of log rates, zeros moved up by half a count of the mean exposure: a start only.
    private void start(double[] counts) {
        double[] target = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            target[sample] = Math.log(Math.max(counts[sample], 1.0 / 6)) - offset[sample];
        }
        normalEquations(startWeights, target);
        System.arraycopy(score, 0, beta, 0, coefficients);
        if (cholesky.factor(information, 0)) {
            cholesky.solve(beta);
        } else {
            java.util.Arrays.fill(beta, 0);
        }
    }

    private void predict(double[] coefficientsNow, double[] eta, double[] mu) {
        for (int sample = 0; sample < samples; sample++) {
            eta[sample] = offset[sample] + dot(design[sample], coefficientsNow);
            mu[sample] = Math.exp(eta[sample]);
        }
    }

    private static double deviance(double[] counts, double dispersion, double[] mu) {
        double sum = 0;
        for (int sample = 0; sample < mu.length; sample++) {
            sum += NegativeBinomial.unitDeviance(counts[sample], mu[sample], dispersion);
        }
        return sum;
    }

    private void derivatives(double[] counts, double dispersion) {
        double[] weight = trialLogMean;
        double[] target = trialMean;
        for (int sample = 0; sample < samples; sample++) {
            double mu = mean[sample];
            weight[sample] = mu / (1 + dispersion * mu);
            target[sample] = mu > 0 ? (counts[sample] - mu) / mu : 0;
        }
        normalEquations(weight, target);
    }

    private void normalEquations(double[] weight, double[] target) {
        for (int a = 0; a < coefficients; a++) {
            score[a] = 0;
            java.util.Arrays.fill(information[a], 0);
        }
        for (int sample = 0; sample < samples; sample++) {
            double w = weight[sample];
            double[] row = design[sample];
            for (int a = 0; a < coefficients; a++) {
                double weighted = w * row[a];
                if (weighted != 0) {
                    score[a] += weighted * target[sample];
                    double[] information = this.information[a];
                    for (int b = 0; b <= a; b++) {
                        information[b] += weighted * row[b];
                    }
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public double[] coefficients() {
        return beta.clone();
    }

    @Override
    public double[][] covariance(double dispersion) {
        cholesky.factor(information, 0);
        return cholesky.inverse();
    }

    @Override
    public int residualFreedom(double[] counts) {
        boolean[] tells = new boolean[samples];
        int left = 0;
        for (int sample = 0; sample < samples; sample++) {
            tells[sample] = mean[sample] >= NOTHING || counts[sample] >= NOTHING;
            left += tells[sample] ? 1 : 0;
        }
        return left == samples ? samples - coefficients : left - Rank.of(design, tells);
    }
}
