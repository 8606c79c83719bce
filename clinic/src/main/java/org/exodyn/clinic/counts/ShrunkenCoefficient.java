package org.exodyn.clinic.counts;

/// A coefficient from counts with a prior count: finite even where a group has none.
public final class ShrunkenCoefficient {
    private final double[][] design;
    private final PriorCount prior;
    private final int coefficient;

    /// @param librarySize effective library size per sample
    public ShrunkenCoefficient(double[][] design, double[] librarySize, int coefficient, double priorCount) {
        this.design = design;
        this.prior = new PriorCount(priorCount, librarySize);
        this.coefficient = coefficient;
    }

    /// One per thread.
    public Fitter fitter() {
        return new Fitter();
    }

    /// Fits features one after the other.
    public final class Fitter {
        private final LogLinearFit fit = LogLinearFit.of(design, prior.offset());

        private Fitter() {}

        /// The coefficient, as natural logarithm.
        public double of(double[] counts, double dispersion) {
            fit.fit(prior.added(counts), dispersion, false);
            return fit.coefficients()[coefficient];
        }
    }
}
