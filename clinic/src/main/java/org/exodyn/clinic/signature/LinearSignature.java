package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.clinic.estimate.Covariates;

/// A weighted sum of predictors. Immutable.
public final class LinearSignature {
    private final List<String> names;
    private final double lambda;
    private final double intercept;
    private final double[] coefficients;

    LinearSignature(List<String> names, double lambda, double intercept, double[] coefficients) {
        this.names = names;
        this.lambda = lambda;
        this.intercept = intercept;
        this.coefficients = coefficients;
    }

    public double lambda() {
        return lambda;
    }

    /// 0 for survival.
    public double intercept() {
        return intercept;
    }

    /// In the units of the predictors, in their order.
    public double[] coefficients() {
        return coefficients.clone();
    }

    /// The predictors that have a part, with their coefficients.
    public Map<String, Double> selected() {
        Map<String, Double> selected = new LinkedHashMap<>();
        for (int j = 0; j < coefficients.length; j++) {
            if (coefficients[j] != 0) {
                selected.put(names.get(j), coefficients[j]);
            }
        }
        return java.util.Collections.unmodifiableMap(selected);
    }

    /// Intercept + Σ coefficient·predictor of each sample: the expected response, the log odds, or the log hazard ratio.
    ///
    /// @throws IllegalArgumentException if the predictors are not those of the signature, by name and order
    public double[] linearPredictor(Covariates predictors) {
        if (!predictors.names().equals(names)) {
            throw new IllegalArgumentException("These predictors are not those that the signature was trained on");
        }
        return Arrays.stream(predictors.times(coefficients)).map(sum -> intercept + sum).toArray();
    }

    /// The probability of the positive class of each sample, for a signature that was trained on classes.
    public double[] probability(Covariates predictors) {
        return Arrays.stream(linearPredictor(predictors)).map(BinomialLoss::probability).toArray();
    }
}
