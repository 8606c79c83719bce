package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.estimate.Covariates;

/// Coefficients along a path of penalties, from the largest to the smallest. Immutable.
public final class ElasticNetPath {
    private final List<String> names;
    private final double[] lambdas;
    private final double[] intercepts;
    private final double[][] coefficients;
    private final double[] devianceRatios;
    private final double nullDeviance;
    private final PathEnd end;

    ElasticNetPath(List<String> names, List<Double> lambdas, List<Double> intercepts, List<double[]> coefficients,
            List<Double> devianceRatios, double nullDeviance, PathEnd end) {
        this.names = names;
        this.lambdas = lambdas.stream().mapToDouble(Double::doubleValue).toArray();
        this.intercepts = intercepts.stream().mapToDouble(Double::doubleValue).toArray();
        this.coefficients = coefficients.toArray(double[][]::new);
        this.devianceRatios = devianceRatios.stream().mapToDouble(Double::doubleValue).toArray();
        this.nullDeviance = nullDeviance;
        this.end = end;
    }

    public List<String> names() {
        return names;
    }

    /// Number of penalties.
    public int size() {
        return lambdas.length;
    }

    public double lambda(int index) {
        return lambdas[index];
    }

    public List<Double> lambdas() {
        return Arrays.stream(lambdas).boxed().toList();
    }

    /// 1 − deviance/null deviance.
    public double devianceRatio(int index) {
        return devianceRatios[index];
    }

    /// Deviance without predictors, with the weights as they were given.
    public double nullDeviance() {
        return nullDeviance;
    }

    /// Number of coefficients that are not zero.
    public int nonZero(int index) {
        return (int) Arrays.stream(coefficients[index]).filter(value -> value != 0).count();
    }

    public PathEnd end() {
        return end;
    }

    /// The model at one penalty of the path.
    public LinearSignature at(int index) {
        return new LinearSignature(names, lambdas[index], intercepts[index], coefficients[index]);
    }

    /// The model at any penalty: coefficients between two penalties of the path are interpolated linearly in λ; beyond its ends they
    /// are those of the end.
    public LinearSignature at(double lambda) {
        if (lambda >= lambdas[0]) {
            return at(0);
        }
        if (lambda <= lambdas[lambdas.length - 1]) {
            return at(lambdas.length - 1);
        }
        int right = 1;
        while (lambdas[right] > lambda) {
            right++;
        }
        double share = (lambda - lambdas[right]) / (lambdas[right - 1] - lambdas[right]);
        double[] mixed = new double[names.size()];
        for (int j = 0; j < mixed.length; j++) {
            mixed[j] = share * coefficients[right - 1][j] + (1 - share) * coefficients[right][j];
        }
        return new LinearSignature(names, lambda, share * intercepts[right - 1] + (1 - share) * intercepts[right],
                mixed);
    }

    /// Linear predictors without offset, `[penalty][sample]`.
    public double[][] linearPredictors(Covariates predictors) {
        double[][] eta = new double[lambdas.length][];
        for (int k = 0; k < lambdas.length; k++) {
            eta[k] = at(k).linearPredictor(predictors);
        }
        return eta;
    }
}
