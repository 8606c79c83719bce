package org.exodyn.clinic.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.InformationMatrix;
import org.exodyn.clinic.estimate.Outcome;

/// Maximum-likelihood logistic regression with an intercept, by Newton's method with halved steps.
///
/// Where a combination of covariates separates the classes there is no maximum: Albert & Anderson 1984, doi:10.1093/biomet/71.1.1. It
/// is proven by the direction along which the likelihood grows, and then there is no estimate.
///
/// @param intercept    log odds where all covariates and the offset are zero
/// @param coefficients one per covariate
/// @param covariance   of intercept and coefficients, in this order
/// @param deviance     −2·log-likelihood
record LogisticRegression(double intercept, List<Double> coefficients, InformationMatrix covariance, double deviance) {
    private static final int MAX_STEPS = 100;

    LogisticRegression {
        coefficients = List.copyOf(coefficients);
    }

    /// Intercept only, beside an offset.
    static LogisticRegression ofIntercept(boolean[] positive, double[] offset) {
        double[][] design = {ones(positive.length)};
        return new Ascent(design, positive, offset, List.of("intercept")).run().orElseThrow();
    }

    static Outcome<LogisticRegression> of(Covariates covariates, boolean[] positive) {
        double[][] design = new double[covariates.count() + 1][];
        List<String> names = new ArrayList<>(List.of("intercept"));
        names.addAll(covariates.names());
        design[0] = ones(positive.length);
        for (int j = 0; j < covariates.count(); j++) {
            design[j + 1] = covariates.column(j);
        }
        return new Ascent(design, positive, new double[positive.length], names).run();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static final class Ascent {
        private final double[][] design;
        private final boolean[] positive;
        private final double[] offset;
        private final List<String> names;

        Ascent(double[][] design, boolean[] positive, double[] offset, List<String> names) {
            this.design = design;
            this.positive = positive;
            this.offset = offset;
            this.names = names;
        }

        Outcome<LogisticRegression> run() {
            double[] beta = new double[design.length];
            double deviance = deviance(beta);
            for (int count = 0; count < MAX_STEPS; count++) {
                InformationMatrix information = information(beta);
                if (information.flatDirection().isPresent()) {
                    return noMaximum(count, beta, information.flatDirection().orElseThrow());
                }
                double[] step = information.solve(score(beta));
                double moved = Arrays.stream(predictor(step)).map(Math::abs).max().orElse(0);
                double part = 1;
                double next = deviance(sum(beta, step, part));
                while (!(next <= deviance + 1e-12 * (1 + deviance)) && part > 1e-6) {
                    part /= 2;
                    next = deviance(sum(beta, step, part));
                }
                double gain = deviance - next;
                beta = sum(beta, step, part);
                deviance = next;
                if (moved < 1e-10) {
                    return Outcome.found(result(beta, deviance));
                }
                if (moved > 0.1 && gain < 1e-9 && separates(step)) {
                    return noMaximum(count, beta, step);
                }
            }
            return noMaximum(MAX_STEPS, beta, beta);
        }

        private Outcome<LogisticRegression> noMaximum(int count, double[] beta, double[] direction) {
            if (count == 0) {
                return Outcome.notAssessable(Outcome.Reason.COLLINEAR_COVARIATES,
                        "Constant, or linear combinations of each other: " + names.subList(1, names.size()));
            }
            boolean separated = separates(direction) || separates(beta);
            return Outcome.notAssessable(separated ? Outcome.Reason.SEPARATION : Outcome.Reason.NOT_CONVERGED,
                    (separated ? "The classes are separated by " : "The likelihood has no clear maximum in ")
                            + names.subList(1, names.size()));
        }

        /// Whether no sample of one class lies beyond one of the other along this direction.
        private boolean separates(double[] direction) {
            double[] along = predictor(direction);
            double spread = Arrays.stream(along).max().orElse(0) - Arrays.stream(along).min().orElse(0);
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < along.length; i++) {
                if (positive[i]) {
                    lowest = Math.min(lowest, along[i]);
                } else {
                    highest = Math.max(highest, along[i]);
                }
            }
            return spread > 0 && lowest >= highest - 1e-6 * spread;
        }

        private LogisticRegression result(double[] beta, double deviance) {
            return new LogisticRegression(beta[0], Arrays.stream(beta).skip(1).boxed().toList(),
                    new InformationMatrix(information(beta).inverse()), deviance);
        }

        private double[] predictor(double[] beta) {
            double[] eta = new double[positive.length];
            for (int j = 0; j < beta.length; j++) {
                for (int i = 0; i < eta.length; i++) {
                    eta[i] += beta[j] * design[j][i];
                }
            }
            return eta;
        }

        private double deviance(double[] beta) {
            double[] eta = predictor(beta);
            double sum = 0;
            for (int i = 0; i < eta.length; i++) {
                double against = positive[i] ? -eta[i] - offset[i] : eta[i] + offset[i];
                sum += against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
            }
            return 2 * sum;
        }

        private double[] score(double[] beta) {
            double[] eta = predictor(beta);
            double[] score = new double[beta.length];
            for (int i = 0; i < eta.length; i++) {
                double rest = (positive[i] ? 1 : 0) - BinomialLoss.probability(eta[i] + offset[i]);
                for (int j = 0; j < score.length; j++) {
                    score[j] += design[j][i] * rest;
                }
            }
            return score;
        }

        private InformationMatrix information(double[] beta) {
            double[] eta = predictor(beta);
            double[][] information = new double[beta.length][beta.length];
            for (int i = 0; i < eta.length; i++) {
                double p = BinomialLoss.probability(eta[i] + offset[i]);
                for (int j = 0; j < beta.length; j++) {
                    for (int l = 0; l < beta.length; l++) {
                        information[j][l] += p * (1 - p) * design[j][i] * design[l][i];
                    }
                }
            }
            return new InformationMatrix(information);
        }

        private static double[] sum(double[] beta, double[] step, double part) {
            double[] sum = new double[beta.length];
            Arrays.setAll(sum, j -> beta[j] + part * step[j]);
            return sum;
        }
    }
}
