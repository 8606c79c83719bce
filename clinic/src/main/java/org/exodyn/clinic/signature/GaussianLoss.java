package org.exodyn.clinic.signature;

import java.util.Arrays;
import org.exodyn.clinic.estimate.Outcome;

/// ½ Σ w_i (y_i − η_i)², with y centred and scaled to a weighted standard deviation of 1 (n in the denominator).
final class GaussianLoss implements Loss {
    private final double[] response;
    private final double[] weights;
    private final double centre;
    private final double scale;

    private GaussianLoss(double[] response, double[] weights, double centre, double scale) {
        this.response = response;
        this.weights = weights;
        this.centre = centre;
        this.scale = scale;
    }

    static Outcome<Loss> of(Response.Numbers numbers, double[] weights, double[] offset, boolean intercept) {
        double[] y = new double[weights.length];
        Arrays.setAll(y, i -> numbers.values().get(i) - offset[i]);
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            mean += weights[i] * y[i];
        }
        double variance = 0;
        for (int i = 0; i < y.length; i++) {
            variance += weights[i] * (y[i] - mean) * (y[i] - mean);
        }
        double deviation = Math.sqrt(variance);
        if (!(deviation > 1e-12 * Math.abs(mean))) {
            return Outcome.notAssessable(Outcome.Reason.ONE_GROUP, "All samples have the same response, " + mean);
        }
        double centre = intercept ? mean : 0;
        Arrays.setAll(y, i -> (y[i] - centre) / deviation);
        return Outcome.found(new GaussianLoss(y, weights, centre, deviation));
    }

    @Override
    public double deviance(double[] eta) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            double rest = response[i] - eta[i];
            sum += weights[i] * rest * rest;
        }
        return sum;
    }

    @Override
    public void approximate(double[] eta, double[] gradient, double[] curvature) {
        for (int i = 0; i < eta.length; i++) {
            gradient[i] = weights[i] * (response[i] - eta[i]);
            curvature[i] = weights[i];
        }
    }

    @Override
    public boolean isQuadratic() {
        return true;
    }

    /// Centred predictors and response need none while the others are found.
    @Override
    public boolean fitsIntercept() {
        return false;
    }

    @Override
    public double[] start() {
        return new double[response.length];
    }

    @Override
    public double startIntercept() {
        return 0;
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public double centre() {
        return centre;
    }
}
