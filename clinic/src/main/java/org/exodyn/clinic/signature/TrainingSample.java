package org.exodyn.clinic.signature;

import java.util.Arrays;
import org.exodyn.clinic.estimate.Covariates;

/// Predictors and response of the samples that a signature learns from. Immutable.
public final class TrainingSample {
    private final Covariates predictors;
    private final Response response;
    private final double[] weights;
    private final double[] offset;

    private TrainingSample(Covariates predictors, Response response, double[] weights, double[] offset) {
        this.predictors = predictors;
        this.response = response;
        this.weights = weights;
        this.offset = offset;
    }

    /// Samples of equal weight, without offset.
    public static TrainingSample of(Covariates predictors, Response response) {
        int n = predictors.size();
        if (response.size() != n) {
            throw new IllegalArgumentException("Predictors of " + n + " samples, but responses of " + response.size());
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return new TrainingSample(predictors, response, ones, new double[n]);
    }

    /// How much each sample counts; only ratios matter.
    public TrainingSample withWeights(double... weights) {
        if (weights.length != predictors.size()
                || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0 && weight < Double.POSITIVE_INFINITY))
                || !(Arrays.stream(weights).sum() > 0)) {
            throw new IllegalArgumentException("Weights are finite, not negative, not all zero, and one per sample");
        }
        return new TrainingSample(predictors, response, weights.clone(), offset);
    }

    /// A known part of each linear predictor.
    public TrainingSample withOffset(double... offset) {
        if (offset.length != predictors.size() || Arrays.stream(offset).anyMatch(part -> !Double.isFinite(part))) {
            throw new IllegalArgumentException("Offsets are finite, and one per sample");
        }
        return new TrainingSample(predictors, response, weights, offset.clone());
    }

    public Covariates predictors() {
        return predictors;
    }

    public Response response() {
        return response;
    }

    public double weight(int row) {
        return weights[row];
    }

    public double offset(int row) {
        return offset[row];
    }

    public double[] weights() {
        return weights.clone();
    }

    public double[] offset() {
        return offset.clone();
    }

    public int size() {
        return predictors.size();
    }

    /// These samples, in this order.
    public TrainingSample rows(int... rows) {
        return new TrainingSample(predictors.rows(rows), response.rows(rows),
                Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> offset[row]).toArray());
    }
}
