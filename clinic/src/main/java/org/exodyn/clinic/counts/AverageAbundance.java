package org.exodyn.clinic.counts;

/// Average log2 counts per million of each feature: the log-linear mean over all samples at the dispersion they share, each count moved up
/// by a small prior in proportion to its library.
///
/// Source: Chen, Lun & Smyth 2014, doi:10.1007/978-3-319-07212-8_3, section 3.3 (the average abundance that trends are drawn against);
/// prior count 2 as edgeR documents it for `aveLogCPM`.
public final class AverageAbundance {
    private static final double PRIOR_COUNT = 2;

    private AverageAbundance() {}

    /// @param counts      feature by sample
    /// @param librarySize effective library size per sample
    /// @param dispersion  what is used for every feature
    /// @return log2 counts per million per feature
    public static double[] of(double[][] counts, double[] librarySize, double dispersion) {
        PriorCount prior = new PriorCount(PRIOR_COUNT, librarySize);
        double[][] one = new double[librarySize.length][];
        java.util.Arrays.setAll(one, _ -> new double[] {1});
        double[] offset = prior.offset();
        double[] abundance = new double[counts.length];
        FeatureSweep.run(counts.length, () -> LogLinearFit.of(one, offset), (fit, feature) -> {
            fit.fit(prior.added(counts[feature]), dispersion, false);
            abundance[feature] = (fit.coefficients()[0] + Math.log(1e6)) / Math.log(2);
        });
        return abundance;
    }
}
