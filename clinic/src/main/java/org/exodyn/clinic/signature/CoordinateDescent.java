package org.exodyn.clinic.signature;

import java.util.Arrays;

/// Coordinate descent at one penalty after the other, each starting from the last solution.
///
/// The loss is replaced by its quadratic approximation at η (once for a quadratic loss); the penalised approximation is minimised one
/// coefficient at a time, β_j ← S(x_jᵀr + v_j β_j, λα f_j)/(v_j + λ(1 − α) f_j) with S(z, γ) = sign(z)·max(|z| − γ, 0), r the weighted
/// residual and v_j = Σ_i c_i x_ij² with curvatures c; and again until nothing moves. Only predictors that pass the sequential strong
/// rule are visited; the others are checked against the optimality conditions afterwards.
///
/// Source: Friedman, Hastie & Tibshirani 2010, doi:10.18637/jss.v033.i01, sections 2 and 3; Tibshirani et al. 2012,
/// doi:10.1111/j.1467-9868.2011.01004.x, eq. 21. A step that would raise the objective is halved.
final class CoordinateDescent {
    private static final int MAX_APPROXIMATIONS = 500;

    private final Loss loss;
    private final double[][] x;
    private final boolean[] excluded;
    private final double[] factors;
    private final double mixing;
    private final double tolerance;
    private final double[] beta;
    private final double[] previous;
    private double intercept;
    private final double[] eta;
    private final double[] residual;
    private final double[] curvature;
    private final double[] curvatures;
    private final boolean[] candidate;
    private int[] visited = new int[0];
    /// Predictors that ever had a part, in the order in which they entered.
    private final int[] active;
    private final boolean[] entered;
    private int activeCount;
    private int passesLeft;

    /// @param tolerance largest change of the objective that is no change
    CoordinateDescent(Loss loss, StandardisedPredictors predictors, double[] factors, double mixing, double tolerance,
            int passes) {
        this.loss = loss;
        x = predictors.columns;
        excluded = predictors.constant;
        this.factors = factors;
        this.mixing = mixing;
        this.tolerance = tolerance;
        beta = new double[x.length];
        previous = new double[x.length];
        intercept = loss.startIntercept();
        eta = loss.start();
        residual = new double[eta.length];
        curvature = new double[eta.length];
        curvatures = new double[x.length];
        candidate = new boolean[x.length];
        active = new int[x.length];
        entered = new boolean[x.length];
        passesLeft = passes;
    }

    /// Coefficients of the standardised predictors; not a copy.
    double[] beta() {
        return beta;
    }

    double intercept() {
        return intercept;
    }

    double deviance() {
        return loss.deviance(eta);
    }

    /// |x_jᵀ·gradient|/f_j at the last solution, the largest over penalised predictors: the λα at which the first of them enters.
    double largestGradient() {
        loss.approximate(eta, residual, curvature);
        double largest = 0;
        for (int j = 0; j < x.length; j++) {
            if (!excluded[j] && factors[j] > 0) {
                largest = Math.max(largest, Math.abs(dot(x[j], residual)) / factors[j]);
            }
        }
        return largest;
    }

    /// Moves to the minimum at λ = infinity: only predictors without a penalty.
    boolean solveUnpenalised() {
        for (int j = 0; j < x.length; j++) {
            candidate[j] = !excluded[j] && factors[j] == 0;
        }
        collect();
        return visited.length == 0 || descend(0);
    }

    /// Moves to the minimum at λ, the next after `last` (infinity for the first).
    ///
    /// @return false if the passes are used up
    boolean solve(double lambda, double last) {
        screen(lambda, last);
        while (true) {
            if (!descend(lambda)) {
                return false;
            }
            if (!addViolators(lambda)) {
                return true;
            }
        }
    }

    private void screen(double lambda, double last) {
        loss.approximate(eta, residual, curvature);
        double bound = mixing * (2 * lambda - (last == Double.POSITIVE_INFINITY ? lambda : last));
        for (int j = 0; j < x.length; j++) {
            candidate[j] = !excluded[j]
                    && (candidate[j] || beta[j] != 0 || Math.abs(dot(x[j], residual)) >= bound * factors[j]);
        }
        collect();
    }

    private boolean addViolators(double lambda) {
        loss.approximate(eta, residual, curvature);
        boolean any = false;
        for (int j = 0; j < x.length; j++) {
            if (!excluded[j] && !candidate[j] && Math.abs(dot(x[j], residual)) > lambda * mixing * factors[j]) {
                candidate[j] = true;
                any = true;
            }
        }
        if (any) {
            collect();
        }
        return any;
    }

    private void collect() {
        int count = 0;
        int[] chosen = new int[x.length];
        for (int j = 0; j < x.length; j++) {
            if (candidate[j]) {
                chosen[count++] = j;
            }
        }
        visited = Arrays.copyOf(chosen, count);
    }

    /// Approximates and minimises until no coefficient moves any more.
    private boolean descend(double lambda) {
        double objective = objective(lambda);
        for (int count = 0; count < MAX_APPROXIMATIONS; count++) {
            loss.approximate(eta, residual, curvature);
            for (int j : visited) {
                previous[j] = beta[j];
                curvatures[j] = weightedSquare(x[j], curvature);
            }
            double before = intercept;
            if (!minimise(lambda)) {
                return false;
            }
            double moved = change(before);
            shiftEta(before, 1);
            if (loss.isQuadratic()) {
                return true;
            }
            double next = objective(lambda);
            for (int halved = 0; next > objective + tolerance && halved < 30; halved++) {
                halve(before);
                next = objective(lambda);
            }
            objective = next;
            if (moved < tolerance) {
                return true;
            }
        }
        return false;
    }

    private double change(double before) {
        double largest = loss.fitsIntercept() ? sum(curvature) * square(intercept - before) : 0;
        for (int j : visited) {
            largest = Math.max(largest, curvatures[j] * square(beta[j] - previous[j]));
        }
        return largest;
    }

    /// Adds the part of the last move to η.
    private void shiftEta(double before, double part) {
        double level = part * (intercept - before);
        if (level != 0) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += level;
            }
        }
        for (int j : visited) {
            double d = part * (beta[j] - previous[j]);
            if (d != 0) {
                addTo(eta, d, x[j]);
            }
        }
    }

    private void halve(double before) {
        shiftEta(before, -0.5);
        intercept = (intercept + before) / 2;
        for (int j : visited) {
            beta[j] = (beta[j] + previous[j]) / 2;
        }
    }

    private double objective(double lambda) {
        if (loss.isQuadratic()) {
            return 0;
        }
        double penalty = 0;
        for (int j : visited) {
            penalty += factors[j] * (mixing * Math.abs(beta[j]) + (1 - mixing) / 2 * beta[j] * beta[j]);
        }
        return loss.deviance(eta) / 2 + lambda * penalty;
    }

    /// All visited predictors, then those that ever had a part until they stand still, and again until all stand still.
    private boolean minimise(double lambda) {
        while (true) {
            if (passesLeft-- <= 0) {
                return false;
            }
            if (pass(visited, visited.length, lambda) < tolerance) {
                return true;
            }
            do {
                if (passesLeft-- <= 0) {
                    return false;
                }
            } while (pass(active, activeCount, lambda) >= tolerance);
        }
    }

    private double pass(int[] predictors, int count, double lambda) {
        double largest = 0;
        for (int k = 0; k < count; k++) {
            int j = predictors[k];
            double v = curvatures[j];
            if (v <= 0) {
                continue;
            }
            double old = beta[j];
            double pull = dot(x[j], residual) + v * old;
            double excess = Math.abs(pull) - lambda * mixing * factors[j];
            double now = excess > 0 ? Math.copySign(excess, pull) / (v + lambda * (1 - mixing) * factors[j]) : 0;
            double d = now - old;
            if (d != 0) {
                if (!entered[j]) {
                    entered[j] = true;
                    active[activeCount++] = j;
                }
                beta[j] = now;
                subtract(residual, d, curvature, x[j]);
                largest = Math.max(largest, v * d * d);
            }
        }
        if (loss.fitsIntercept()) {
            double total = sum(curvature);
            double d = sum(residual) / total;
            intercept += d;
            for (int i = 0; i < residual.length; i++) {
                residual[i] -= d * curvature[i];
            }
            largest = Math.max(largest, total * d * d);
        }
        return largest;
    }

    private static double square(double a) {
        return a * a;
    }

    private static double sum(double[] a) {
        double sum = 0;
        for (double one : a) {
            sum += one;
        }
        return sum;
    }

    /// Four sums at a time keep the processor busy; the order of addition is fixed.
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (int end = a.length - 3; i < end; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static double weightedSquare(double[] a, double[] weights) {
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (int end = a.length - 1; i < end; i += 2) {
            s0 += weights[i] * a[i] * a[i];
            s1 += weights[i + 1] * a[i + 1] * a[i + 1];
        }
        for (; i < a.length; i++) {
            s0 += weights[i] * a[i] * a[i];
        }
        return s0 + s1;
    }

    private static void addTo(double[] target, double factor, double[] a) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * a[i];
        }
    }

    private static void subtract(double[] target, double factor, double[] weights, double[] a) {
        for (int i = 0; i < target.length; i++) {
            target[i] -= factor * (weights[i] * a[i]);
        }
    }
}
