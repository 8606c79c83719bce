package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;

/// Explicit Runge–Kutta 5(4) of Dormand and Prince with PI step control and fourth-order dense output.
///
/// Source of the coefficients: Dormand & Prince 1980, doi:10.1016/0771-050X(80)90013-3; dense output and control: Hairer,
/// Nørsett & Wanner 1993, doi:10.1007/978-3-540-78862-1, §II.5 table 5.2, §II.6, §IV.2 (β = 0.04).
final class DormandPrinceStepper extends Stepper {

    private static final double SAFETY = 0.9;
    private static final double BETA = 0.04;
    private static final double EXPONENT = 0.2 - 0.75 * BETA;
    private static final double SMALLEST_FACTOR = 0.2;
    private static final double LARGEST_FACTOR = 10;
    private static final int MAX_FAILURES = 30;
    /// Edge of the region of stability on the negative real axis.
    private static final double STABILITY = 3.25;
    private static final int STIFF_SIGNS = 15;
    private static final int EASY_STEPS = 6;

    /// How much smaller than the tolerance the local error has to be.
    private final double strictness;
    private final double[] y;
    private final double[] next;
    private final double[] stage;
    private final double[] error;
    private final double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private final double[] k7;
    private final double[] dense2;
    private final double[] dense3;
    private final double[] dense4;
    private final double[] dense5;
    private final double[] before;
    private double h;
    private double lastStep;
    private double previousError;
    private boolean watchesStiffness;
    private int stiffSigns;
    private int easySteps;

    DormandPrinceStepper(int dimension) {
        this(dimension, new SolverCounters(), 1);
    }

    DormandPrinceStepper(int dimension, SolverCounters counters, double strictness) {
        super(dimension, counters);
        this.strictness = strictness;
        y = new double[dimension];
        next = new double[dimension];
        stage = new double[dimension];
        error = new double[dimension];
        k1 = new double[dimension];
        k2 = new double[dimension];
        k3 = new double[dimension];
        k4 = new double[dimension];
        k5 = new double[dimension];
        k6 = new double[dimension];
        k7 = new double[dimension];
        dense2 = new double[dimension];
        dense3 = new double[dimension];
        dense4 = new double[dimension];
        dense5 = new double[dimension];
        before = new double[dimension];
    }

    @Override
    void begin(double t, double[] initial, double end, double firstStep) {
        time = t;
        previousTime = t;
        System.arraycopy(initial, 0, y, 0, dimension);
        System.arraycopy(initial, 0, before, 0, dimension);
        Norms.weights(y, relativeTolerance, absoluteTolerance, weight);
        derivatives(t, y, k1);
        int bad = Norms.firstNonFinite(k1);
        if (bad >= 0) {
            throw notFinite("The derivative at the start", bad, 0);
        }
        h = firstStep > 0 ? Math.min(firstStep, end - t) : FirstStep.choose(this, t, y, k1, stage, k2, end, 5);
        h = Math.min(h, maxStep);
        previousError = 1e-4;
        lastStep = 0;
        stiffSigns = 0;
        easySteps = 0;
    }

    @Override
    void step(double stop) {
        double start = time;
        boolean rejected = false;
        double smallest = 4 * Math.ulp(start);
        for (int failures = 0;; failures++) {
            double room = stop - start;
            double size = h >= room || room - h <= smallest || h * 1.0001 >= room ? room : h;
            double target = size == room ? stop : start + size;
            attempt(start, size, target);
            double err = error(size);
            if (err <= 1) {
                if (watchesStiffness) {
                    watch(size);
                }
                accept(start, size, target);
                counters.errorSum += err;
                double factor = SAFETY * Norms.power(previousError, BETA) / Norms.power(Math.max(err, 1e-10), EXPONENT);
                factor = Math.clamp(factor, SMALLEST_FACTOR, rejected ? 1 : LARGEST_FACTOR);
                previousError = Math.max(err, 1e-4);
                double proposal = size * factor;
                h = Math.min(maxStep, size < h ? Math.max(h, proposal) : proposal);
                return;
            }
            counters.errorTestFailures++;
            rejected = true;
            if (failures >= MAX_FAILURES || size <= smallest) {
                int bad = Norms.firstNonFinite(k7);
                if (bad < 0) {
                    bad = Norms.firstNonFinite(next);
                }
                if (bad >= 0) {
                    throw notFinite("The derivative", bad, size);
                }
                throw new NumericalFailure("The error test keeps failing", start, worstComponent(), size,
                        "The system may be stiff: try the BDF method. Look for a jump in the rate laws.");
            }
            h = Double.isNaN(err) || err == Double.POSITIVE_INFINITY ? 0.1 * size
                    : size * Math.max(SMALLEST_FACTOR, SAFETY / Norms.power(err, EXPONENT));
        }
    }

    private void attempt(double t, double s, double target) {
        int n = dimension;
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + s * (0.2 * k1[i]);
        }
        derivatives(t + 0.2 * s, stage, k2);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + s * (3.0 / 40 * k1[i] + 9.0 / 40 * k2[i]);
        }
        derivatives(t + 0.3 * s, stage, k3);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + s * (44.0 / 45 * k1[i] - 56.0 / 15 * k2[i] + 32.0 / 9 * k3[i]);
        }
        derivatives(t + 0.8 * s, stage, k4);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + s * (19372.0 / 6561 * k1[i] - 25360.0 / 2187 * k2[i] + 64448.0 / 6561 * k3[i]
                    - 212.0 / 729 * k4[i]);
        }
        derivatives(t + 8.0 / 9 * s, stage, k5);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + s * (9017.0 / 3168 * k1[i] - 355.0 / 33 * k2[i] + 46732.0 / 5247 * k3[i]
                    + 49.0 / 176 * k4[i] - 5103.0 / 18656 * k5[i]);
        }
        derivatives(target, stage, k6);
        for (int i = 0; i < n; i++) {
            next[i] = y[i] + s * (35.0 / 384 * k1[i] + 500.0 / 1113 * k3[i] + 125.0 / 192 * k4[i]
                    - 2187.0 / 6784 * k5[i] + 11.0 / 84 * k6[i]);
        }
        derivatives(target, next, k7);
    }

    private double error(double s) {
        int n = dimension;
        for (int i = 0; i < n; i++) {
            error[i] = s * (71.0 / 57600 * k1[i] - 71.0 / 16695 * k3[i] + 71.0 / 1920 * k4[i] - 17253.0 / 339200 * k5[i]
                    + 22.0 / 525 * k6[i] - 1.0 / 40 * k7[i]);
            double size = Math.max(Math.abs(y[i]), Math.abs(next[i]));
            double bound = relativeTolerance * size + absoluteTolerance[i];
            weight[i] = bound < Double.POSITIVE_INFINITY ? 1 / bound : 0;
        }
        return Norms.weighted(error, weight) * strictness;
    }

    /// Estimates h|λ| from the last two stages, which lie at the same time: Hairer & Wanner 1996, §IV.2, as in DOPRI5.
    private void watch(double size) {
        double rise = 0;
        double distance = 0;
        for (int i = 0; i < dimension; i++) {
            double slope = (k7[i] - k6[i]) * weight[i];
            double way = (next[i] - stage[i]) * weight[i];
            rise += slope * slope;
            distance += way * way;
        }
        if (distance > 0 && size * Math.sqrt(rise / distance) > STABILITY) {
            easySteps = 0;
            stiffSigns++;
        } else if (++easySteps == EASY_STEPS) {
            stiffSigns = 0;
        }
    }

    /// Whether stability rather than accuracy has limited the last steps.
    boolean looksStiff() {
        return stiffSigns >= STIFF_SIGNS;
    }

    void watchStiffness() {
        watchesStiffness = true;
    }

    private void accept(double start, double s, double target) {
        for (int i = 0; i < dimension; i++) {
            // an infinite component that never moves has no difference
            double difference = next[i] == y[i] ? 0 : next[i] - y[i];
            double bend = s * k1[i] - difference;
            before[i] = y[i];
            dense2[i] = difference;
            dense3[i] = bend;
            dense4[i] = difference - s * k7[i] - bend;
            dense5[i] = s * (-12715105075.0 / 11282082432.0 * k1[i] + 87487479700.0 / 32700410799.0 * k3[i]
                    - 10690763975.0 / 1880347072.0 * k4[i] + 701980252875.0 / 199316789632.0 * k5[i]
                    - 1453857185.0 / 822651844.0 * k6[i] + 69997945.0 / 29380423.0 * k7[i]);
            y[i] = next[i];
            k1[i] = k7[i];
        }
        counters.steps++;
        counters.lastOrder = 5;
        counters.highestOrder = 5;
        counters.lastStepSize = s;
        lastStep = s;
        previousTime = start;
        time = target;
    }

    private int worstComponent() {
        int worst = -1;
        double size = -1;
        for (int i = 0; i < dimension; i++) {
            double mine = Math.abs(error[i] * weight[i]);
            if (mine > size) {
                size = mine;
                worst = i;
            }
        }
        return worst;
    }

    @Override
    void interpolate(double t, double[] stateOut) {
        double theta = lastStep == 0 ? 0 : (t - previousTime) / lastStep;
        double rest = 1 - theta;
        for (int i = 0; i < dimension; i++) {
            stateOut[i] = before[i] + theta * (dense2[i] + rest * (dense3[i] + theta * (dense4[i] + rest * dense5[i])));
        }
    }

    @Override
    double[] state() {
        return y;
    }

    @Override
    String method() {
        return "Dormand-Prince 5(4)";
    }

    @Override
    LinearSolverKind linearSolver() {
        return LinearSolverKind.NONE;
    }

    /// Makes `count` steps of fixed size without error control; for measuring the order of convergence.
    void fixedSteps(double start, double[] initial, double step, int count) {
        System.arraycopy(initial, 0, y, 0, dimension);
        derivatives(start, y, k1);
        for (int k = 1; k <= count; k++) {
            double from = start + (k - 1) * step;
            attempt(from, step, from + step);
            accept(from, step, from + step);
        }
    }
}
