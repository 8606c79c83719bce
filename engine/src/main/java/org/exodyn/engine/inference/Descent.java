package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Follows one start to a local design point by sequential quadratic programming.
///
/// Each step solves: nearest point to the origin that meets the linearised constraints (the Hasofer-Lind/Rackwitz-Fiessler
/// step when there is one constraint), bounded by a trust radius; a line search on ½|u|² + c Σ violation evaluates six
/// step lengths at once. Where a violated constraint has no slope, the surroundings are probed along the axes with
/// doubling steps.
/// Source: Rackwitz & Fiessler 1978, doi:10.1016/0045-7949(78)90046-9; Liu & Der Kiureghian 1991,
/// doi:10.1016/0167-4730(91)90029-7 (comparison of methods, merit function, SQP).
final class Descent {

    private static final double[] LENGTHS = {1, 0.6, 0.3, 0.12, 0.04, 0.01};
    private static final double SUFFICIENT = 1e-4;

    private final ConstraintEvaluations evaluations;
    private final DesignPointOptions options;
    private final double[] scale;
    private double[] u = {};
    private double[] g = {};
    private double[][] normals = {};
    private double[] slope = {};
    private double[] multipliers = {};
    private double penalty;

    Descent(ConstraintEvaluations evaluations, DesignPointOptions options, double[] scale) {
        this.evaluations = evaluations;
        this.options = options;
        this.scale = scale.clone();
    }

    DesignPoint from(double[] start) {
        u = start.clone();
        g = evaluations.at(List.of(u)).get(0);
        double radius = 3;
        double gradientStep = options.gradientStep();
        int failures = 0;
        penalty = 1;
        try {
            for (int iteration = 0; iteration < options.maxIterations(); iteration++) {
                if (!linearise(gradientStep)) {
                    if (!probe()) {
                        return result(false, "a violated constraint is flat around the point");
                    }
                    continue;
                }
                double[] target = nearest();
                double[] direction = new double[u.length];
                for (int k = 0; k < u.length; k++) {
                    direction[k] = target[k] - u[k];
                }
                double length = ConstraintEvaluations.norm(direction);
                double violation = ConstraintEvaluations.violation(g, slope);
                if (length <= options.pointTolerance() && violation <= options.constraintTolerance()) {
                    return result(true, "the step is shorter than the tolerance");
                }
                double factor = Math.min(1, radius / length);
                double taken = search(direction, factor, length);
                if (taken > 0) {
                    radius = taken >= 0.99 ? Math.min(2 * radius, 6) : Math.max(0.05, 2 * taken * factor * length);
                    failures = 0;
                } else if (++failures == 3) {
                    boolean near = violation <= 5 * options.constraintTolerance() && length < 0.1;
                    return result(near, near ? "no better point along the step, to the noise of the function"
                            : "the line search found no better point");
                } else {
                    radius = Math.max(0.02, 0.2 * Math.min(radius, length));
                    gradientStep *= 5;
                }
            }
            return result(false, "the limit of iterations is reached");
        } catch (ConstraintEvaluations.BudgetSpent spent) {
            return result(false, "the limit of evaluations is reached");
        }
    }

    /// Fills normals and slopes; false where a violated constraint has no slope.
    private boolean linearise(double step) {
        double[][] gradients = evaluations.gradients(u, g, step);
        slope = new double[g.length];
        boolean usable = true;
        for (int i = 0; i < g.length; i++) {
            double size = ConstraintEvaluations.norm(gradients[i]);
            boolean flat = size <= 1e-9 * scale[i];
            slope[i] = flat ? scale[i] : size;
            usable &= !flat || g[i] >= 0;
            for (int k = 0; k < u.length; k++) {
                gradients[i][k] = flat ? 0 : gradients[i][k] / size;
            }
        }
        normals = gradients;
        return usable;
    }

    private double[] nearest() {
        List<double[]> used = new ArrayList<>();
        List<Integer> index = new ArrayList<>();
        for (int i = 0; i < g.length; i++) {
            if (ConstraintEvaluations.norm(normals[i]) > 0) {
                used.add(normals[i]);
                index.add(i);
            }
        }
        double[] bounds = new double[used.size()];
        for (int j = 0; j < bounds.length; j++) {
            bounds[j] = NearestInPolyhedron.dot(used.get(j), u) - g[index.get(j)] / slope[index.get(j)];
        }
        double[] found = new double[bounds.length];
        double[] target = NearestInPolyhedron.find(used.toArray(double[][]::new), bounds, u.length, found);
        multipliers = new double[g.length];
        for (int j = 0; j < bounds.length; j++) {
            multipliers[index.get(j)] = found[j];
            penalty = Math.max(penalty, 1.5 * Math.min(found[j], 2 * options.maxRadius()));
        }
        double size = ConstraintEvaluations.norm(target);
        if (size > options.maxRadius()) {
            for (int k = 0; k < target.length; k++) {
                target[k] *= options.maxRadius() / size;
            }
        }
        return target;
    }

    /// The step length taken, as a share of the bounded step, or 0.
    private double search(double[] direction, double factor, double length) {
        List<double[]> trials = new ArrayList<>();
        for (double share : LENGTHS) {
            double[] trial = u.clone();
            for (int k = 0; k < u.length; k++) {
                trial[k] += share * factor * direction[k];
            }
            trials.add(trial);
        }
        List<double[]> values = evaluations.at(trials);
        double best = merit(u, g) - SUFFICIENT * Math.min(1, length * length) * LENGTHS[LENGTHS.length - 1];
        int chosen = -1;
        for (int t = 0; t < LENGTHS.length; t++) {
            double merit = merit(trials.get(t), values.get(t));
            if (merit < best) {
                best = merit;
                chosen = t;
            }
        }
        if (chosen < 0) {
            return 0;
        }
        u = trials.get(chosen);
        g = values.get(chosen);
        return LENGTHS[chosen];
    }

    private double merit(double[] point, double[] values) {
        return 0.5 * NearestInPolyhedron.dot(point, point)
                + penalty * ConstraintEvaluations.violation(values, slope);
    }

    /// Looks along the axes with doubling steps for less violation and goes there.
    private boolean probe() {
        double before = ConstraintEvaluations.violation(g, scale);
        for (double step = 0.25; step <= options.maxRadius(); step *= 2) {
            List<double[]> trials = new ArrayList<>();
            for (int k = 0; k < 2 * u.length; k++) {
                double[] trial = u.clone();
                trial[k / 2] += k % 2 == 0 ? step : -step;
                trials.add(trial);
            }
            List<double[]> values = evaluations.at(trials);
            int best = -1;
            double least = before * (1 - 1e-6);
            for (int t = 0; t < trials.size(); t++) {
                double violation = ConstraintEvaluations.violation(values.get(t), scale);
                if (violation < least && ConstraintEvaluations.norm(trials.get(t)) <= options.maxRadius()) {
                    least = violation;
                    best = t;
                }
            }
            if (best >= 0) {
                u = trials.get(best);
                g = values.get(best);
                return true;
            }
        }
        return false;
    }

    private DesignPoint result(boolean converged, String reason) {
        List<double[]> active = new ArrayList<>();
        for (int i = 0; i < multipliers.length; i++) {
            if (multipliers[i] > 1e-6) {
                active.add(Arrays.copyOf(normals[i], u.length));
            }
        }
        double violation = ConstraintEvaluations.violation(g, slope.length == 0 ? scale : slope);
        return new DesignPoint(u, ConstraintEvaluations.norm(u), g, active, violation, evaluations.used(), converged,
                reason, List.of());
    }
}
