package org.exodyn.clinic.signature;

import java.util.Arrays;
import org.exodyn.clinic.estimate.Outcome;

/// Half the deviance of a response as a function of its linear predictors η, with sample weights that sum to one.
interface Loss {
    /// 2·(log-likelihood of the saturated model − log-likelihood at η).
    double deviance(double[] eta);

    /// Writes −∂/∂η_i of half the deviance into `gradient` and its second derivatives ∂²/∂η_i² into `curvature`.
    void approximate(double[] eta, double[] gradient, double[] curvature);

    /// Whether half the deviance is a quadratic function, so that one approximation is enough.
    default boolean isQuadratic() {
        return false;
    }

    /// Whether an intercept is estimated along with the coefficients.
    boolean fitsIntercept();

    /// Where the iteration starts: η without predictors.
    double[] start();

    /// The intercept in that start, without the offset.
    double startIntercept();

    /// Deviance of the model without predictors.
    default double nullDeviance() {
        return deviance(start());
    }

    /// By what coefficients and λ are to be multiplied, because the response was scaled.
    default double scale() {
        return 1;
    }

    /// What is to be added to the intercept, because the response was centred.
    default double centre() {
        return 0;
    }

    static Outcome<Loss> of(TrainingSample sample, boolean intercept) {
        double[] weights = sample.weights();
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        return switch (sample.response()) {
            case Response.Numbers numbers -> GaussianLoss.of(numbers, weights, sample.offset(), intercept);
            case Response.Classes classes -> BinomialLoss.of(classes, weights, sample.offset(), intercept);
            case Response.Times times -> CoxLoss.of(times.times(), weights, sample.offset());
        };
    }
}
