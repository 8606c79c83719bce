package org.exodyn.clinic.signature;

import java.util.Arrays;
import org.exodyn.clinic.estimate.Outcome;

/// −Σ w_i (y_i log p_i + (1 − y_i) log(1 − p_i)) with p = 1/(1 + e^(−η)).
final class BinomialLoss implements Loss {
    /// Probabilities are kept this far from 0 and 1 in weights, so that no sample drops out of the quadratic approximation.
    private static final double PROBABILITY_FLOOR = 1e-9;

    private final double[] response;
    private final double[] weights;
    private final double[] start;
    private final double startIntercept;
    private final boolean intercept;

    private BinomialLoss(double[] response, double[] weights, double[] start, double startIntercept,
            boolean intercept) {
        this.response = response;
        this.weights = weights;
        this.start = start;
        this.startIntercept = startIntercept;
        this.intercept = intercept;
    }

    static Outcome<Loss> of(Response.Classes classes, double[] weights, double[] offset, boolean intercept) {
        double[] y = new double[weights.length];
        Arrays.setAll(y, i -> classes.positive().get(i) ? 1 : 0);
        double share = 0;
        double rest = 0;
        for (int i = 0; i < y.length; i++) {
            share += weights[i] * y[i];
            rest += weights[i] * (1 - y[i]);
        }
        if (share == 0 || rest == 0) {
            return Outcome.notAssessable(Outcome.Reason.ONE_GROUP, "All samples that count are in one class");
        }
        double level = intercept ? interceptBeside(offset, y, weights, Math.log(share / rest)) : 0;
        double[] start = Arrays.stream(offset).map(part -> part + level).toArray();
        return Outcome.found(new BinomialLoss(y, weights, start, level, intercept));
    }

    /// The intercept that makes the mean probability equal the share, by Newton's method on a concave function.
    private static double interceptBeside(double[] offset, double[] y, double[] weights, double guess) {
        double level = guess;
        for (int count = 0; count < 100; count++) {
            double slope = 0;
            double curvature = 0;
            for (int i = 0; i < y.length; i++) {
                double p = probability(level + offset[i]);
                slope += weights[i] * (y[i] - p);
                curvature += weights[i] * p * (1 - p);
            }
            double step = Math.clamp(slope / curvature, -1.0, 1.0);
            level += step;
            if (Math.abs(step) < 1e-14 * (1 + Math.abs(level))) {
                break;
            }
        }
        return level;
    }

    static double probability(double eta) {
        if (eta >= 0) {
            return 1 / (1 + Math.exp(-eta));
        }
        double e = Math.exp(eta);
        return e / (1 + e);
    }

    @Override
    public double deviance(double[] eta) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            double against = response[i] == 1 ? -eta[i] : eta[i];
            sum += weights[i]
                    * (against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against)));
        }
        return 2 * sum;
    }

    @Override
    public void approximate(double[] eta, double[] gradient, double[] curvature) {
        for (int i = 0; i < eta.length; i++) {
            double p = probability(eta[i]);
            gradient[i] = weights[i] * (response[i] - p);
            double inside = Math.clamp(p, PROBABILITY_FLOOR, 1 - PROBABILITY_FLOOR);
            curvature[i] = weights[i] * inside * (1 - inside);
        }
    }

    @Override
    public boolean fitsIntercept() {
        return intercept;
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    @Override
    public double startIntercept() {
        return startIntercept;
    }
}
