package org.exodyn.engine.ode;

import org.exodyn.engine.linear.LinearSolverKind;
import org.exodyn.engine.linear.PatternSolver;
import org.exodyn.engine.linear.SingularMatrixException;
import org.jspecify.annotations.Nullable;

/// Simplified Newton iteration for y = y_pred + e of one BDF step, with factors and Jacobian reused over many steps.
///
/// Solves (I − γ J) δ = γ f(t, y) − (z₁ / l₁ + e). The factors are renewed after [#MAX_FACTOR_AGE] steps, when γ has
/// changed by more than 30 %, or after a failure; the Jacobian after [#MAX_JACOBIAN_AGE] steps or when an iteration with
/// an old one did not converge. With old factors the correction is scaled by 2 / (1 + γ/γ_factors).
/// Source: Hindmarsh et al. 2005 (CVODE), doi:10.1145/1089014.1089020, §2.1.
final class NewtonIteration {

    /// How an attempt ended.
    enum Outcome {
        CONVERGED, DIVERGED, NOT_FINITE, SINGULAR
    }

    private static final int MAX_FACTOR_AGE = 20;
    private static final int MAX_JACOBIAN_AGE = 50;
    private static final double MAX_GAMMA_CHANGE = 0.3;
    private static final int MAX_ITERATIONS = 3;
    private static final double DIVERGENCE = 2;

    private final int n;
    /// How many blocks of equal Jacobian the system has, and the dimension of one.
    private int blocks = 1;
    private int blockSize;
    private double[] block = {};
    private final double[] derivative;
    private final double[] delta;
    private double[] jacobian = {};
    private double[] matrix = {};
    private int[] diagonal = {};
    private @Nullable PatternSolver solver;
    private double factoredGamma;
    private double convergenceRate;
    private long factorStep;
    private long jacobianStep;
    private boolean haveJacobian;
    private boolean haveFactors;
    private boolean jacobianCurrent;
    private int culprit;
    /// Negative until it is asked for.
    private double jacobianNorm = -1;
    private double[] rowSum = {};

    NewtonIteration(int dimension) {
        n = dimension;
        derivative = new double[dimension];
        delta = new double[dimension];
    }

    /// Forgets factors and Jacobian; analyses the pattern when it is new.
    void begin(SparsityPattern pattern) {
        haveJacobian = false;
        haveFactors = false;
        jacobianCurrent = false;
        blockSize = pattern.dimension();
        blocks = blockSize == 0 ? 1 : n / blockSize;
        if (blocks * blockSize != n) {
            throw new IllegalArgumentException("a Jacobian of " + blockSize + " columns for " + n + " state variables");
        }
        PatternSolver known = solver;
        if (known == null || !known.pattern().equals(pattern)) {
            solver = new PatternSolver(pattern);
            jacobian = new double[pattern.entryCount()];
            matrix = new double[pattern.entryCount()];
            block = new double[blockSize];
            diagonal = new int[blockSize];
            for (int column = 0; column < blockSize; column++) {
                diagonal[column] = pattern.entry(column, column);
            }
        }
    }

    /// The largest row sum of the last Jacobian, with components in units of their error weights.
    double jacobianNorm(double[] weight) {
        PatternSolver known = solver;
        if (jacobianNorm < 0 && known != null) {
            if (rowSum.length != blockSize) {
                rowSum = new double[blockSize];
            }
            java.util.Arrays.fill(rowSum, 0);
            int[] columnStart = known.pattern().columnStart();
            int[] rowIndex = known.pattern().rowIndex();
            for (int column = 0; column < blockSize; column++) {
                for (int e = columnStart[column]; e < columnStart[column + 1]; e++) {
                    rowSum[rowIndex[e]] += Math.abs(jacobian[e]) / weight[column];
                }
            }
            double largest = 0;
            for (int row = 0; row < blockSize; row++) {
                largest = Math.max(largest, rowSum[row] * weight[row]);
            }
            jacobianNorm = largest;
        }
        return jacobianNorm;
    }

    LinearSolverKind kind() {
        return solver == null ? LinearSolverKind.NONE : solver.kind();
    }

    /// Component of the derivative or column of the matrix to blame for the last failure, or -1.
    int culprit() {
        return culprit;
    }

    /// Iterates from `predicted`; leaves y and the correction e, and returns how it ended.
    ///
    /// @param afterFailure the step is repeated after a failed error test or Newton iteration
    /// @param tolerance the correction has converged when its weighted norm, extrapolated by the rate, is below this
    Outcome solve(Stepper stepper, double t, double gamma, double inverseL1, double[] predicted, double[] scaledSlope,
            double[] y, double[] correction, double tolerance, boolean afterFailure) {
        culprit = -1;
        long step = stepper.counters.steps;
        double ratio = haveFactors ? gamma / factoredGamma : 1;
        boolean renew = afterFailure || !haveFactors || step >= factorStep + MAX_FACTOR_AGE
                || Math.abs(ratio - 1) > MAX_GAMMA_CHANGE;
        jacobianCurrent = false;
        boolean renewJacobian = !haveJacobian || step > jacobianStep + MAX_JACOBIAN_AGE;
        while (true) {
            System.arraycopy(predicted, 0, y, 0, n);
            stepper.derivatives(t, y, derivative);
            if (renew) {
                if (!factorise(stepper, t, gamma, y, renewJacobian)) {
                    if (jacobianCurrent) {
                        return Outcome.SINGULAR;
                    }
                    renewJacobian = true;
                    continue;
                }
                ratio = 1;
            }
            Outcome outcome = iterate(stepper, t, gamma, inverseL1, scaledSlope, y, correction, tolerance, ratio);
            if (outcome == Outcome.CONVERGED || outcome == Outcome.NOT_FINITE || jacobianCurrent) {
                return outcome;
            }
            renew = true;
            renewJacobian = true;
        }
    }

    private boolean factorise(Stepper stepper, double t, double gamma, double[] y, boolean renewJacobian) {
        PatternSolver lu = solver;
        if (lu == null) {
            throw new IllegalStateException("solve before begin");
        }
        SolverCounters counters = stepper.counters;
        if (renewJacobian) {
            stepper.system.jacobian(t, y, stepper.parameters, jacobian);
            counters.jacobianEvaluations++;
            jacobianStep = counters.steps;
            haveJacobian = true;
            jacobianCurrent = true;
            jacobianNorm = -1;
        }
        double[] m = matrix;
        double[] j = jacobian;
        for (int e = 0; e < m.length; e++) {
            m[e] = -gamma * j[e];
        }
        for (int column = 0; column < blockSize; column++) {
            m[diagonal[column]] += 1;
        }
        counters.factorisations++;
        long fallbacks = lu.denseFallbacks();
        try {
            lu.factorise(m);
        } catch (SingularMatrixException singular) {
            culprit = singular.column();
            haveFactors = false;
            return false;
        }
        counters.denseFallbacks += lu.denseFallbacks() - fallbacks;
        haveFactors = true;
        factoredGamma = gamma;
        factorStep = counters.steps;
        convergenceRate = 1;
        return true;
    }

    /// One factorisation serves all blocks.
    private void solve(PatternSolver lu, double[] d) {
        if (blocks == 1) {
            lu.solve(d);
            return;
        }
        for (int start = 0; start < n; start += blockSize) {
            System.arraycopy(d, start, block, 0, blockSize);
            lu.solve(block);
            System.arraycopy(block, 0, d, start, blockSize);
        }
    }

    private Outcome iterate(Stepper stepper, double t, double gamma, double inverseL1, double[] scaledSlope, double[] y,
            double[] correction, double tolerance, double ratio) {
        PatternSolver lu = solver;
        if (lu == null) {
            throw new IllegalStateException("solve before begin");
        }
        double scale = 2 / (1 + ratio);
        double previousSize = 0;
        double[] d = delta;
        double[] f = derivative;
        java.util.Arrays.fill(correction, 0);
        for (int iteration = 1;; iteration++) {
            for (int i = 0; i < n; i++) {
                d[i] = (gamma * f[i] - (inverseL1 * scaledSlope[i] + correction[i])) * scale;
            }
            try {
                solve(lu, d);
            } catch (SingularMatrixException unconverged) {
                return Outcome.DIVERGED;
            }
            stepper.counters.newtonIterations++;
            double size = Norms.weighted(d, stepper.weight);
            if (!(size < Double.POSITIVE_INFINITY)) {
                culprit = Norms.firstNonFinite(f);
                return Outcome.NOT_FINITE;
            }
            for (int i = 0; i < n; i++) {
                correction[i] += d[i];
                y[i] += d[i];
            }
            if (iteration > 1) {
                convergenceRate = Math.max(0.3 * convergenceRate, size / previousSize);
            }
            if (size * Math.min(1, convergenceRate) <= tolerance) {
                return Outcome.CONVERGED;
            }
            if (iteration == MAX_ITERATIONS || iteration > 1 && size > DIVERGENCE * previousSize) {
                return Outcome.DIVERGED;
            }
            previousSize = size;
            stepper.derivatives(t, y, f);
        }
    }
}
