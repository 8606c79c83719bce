package org.exodyn.clinic.counts;

import org.exodyn.clinic.variance.Cholesky;
import org.exodyn.clinic.variance.Rank;

/// Fits of any design: Fisher scoring, damped until the deviance falls (Levenberg 1944, doi:10.1090/qam/10666).
///
/// Where the likelihood grows as long as the means of some zeros fall, such as those of a patient without any count, the fit is the limit: these
/// samples have mean 0 and tell nothing more, and coefficients that only they told are left out. A normal matrix with a pivot of 10⁻¹⁰
/// beside others of 10² has no digits left for it.
final class RegressionFit extends LogLinearFit {
    private static final int MOST_STEPS = 200;
    private static final double SMALL_GAIN = 1e-10;
    private static final double MOST_DAMPING = 1e13;
    /// Fisher scoring stops where it would gain 10⁻¹⁰, which a mean that falls for ever has reached by then.
    private static final double VANISHED = 1e-8;

    private final double[][] design;
    private final double[] offset;
    private final double[] beta;
    private final double[] trial;
    private final double[] score;
    private final double[][] information;
    private final Cholesky cholesky;
    private final double[] trialLogMean;
    private final double[] trialMean;
    /// 1 for a sample that tells something, 0 for one whose mean vanishes.
    private final double[] tells;
    /// Coefficients that the samples tell, and how many they are; the others are left at 0.
    private final boolean[] told;
    private int toldCount;

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
        this.tells = new double[samples];
        this.told = new boolean[coefficients];
    }

    @Override
    public void fit(double[] counts, double dispersion, boolean warm) {
        if (!warm) {
            java.util.Arrays.fill(tells, 1);
            java.util.Arrays.fill(told, true);
            toldCount = coefficients;
            start(counts);
        }
        score(counts, dispersion);
        while (leaveOutVanished(counts)) {
            score(counts, dispersion);
        }
        derivatives(counts, dispersion);
        halfLogDeterminant = cholesky.factor(information, 0) ? cholesky.halfLogDeterminant() : 0;
    }

    private void score(double[] counts, double dispersion) {
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
    }

    /// Leaves out samples whose means have vanished, and coefficients that no other sample tells.
    ///
    /// @return whether there were any
    private boolean leaveOutVanished(double[] counts) {
        boolean any = false;
        for (int sample = 0; sample < samples; sample++) {
            if (tells[sample] != 0 && counts[sample] == 0 && mean[sample] < VANISHED) {
                tells[sample] = 0;
                any = true;
            }
        }
        if (!any) {
            return false;
        }
        boolean[] rows = new boolean[samples];
        for (int sample = 0; sample < samples; sample++) {
            rows[sample] = tells[sample] != 0;
        }
        boolean[] independent = Rank.independentColumns(design, rows);
        System.arraycopy(independent, 0, told, 0, coefficients);
        toldCount = 0;
        for (boolean one : told) {
            toldCount += one ? 1 : 0;
        }
        for (int sample = 0; sample < samples; sample++) {
            trialLogMean[sample] = logMean[sample] - offset[sample];
        }
        // what is left of the coefficients says the same of the samples that are left
        project(trialLogMean.clone());
        return true;
    }

    /// Least squares of log rates, zeros moved up by half a count of the mean exposure: a start only.
    private void start(double[] counts) {
        double[] target = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            target[sample] = Math.log(Math.max(counts[sample], 1.0 / 6)) - offset[sample];
        }
        project(target);
    }

    private void project(double[] target) {
        normalEquations(tells, target);
        System.arraycopy(score, 0, beta, 0, coefficients);
        if (cholesky.factor(information, 0)) {
            cholesky.solve(beta);
        } else {
            java.util.Arrays.fill(beta, 0);
        }
    }

    private void predict(double[] coefficientsNow, double[] eta, double[] mu) {
        for (int sample = 0; sample < samples; sample++) {
            eta[sample] = tells[sample] == 0 ? Double.NEGATIVE_INFINITY
                    : offset[sample] + dot(design[sample], coefficientsNow);
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
                if (weighted != 0 && told[a]) {
                    score[a] += weighted * target[sample];
                    double[] information = this.information[a];
                    for (int b = 0; b <= a; b++) {
                        information[b] += told[b] ? weighted * row[b] : 0;
                    }
                }
            }
        }
        for (int a = 0; a < coefficients; a++) {
            if (!told[a]) {
                information[a][a] = 1;
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
    public double variance(int coefficient) {
        if (toldCount < coefficients && !isTold(coefficient)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] unit = new double[coefficients];
        unit[coefficient] = 1;
        if (!cholesky.factor(information, 0)) {
            return Double.POSITIVE_INFINITY;
        }
        cholesky.solve(unit);
        return unit[coefficient];
    }

    /// Whether the samples that are left tell the coefficient from all others, those without a column here included.
    private boolean isTold(int coefficient) {
        double[][] others = new double[samples][];
        boolean[] rows = new boolean[samples];
        for (int sample = 0; sample < samples; sample++) {
            rows[sample] = tells[sample] != 0;
            others[sample] = design[sample].clone();
            others[sample][coefficient] = 0;
        }
        return Rank.of(others, rows) < toldCount;
    }

    @Override
    public int residualFreedom(double[] counts) {
        boolean[] seen = new boolean[samples];
        int left = 0;
        for (int sample = 0; sample < samples; sample++) {
            seen[sample] = mean[sample] >= NOTHING || counts[sample] >= NOTHING;
            left += seen[sample] ? 1 : 0;
        }
        return left == samples ? samples - coefficients : left - Rank.of(design, seen);
    }
}
