package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;

/// Variable-order, variable-step BDF of orders 1 to 5 on a Nordsieck array.
///
/// Row j of the array is h^j y^(j) / j!; dense output is its Taylor polynomial.
/// Source of formulas, step and order control: Byrne & Hindmarsh 1975, doi:10.1145/355626.355636; Hindmarsh et al. 2005
/// (CVODE), doi:10.1145/1089014.1089020, §2.1.
final class BdfStepper extends Stepper {

    private static final int HIGHEST = BdfCoefficients.HIGHEST;
    private static final double NEWTON_SAFETY = 0.1;
    private static final double GROWTH_THRESHOLD = 1.5;
    private static final double FIRST_GROWTH = 10_000;
    private static final double GROWTH = 10;
    private static final int MAX_NEWTON_FAILURES = 10;
    private static final int MAX_ERROR_FAILURES = 9;

    private final BdfCoefficients method = new BdfCoefficients();
    private final NewtonIteration newton;
    private final double[][] z;
    private final double[] y;
    private final double[] correction;
    private final double[] scratch;
    private double h;
    private double nextStep;
    private int nextOrder;
    private double maxGrowth;
    private double savedHistoryFactor;
    private long stepsSinceStart;

    /// How much smaller than the tolerance the local error has to be.
    private final double strictness;

    BdfStepper(int dimension) {
        this(dimension, new SolverCounters(), 1);
    }

    BdfStepper(int dimension, SolverCounters counters, double strictness) {
        super(dimension, counters);
        this.strictness = strictness;
        newton = new NewtonIteration(dimension);
        z = new double[HIGHEST + 1][dimension];
        y = new double[dimension];
        correction = new double[dimension];
        scratch = new double[dimension];
    }

    @Override
    void begin(double t, double[] initial, double end, double firstStep) {
        time = t;
        previousTime = t;
        System.arraycopy(initial, 0, z[0], 0, dimension);
        Norms.weights(z[0], relativeTolerance, absoluteTolerance, weight);
        derivatives(t, z[0], z[1]);
        int bad = Norms.firstNonFinite(z[1]);
        if (bad >= 0) {
            throw notFinite("The derivative at the start", bad, 0);
        }
        h = firstStep > 0 ? Math.min(firstStep, end - t)
                : FirstStep.choose(this, t, z[0], z[1], scratch, correction, end, 1);
        h = Math.min(h, maxStep);
        scaleRow(z[1], h);
        method.order = 1;
        method.wait = 2;
        nextOrder = 1;
        nextStep = h;
        maxGrowth = FIRST_GROWTH;
        savedHistoryFactor = 0;
        stepsSinceStart = 0;
        newton.begin(system.jacobianPattern());
    }

    @Override
    void step(double stop) {
        double start = time;
        adoptPlan(Math.min(stop - start, maxStep));
        if (stepsSinceStart > 0) {
            Norms.weights(z[0], relativeTolerance, absoluteTolerance, weight);
        }
        int newtonFailures = 0;
        int errorFailures = 0;
        double error;
        boolean repeated = false;
        while (true) {
            double smallest = 4 * Math.ulp(start);
            double target = start + h;
            if (target >= stop || stop - target <= smallest) {
                target = stop;
            }
            predict();
            method.set(h);
            double inverseL1 = 1 / method.l[1];
            NewtonIteration.Outcome outcome = newton.solve(this, target, h * inverseL1, inverseL1, z[0], z[1], y,
                    correction, NEWTON_SAFETY / (method.errorFactor * strictness), repeated);
            repeated = true;
            if (outcome != NewtonIteration.Outcome.CONVERGED) {
                restore();
                counters.newtonFailures++;
                maxGrowth = 1;
                if (++newtonFailures == MAX_NEWTON_FAILURES || h <= smallest) {
                    throw newtonFailure(outcome);
                }
                rescale(Math.max(0.25, smallest / h));
                continue;
            }
            error = Norms.weighted(correction, weight) * method.errorFactor * strictness;
            if (error <= 1) {
                previousTime = start;
                time = target;
                break;
            }
            restore();
            counters.errorTestFailures++;
            maxGrowth = 1;
            if (++errorFailures == MAX_ERROR_FAILURES || h <= smallest) {
                throw new NumericalFailure("The error test keeps failing", time, worstComponent(), h,
                        "Look for a jump in the rate laws, make it an event, or relax the tolerances.");
            }
            afterErrorFailure(error, errorFailures, smallest);
        }
        complete();
        counters.stiffSteps++;
        counters.errorSum += error;
        planNextStep(error);
        maxGrowth = GROWTH;
    }

    private void adoptPlan(double room) {
        if (nextOrder != method.order) {
            changeOrder(nextOrder);
        }
        double wanted = nextStep;
        if (wanted > room || room - wanted <= 4 * Math.ulp(time) || wanted * 1.0001 >= room) {
            wanted = room;
        }
        if (wanted != h) {
            rescale(wanted / h);
            h = wanted;
        }
    }

    private void changeOrder(int newOrder) {
        int q = method.order;
        if (newOrder > q) {
            double factor = method.raise(h);
            double[] top = z[q + 1];
            double[] saved = z[HIGHEST];
            for (int i = 0; i < dimension; i++) {
                top[i] = factor * saved[i];
            }
            for (int j = 2; j <= q; j++) {
                addMultiple(z[j], method.l[j], top);
            }
        } else if (q > 2) {
            method.lower(h);
            for (int j = 2; j < q; j++) {
                addMultiple(z[j], -method.l[j], z[q]);
            }
        }
        method.order = newOrder;
        method.wait = newOrder + 1;
    }

    private void afterErrorFailure(double error, int failures, double smallest) {
        int q = method.order;
        if (failures <= 3) {
            double factor = Math.max(0.2, 1 / (root(6 * error, q + 1) + 1e-6));
            rescale(Math.max(failures >= 2 ? Math.min(factor, 0.2) : factor, smallest / h));
        } else if (q > 1) {
            changeOrder(q - 1);
            rescale(Math.max(0.1, smallest / h));
        } else {
            h = Math.max(0.1 * h, smallest);
            method.wait = 10;
            derivatives(time, z[0], z[1]);
            scaleRow(z[1], h);
        }
    }

    private void complete() {
        counters.steps++;
        stepsSinceStart++;
        int q = method.order;
        counters.lastOrder = q;
        counters.highestOrder = Math.max(counters.highestOrder, q);
        counters.lastStepSize = h;
        method.accept(h, stepsSinceStart == 1);
        for (int j = 0; j <= q; j++) {
            addMultiple(z[j], method.l[j], correction);
        }
        method.wait--;
        if (method.wait == 1 && q != HIGHEST) {
            System.arraycopy(correction, 0, z[HIGHEST], 0, dimension);
            savedHistoryFactor = method.historyFactor;
        }
    }

    private void planNextStep(double error) {
        int q = method.order;
        nextOrder = q;
        nextStep = h;
        if (maxGrowth == 1) {
            method.wait = Math.max(method.wait, 2);
            return;
        }
        double same = 1 / (root(6 * error, q + 1) + 1e-6);
        double best = same;
        if (method.wait == 0) {
            method.wait = 2;
            double lower = q == 1 ? 0
                    : 1 / (root(6 * Norms.weighted(z[q], weight) * method.lowerFactor * strictness, q) + 1e-6);
            double higher = q == HIGHEST || savedHistoryFactor == 0 ? 0 : growthAtHigherOrder(q);
            best = Math.max(same, Math.max(lower, higher));
            if (best >= GROWTH_THRESHOLD && best != same) {
                if (best == lower) {
                    nextOrder = q - 1;
                } else {
                    nextOrder = q + 1;
                    System.arraycopy(correction, 0, z[HIGHEST], 0, dimension);
                }
            }
        }
        if (best >= GROWTH_THRESHOLD) {
            nextStep = Math.min(h * Math.min(best, maxGrowth), maxStep);
        }
    }

    private double growthAtHigherOrder(int q) {
        double ratio = h / method.tau[2];
        double power = ratio;
        for (int k = 1; k <= q; k++) {
            power *= ratio;
        }
        double factor = method.historyFactor / savedHistoryFactor * power;
        double[] saved = z[HIGHEST];
        for (int i = 0; i < dimension; i++) {
            scratch[i] = correction[i] - factor * saved[i];
        }
        return 1 / (root(10 * Norms.weighted(scratch, weight) * method.higherFactor * strictness, q + 2) + 1e-6);
    }

    private static double root(double value, int degree) {
        return switch (degree) {
            case 1 -> value;
            case 2 -> Math.sqrt(value);
            case 3 -> StrictMath.cbrt(value);
            case 4 -> Math.sqrt(Math.sqrt(value));
            case 6 -> Math.sqrt(StrictMath.cbrt(value));
            default -> Norms.power(value, 1.0 / degree);
        };
    }

    private void predict() {
        int q = method.order;
        for (int k = 1; k <= q; k++) {
            for (int j = q; j >= k; j--) {
                double[] low = z[j - 1];
                double[] high = z[j];
                for (int i = 0; i < low.length; i++) {
                    low[i] += high[i];
                }
            }
        }
    }

    private void restore() {
        int q = method.order;
        for (int k = 1; k <= q; k++) {
            for (int j = q; j >= k; j--) {
                double[] low = z[j - 1];
                double[] high = z[j];
                for (int i = 0; i < low.length; i++) {
                    low[i] -= high[i];
                }
            }
        }
    }

    private void rescale(double ratio) {
        double factor = ratio;
        for (int j = 1; j <= method.order; j++) {
            scaleRow(z[j], factor);
            factor *= ratio;
        }
        h *= ratio;
    }

    private static void scaleRow(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    private static void addMultiple(double[] row, double factor, double[] other) {
        for (int i = 0; i < row.length; i++) {
            row[i] += factor * other[i];
        }
    }

    private NumericalFailure newtonFailure(NewtonIteration.Outcome outcome) {
        return switch (outcome) {
            case NOT_FINITE -> notFinite("The derivative", newton.culprit(), h);
            case SINGULAR -> new NumericalFailure("The Newton matrix is singular or not finite", time, newton.culprit(),
                    h, "Check the derivative of the rate laws by this component, or reduce the largest step.");
            default -> new NumericalFailure("Newton's iteration does not converge", time, worstComponent(), h,
                    "Look for a jump in the rate laws, make it an event, or check the Jacobian of this component.");
        };
    }

    private int worstComponent() {
        int worst = -1;
        double size = -1;
        for (int i = 0; i < dimension; i++) {
            double mine = Math.abs(correction[i] * weight[i]);
            if (mine > size) {
                size = mine;
                worst = i;
            }
        }
        return worst;
    }

    @Override
    void interpolate(double t, double[] stateOut) {
        int q = method.order;
        double s = (t - time) / h;
        System.arraycopy(z[q], 0, stateOut, 0, dimension);
        for (int j = q - 1; j >= 0; j--) {
            double[] row = z[j];
            for (int i = 0; i < dimension; i++) {
                stateOut[i] = stateOut[i] * s + row[i];
            }
        }
    }

    @Override
    double[] state() {
        return z[0];
    }

    /// Step times a bound of the Jacobian's eigenvalues: below about 3 an explicit method could make the same step.
    double stiffness() {
        return Math.abs(h) * newton.jacobianNorm(weight);
    }

    @Override
    String method() {
        return "BDF 1-5, variable order, fixed leading coefficient";
    }

    @Override
    LinearSolverKind linearSolver() {
        return newton.kind();
    }

    /// Makes `count` steps of fixed size and order from exact Nordsieck rows; for measuring the order of convergence.
    void fixedSteps(double start, double[][] nordsieck, int order, double step, int count) {
        Norms.weights(nordsieck[0], relativeTolerance, absoluteTolerance, weight);
        newton.begin(system.jacobianPattern());
        method.order = order;
        java.util.Arrays.fill(method.tau, step);
        for (int j = 0; j <= order; j++) {
            System.arraycopy(nordsieck[j], 0, z[j], 0, dimension);
        }
        h = step;
        stepsSinceStart = 1;
        for (int k = 1; k <= count; k++) {
            method.wait = 100;
            predict();
            method.set(h);
            double inverseL1 = 1 / method.l[1];
            time = start + k * step;
            NewtonIteration.Outcome outcome = newton.solve(this, time, h * inverseL1, inverseL1, z[0], z[1], y,
                    correction, NEWTON_SAFETY / method.errorFactor, false);
            if (outcome != NewtonIteration.Outcome.CONVERGED) {
                throw newtonFailure(outcome);
            }
            complete();
        }
    }
}
