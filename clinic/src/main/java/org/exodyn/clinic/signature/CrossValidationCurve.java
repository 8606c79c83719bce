package org.exodyn.clinic.signature;

/// Cross-validated deviance along the path of all samples. Immutable.
public final class CrossValidationCurve {
    private final ElasticNetPath path;
    private final double[] means;
    private final double[] errors;
    private final double[][] unseen;

    CrossValidationCurve(ElasticNetPath path, double[] means, double[] errors, double[][] unseen) {
        this.path = path;
        this.means = means;
        this.errors = errors;
        this.unseen = unseen;
    }

    /// Fitted to all samples.
    public ElasticNetPath path() {
        return path;
    }

    /// Mean deviance of samples that the model has not seen.
    public double mean(int index) {
        return means[index];
    }

    /// Its standard error over folds.
    public double standardError(int index) {
        return errors[index];
    }

    /// The penalty with the least mean deviance; of equals the largest.
    public int indexOfMinimum() {
        int best = 0;
        for (int k = 1; k < means.length; k++) {
            best = means[k] < means[best] ? k : best;
        }
        return best;
    }

    /// The largest penalty whose mean deviance is within one standard error of the least.
    public int indexWithinOneError() {
        int best = indexOfMinimum();
        int k = 0;
        while (means[k] > means[best] + errors[best]) {
            k++;
        }
        return k;
    }

    /// The model of all samples at [#indexOfMinimum].
    public LinearSignature atMinimum() {
        return path.at(indexOfMinimum());
    }

    /// The model of all samples at [#indexWithinOneError].
    public LinearSignature withinOneError() {
        return path.at(indexWithinOneError());
    }

    /// Linear predictor of each sample, offset included, from the model that has not seen it.
    public double[] unseen(int index) {
        return unseen[index].clone();
    }
}
