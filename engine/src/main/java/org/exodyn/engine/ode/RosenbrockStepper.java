package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;
import org.exodyn.engine.linear.PatternSolver;
import org.exodyn.engine.linear.SingularMatrixException;
import org.jspecify.annotations.Nullable;

/// RODAS: a stiffly accurate Rosenbrock method of six stages, order 4, with an embedded method of order 3 and dense output
/// of order 3.
///
/// Each stage solves (I − hγJ) u = hγ (f + Σ c u / h + h d ∂f/∂t). ∂f/∂t is a difference quotient.
/// Source of coefficients and step control: Hairer & Wanner 1996, Solving ODEs II, doi:10.1007/978-3-642-05221-7, §VI.4 and
/// their program RODAS (coefficients of the first set); test of the order: `ObservedOrderTest`.
final class RosenbrockStepper extends Stepper {

    private static final int STAGES = 6;
    private static final double GAMMA = 0.25;
    private static final double[] TIME = {0, 0.386, 0.21, 0.63, 1, 1};
    private static final double[] BY_TIME = {0.25, -0.1043, 0.1035, -0.03620000000000023, 0, 0};
    private static final double[][] A = {
        {},
        {1.544},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1}
    };
    private static final double[][] C = {
        {},
        {-5.6688},
        {-2.430093356833875, -0.2063599157091915},
        {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
        {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
        {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}
    };
    private static final double[] DENSE2 = {10.12623508344586, -7.487995877610167, -34.80091861555747,
        -7.992771707568823, 1.025137723295662};
    private static final double[] DENSE3 = {-0.6762803392801253, 6.087714651680015, 16.43084320892478,
        24.76722511418386, -6.594389125716872};
    private static final double SAFETY = 0.9;
    private static final double SMALLEST_FACTOR = 0.2;
    private static final double LARGEST_FACTOR = 6;
    private static final int MAX_FAILURES = 30;

    private final double[] y;
    private final double[] before;
    private final double[] next;
    private final double[] slope;
    private final double[] byTime;
    private final double[] stage;
    private final double[][] u;
    private final double[] dense2;
    private final double[] dense3;
    private double[] jacobian = {};
    private double[] matrix = {};
    private int[] diagonal = {};
    private @Nullable PatternSolver solver;
    private double h;
    private double lastStep;

    RosenbrockStepper(int dimension) {
        super(dimension);
        y = new double[dimension];
        before = new double[dimension];
        next = new double[dimension];
        slope = new double[dimension];
        byTime = new double[dimension];
        stage = new double[dimension];
        u = new double[STAGES][dimension];
        dense2 = new double[dimension];
        dense3 = new double[dimension];
    }

    private PatternSolver solver() {
        SparsityPattern pattern = system.jacobianPattern();
        if (pattern.dimension() != dimension) {
            throw new IllegalArgumentException("a Rosenbrock method needs the whole Jacobian, not that of one block");
        }
        PatternSolver known = solver;
        if (known == null || !known.pattern().equals(pattern)) {
            known = new PatternSolver(pattern);
            solver = known;
            jacobian = new double[pattern.entryCount()];
            matrix = new double[pattern.entryCount()];
            diagonal = new int[dimension];
            for (int column = 0; column < dimension; column++) {
                diagonal[column] = pattern.entry(column, column);
            }
        }
        return known;
    }

    @Override
    void begin(double t, double[] initial, double end, double firstStep) {
        time = t;
        previousTime = t;
        System.arraycopy(initial, 0, y, 0, dimension);
        System.arraycopy(initial, 0, before, 0, dimension);
        solver();
        Norms.weights(y, relativeTolerance, absoluteTolerance, weight);
        derivatives(t, y, slope);
        int bad = Norms.firstNonFinite(slope);
        if (bad >= 0) {
            throw notFinite("The derivative at the start", bad, 0);
        }
        h = firstStep > 0 ? Math.min(firstStep, end - t) : FirstStep.choose(this, t, y, slope, stage, next, end, 4);
        h = Math.min(h, maxStep);
        lastStep = 0;
    }

    @Override
    void step(double stop) {
        double start = time;
        double smallest = 4 * Math.ulp(start);
        derivatives(start, y, slope);
        system.jacobian(start, y, parameters, jacobian);
        counters.jacobianEvaluations++;
        boolean rejected = false;
        for (int failures = 0;; failures++) {
            double room = stop - start;
            double size = h >= room || room - h <= smallest || h * 1.0001 >= room ? room : h;
            double target = size == room ? stop : start + size;
            double error = attempt(start, size, target);
            double factor = error == 0 ? LARGEST_FACTOR
                    : Math.clamp(SAFETY / Norms.power(error, 0.25), SMALLEST_FACTOR, LARGEST_FACTOR);
            if (error <= 1) {
                accept(start, size, target, error);
                double proposal = size * (rejected ? Math.min(1, factor) : factor);
                h = Math.min(maxStep, size < h ? Math.max(h, proposal) : proposal);
                return;
            }
            counters.errorTestFailures++;
            rejected = true;
            if (failures >= MAX_FAILURES || size <= smallest) {
                int bad = Norms.firstNonFinite(next);
                if (bad >= 0) {
                    throw notFinite("The state", bad, size);
                }
                throw new NumericalFailure("The error test keeps failing", start, -1, size,
                        "Look for a jump in the rate laws, make it an event, or relax the tolerances.");
            }
            h = Double.isFinite(error) ? size * factor : 0.1 * size;
        }
    }

    private double attempt(double start, double size, double target) {
        factorise(start, size);
        double delta = Math.sqrt(0x1p-52 * Math.max(1e-5, Math.abs(start)));
        derivatives(start + delta, y, byTime);
        for (int i = 0; i < dimension; i++) {
            byTime[i] = (byTime[i] - slope[i]) / delta;
        }
        PatternSolver lu = solver();
        double scale = size * GAMMA;
        for (int k = 0; k < STAGES; k++) {
            double[] right = u[k];
            if (k == 0) {
                System.arraycopy(slope, 0, right, 0, dimension);
            } else {
                System.arraycopy(y, 0, stage, 0, dimension);
                for (int j = 0; j < k; j++) {
                    addMultiple(stage, A[k][j], u[j]);
                }
                derivatives(k >= 4 ? target : start + TIME[k] * size, stage, right);
            }
            for (int j = 0; j < k; j++) {
                addMultiple(right, C[k][j] / size, u[j]);
            }
            if (BY_TIME[k] != 0) {
                addMultiple(right, size * BY_TIME[k], byTime);
            }
            for (int i = 0; i < dimension; i++) {
                right[i] *= scale;
            }
            lu.solve(right);
            counters.newtonIterations++;
        }
        double[] error = u[STAGES - 1];
        for (int i = 0; i < dimension; i++) {
            next[i] = stage[i] + error[i];
            double bound = relativeTolerance * Math.max(Math.abs(y[i]), Math.abs(next[i])) + absoluteTolerance[i];
            weight[i] = bound < Double.POSITIVE_INFINITY ? 1 / bound : 0;
        }
        return Norms.weighted(error, weight);
    }

    private void factorise(double start, double size) {
        double[] m = matrix;
        for (int e = 0; e < m.length; e++) {
            m[e] = -size * GAMMA * jacobian[e];
        }
        for (int column = 0; column < dimension; column++) {
            m[diagonal[column]] += 1;
        }
        counters.factorisations++;
        PatternSolver lu = solver();
        long fallbacks = lu.denseFallbacks();
        try {
            lu.factorise(m);
        } catch (SingularMatrixException singular) {
            throw new NumericalFailure("The matrix of the step is singular or not finite", start, singular.column(),
                    size,
                    "Check the derivative of the rate laws by this component, or reduce the largest step.");
        }
        counters.denseFallbacks += lu.denseFallbacks() - fallbacks;
    }

    private static void addMultiple(double[] row, double factor, double[] other) {
        for (int i = 0; i < row.length; i++) {
            row[i] += factor * other[i];
        }
    }

    private void accept(double start, double size, double target, double error) {
        System.arraycopy(y, 0, before, 0, dimension);
        java.util.Arrays.fill(dense2, 0);
        java.util.Arrays.fill(dense3, 0);
        for (int j = 0; j < DENSE2.length; j++) {
            addMultiple(dense2, DENSE2[j], u[j]);
            addMultiple(dense3, DENSE3[j], u[j]);
        }
        System.arraycopy(next, 0, y, 0, dimension);
        counters.steps++;
        counters.stiffSteps++;
        counters.errorSum += error;
        counters.lastOrder = 4;
        counters.highestOrder = 4;
        counters.lastStepSize = size;
        lastStep = size;
        previousTime = start;
        time = target;
    }

    @Override
    void interpolate(double t, double[] stateOut) {
        double s = lastStep == 0 ? 0 : (t - previousTime) / lastStep;
        double rest = 1 - s;
        for (int i = 0; i < dimension; i++) {
            stateOut[i] = before[i] * rest + s * (y[i] + rest * (dense2[i] + s * dense3[i]));
        }
    }

    @Override
    double[] state() {
        return y;
    }

    @Override
    String method() {
        return "Rosenbrock 4(3), RODAS";
    }

    @Override
    LinearSolverKind linearSolver() {
        return solver().kind();
    }

    /// Makes `count` steps of fixed size without error control; for measuring the order of convergence.
    void fixedSteps(double start, double[] initial, double size, int count) {
        System.arraycopy(initial, 0, y, 0, dimension);
        solver();
        for (int k = 0; k < count; k++) {
            double from = start + k * size;
            derivatives(from, y, slope);
            system.jacobian(from, y, parameters, jacobian);
            double error = attempt(from, size, from + size);
            accept(from, size, from + size, error);
        }
    }
}
