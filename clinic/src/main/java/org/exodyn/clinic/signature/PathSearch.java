package org.exodyn.clinic.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.estimate.Outcome;

/// Walks down a path of penalties.
///
/// A path that was not asked for in detail ends early when there is nothing left to gain. The rules are those of glmnet: its manual
/// names the limits (`fdev` = 1e-5, `devmax` = 0.999, `mnlam` = 5); on which scale they work for each kind of response was found by running
/// glmnet 4.1-6 with other limits.
final class PathSearch {
    private static final double MIN_GAIN = 1e-5;
    private static final double MAX_DEVIANCE_RATIO = 0.999;
    private static final int SHORTEST_PATH = 5;
    /// The least α that the first λ is made for; with ridge alone no finite λ sets all coefficients to zero.
    private static final double LEAST_MIXING = 1e-3;

    private final ElasticNet options;
    private final TrainingSample sample;
    private final Loss loss;
    private final StandardisedPredictors predictors;
    private final double[] factors;
    private final double nullDeviance;
    private final List<Double> lambdas = new ArrayList<>();
    private final List<double[]> coefficients = new ArrayList<>();
    private final List<Double> intercepts = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    PathSearch(ElasticNet options, TrainingSample sample, Loss loss) {
        this.options = options;
        this.sample = sample;
        this.loss = loss;
        boolean centred = options.intercept() || sample.response() instanceof Response.Times;
        predictors = new StandardisedPredictors(sample.predictors(), sample.weights(), centred, options.standardise());
        int p = sample.predictors().count();
        factors = new double[p];
        double sum = options.penaltyFactors().stream().mapToDouble(Double::doubleValue).sum();
        Arrays.setAll(factors, j -> options.penaltyFactors().isEmpty() ? 1 : options.penaltyFactors().get(j) * p / sum);
        nullDeviance = loss.nullDeviance();
    }

    Outcome<ElasticNetPath> run() {
        boolean varies = false;
        for (boolean constant : predictors.constant) {
            varies |= !constant;
        }
        if (!varies) {
            return Outcome.notAssessable(Outcome.Reason.CONSTANT_COVARIATE,
                    "None of the " + factors.length + " predictors varies");
        }
        CoordinateDescent descent = new CoordinateDescent(loss, predictors, factors, options.mixing(),
                options.threshold() * (loss.isQuadratic() ? nullDeviance : nullDeviance / 2), options.maxPasses());
        PathEnd end = options.lambdas().isEmpty() ? ownPath(descent) : givenPath(descent);
        if (lambdas.isEmpty()) {
            return Outcome.notAssessable(Outcome.Reason.NOT_CONVERGED,
                    "No penalty converged within " + options.maxPasses() + " passes over the predictors");
        }
        double total = Arrays.stream(sample.weights()).sum();
        return Outcome.found(new ElasticNetPath(sample.predictors().names(), lambdas, intercepts, coefficients, ratios,
                nullDeviance * total * loss.scale() * loss.scale(), end));
    }

    private PathEnd givenPath(CoordinateDescent descent) {
        double last = Double.POSITIVE_INFINITY;
        for (double given : options.lambdas()) {
            double lambda = given / loss.scale();
            if (!descent.solve(lambda, last)) {
                return PathEnd.NOT_CONVERGED;
            }
            keep(given, descent);
            last = lambda;
        }
        return PathEnd.COMPLETE;
    }

    private PathEnd ownPath(CoordinateDescent descent) {
        if (!descent.solveUnpenalised()) {
            return PathEnd.NOT_CONVERGED;
        }
        double first = descent.largestGradient() / Math.max(options.mixing(), LEAST_MIXING);
        double ratio = !Double.isNaN(options.lambdaMinRatio())
                ? options.lambdaMinRatio()
                : sample.size() < factors.length ? 0.01 : 1e-4;
        double step = Math.pow(ratio, 1.0 / (options.lambdaCount() - 1));
        keep(first * loss.scale(), descent);
        double lambda = first;
        for (int k = 1; k < options.lambdaCount(); k++) {
            double last = lambda;
            lambda *= step;
            if (!descent.solve(lambda, last)) {
                return PathEnd.NOT_CONVERGED;
            }
            keep(lambda * loss.scale(), descent);
            if (ratios.size() >= SHORTEST_PATH) {
                if (ratios.getLast() > MAX_DEVIANCE_RATIO) {
                    return PathEnd.DEVIANCE_EXPLAINED;
                }
                if (gainsNoMore()) {
                    return PathEnd.NO_MORE_GAIN;
                }
            }
        }
        return PathEnd.COMPLETE;
    }

    private boolean gainsNoMore() {
        int k = ratios.size() - 1;
        double now = ratios.get(k);
        return switch (sample.response()) {
            case Response.Numbers _ -> now - ratios.get(k - 1) < MIN_GAIN * now;
            case Response.Classes _ -> now - ratios.get(k - 1) < MIN_GAIN;
            case Response.Times _ -> now - ratios.get(k - SHORTEST_PATH + 1) < 100 * MIN_GAIN * now;
        };
    }

    private void keep(double lambda, CoordinateDescent descent) {
        double[] scaled = descent.beta();
        double[] beta = new double[scaled.length];
        double intercept = descent.intercept() * loss.scale() + loss.centre();
        for (int j = 0; j < beta.length; j++) {
            beta[j] = scaled[j] * loss.scale() / predictors.scales[j];
            intercept -= beta[j] * predictors.means[j];
        }
        boolean survival = sample.response() instanceof Response.Times;
        lambdas.add(lambda);
        coefficients.add(beta);
        intercepts.add(survival ? 0.0 : intercept);
        ratios.add(1 - descent.deviance() / nullDeviance);
    }
}
