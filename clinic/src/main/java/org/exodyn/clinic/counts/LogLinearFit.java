package org.exodyn.clinic.counts;

/// Maximum-likelihood fits of the log-linear model with negative binomial counts: y ~ NB(μ, φ), log μ = Xβ + offset, variance
/// μ + φμ².
///
/// Source: McCarthy, Chen & Smyth 2012, doi:10.1093/nar/gks042, "Generalized linear models" (model, Fisher scoring, Cox–Reid term).
///
/// A workspace: it holds the last fit. Not thread-safe; one instance per thread. A design whose rows are as many different ones as it
/// has columns is a layout of groups, and each group's mean is found by itself.
public abstract sealed class LogLinearFit permits GroupFit, RegressionFit {
    /// Counts as small as this count as zero where a group has nothing but zeros.
    static final double NOTHING = 1e-4;

    final int samples;
    final int coefficients;
    /// Linear predictor and mean of the last fit, per sample; log mean −∞ where a group or a patient has no count.
    final double[] logMean;
    final double[] mean;
    /// One half of log det XᵀWX of the last fit, up to a constant.
    double halfLogDeterminant;

    LogLinearFit(int samples, int coefficients) {
        this.samples = samples;
        this.coefficients = coefficients;
        this.logMean = new double[samples];
        this.mean = new double[samples];
    }

    /// @param design sample by coefficient, of full rank; kept
    /// @param offset log of the effective library size per sample; kept
    public static LogLinearFit of(double[][] design, double[] offset) {
        GroupLayout layout = GroupLayout.of(design);
        return layout != null ? new GroupFit(layout, offset) : new RegressionFit(design, offset);
    }

    /// Fits one feature.
    ///
    /// @param warm whether to start from the last fit, which was of the same counts
    public abstract void fit(double[] counts, double dispersion, boolean warm);

    /// Coefficients of the last fit; −∞ where a group has no count, 0 where no sample with a mean above zero tells one.
    public abstract double[] coefficients();

    /// The variance of a coefficient in the last fit: its place in the inverse of XᵀWX, W = μ/(1 + φμ); infinite where nothing tells it.
    public abstract double variance(int coefficient);

    /// Residual degrees of freedom of the last fit: groups without any count tell nothing about variation.
    public abstract int residualFreedom(double[] counts);

    public double[] means() {
        return mean;
    }

    /// Deviance of the last fit, summed over samples.
    public double deviance(double[] counts, double dispersion) {
        double sum = 0;
        for (int sample = 0; sample < samples; sample++) {
            sum += NegativeBinomial.unitDeviance(counts[sample], mean[sample], dispersion);
        }
        return sum;
    }

    /// Log-likelihood of the last fit less the Cox–Reid term, without what does not depend on the dispersion.
    double adjustedProfileLikelihood(double[] counts, LogGammaRise rise) {
        double dispersion = rise.dispersion();
        double size = 1 / dispersion;
        double sum = 0;
        for (int sample = 0; sample < samples; sample++) {
            double y = counts[sample];
            double mu = mean[sample];
            if (mu > 0) {
                sum -= (y + size) * Math.log(1 + mu * dispersion);
                if (y > 0) {
                    sum += rise.of(y) + y * (logMean[sample] + rise.logDispersion());
                }
            }
        }
        return sum - halfLogDeterminant;
    }
}
