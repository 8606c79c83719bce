package org.exodyn.engine.ode;

import org.exodyn.engine.linear.PatternSolver;
import org.exodyn.engine.linear.SingularMatrixException;

/// Finds where a system stands still: f(t, y) = 0.
///
/// Pseudo-transient continuation, (I/Δ − J) δ = f with Δ growing as f shrinks: at first it follows the system through time by
/// implicit Euler steps, at last it is Newton's method. It keeps what the system conserves linearly (moieties), so the
/// answer belongs to the start, and as a rule it is the state that the system itself would reach. It may be an unstable one
/// where the system itself would grow without end or oscillate: a time course from nearby shows that.
/// Source: Kelley & Keyes 1998, doi:10.1137/S0036142996304796.
public final class SteadyState {

    private static final int MAX_ITERATIONS = 2000;
    private static final double LARGEST_GROWTH = 10;
    private static final double NOT_FASTER = 1.01;
    private static final double SLOW_GROWTH = 1.5;
    private static final double FIRST_MOVE = 0.1;
    /// Newton steps this long, in units of the tolerance, are at rest.
    private static final double AT_REST = 1e-3;
    /// As many roundings of its terms as the sum of a rate may have.
    private static final int ROUNDINGS = 8;
    /// Each step of a long Δ must be this many times longer than the slowest time scale seen.
    private static final double LONG_ENOUGH = 1e8;
    /// What still moves after so long moves for ever.
    private static final double LONGEST = 1e40;
    /// What shrinks as a power of time instead of exponentially is never at rest by Newton's steps, which halve it until rounding has
    /// the last word. So many short steps in a row then say how far it is from rest.
    private static final int LAST_STEPS = 100;
    /// Relative to the state. Growth without end moves by more in each of the iterations allowed, be it as slow as a logarithm.
    private static final double NEARLY_AT_REST = 1e-4;

    private SteadyState() {}

    /// What was found.
    ///
    /// @param state where the derivative vanishes, to the tolerance
    /// @param iterations linear systems solved
    /// @param fastestChange largest remaining |f| relative to |y| plus tolerance, per minute
    /// @param unsettled 0 where the state is at rest to the tolerance; where rounding kept it from that, how far a step moved it at
    ///        most, relative to |y| plus tolerance
    /// @param span shortest of these steps, in minutes; NaN where the state is at rest
    @SuppressWarnings("ArrayRecordComponent")
    public record Found(double[] state, int iterations, double fastestChange, double unsettled, double span) {}

    /// Seeks from a start.
    ///
    /// @param time at which a right-hand side that depends on time is taken
    /// @param start length n; copied
    /// @throws NumericalFailure if none is found
    public static Found from(OdeSystem system, double[] parameters, double time, double[] start,
            SolverOptions options) {
        int n = system.dimension();
        double[] y = start.clone();
        double[] f = new double[n];
        double[] trial = new double[n];
        double[] weight = new double[n];
        double[] absolute = new double[n];
        for (int i = 0; i < n; i++) {
            double[] given = options.absoluteTolerance();
            absolute[i] = given.length == 1 ? given[0] : given[i];
        }
        SparsityPattern pattern = system.jacobianPattern();
        PatternSolver solver = new PatternSolver(pattern);
        double[] jacobian = new double[pattern.entryCount()];
        double[] matrix = new double[pattern.entryCount()];
        system.derivatives(time, y, parameters, f);
        double speed = speed(options, absolute, y, f, weight, time);
        double firstSpan = speed == 0 ? 1 : FIRST_MOVE / (speed * options.relativeTolerance());
        double span = firstSpan;
        int shortSteps = 0;
        double unsettled = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
            system.jacobian(time, y, parameters, jacobian);
            // (I − Δ J) δ = Δ f, whose diagonal stays of order one
            for (int e = 0; e < matrix.length; e++) {
                matrix[e] = -span * jacobian[e];
            }
            for (int column = 0; column < n; column++) {
                matrix[pattern.entry(column, column)] += 1;
                trial[column] = span * f[column];
            }
            try {
                solver.factorise(matrix);
                solver.solve(trial);
            } catch (SingularMatrixException singular) {
                span *= 0.1;
                continue;
            }
            double move = Norms.weighted(trial, weight);
            if (move * options.relativeTolerance() < NEARLY_AT_REST
                    && span >= LONG_ENOUGH * Math.min(firstSpan, 1)) {
                shortSteps++;
                unsettled = Math.max(unsettled, move * options.relativeTolerance());
                shortest = Math.min(shortest, span);
            } else {
                shortSteps = 0;
                unsettled = 0;
                shortest = Double.POSITIVE_INFINITY;
            }
            for (int i = 0; i < n; i++) {
                trial[i] += y[i];
            }
            double before = speed;
            system.derivatives(time, trial, parameters, f);
            double after = Norms.firstNonFinite(trial) < 0 && Norms.firstNonFinite(f) < 0
                    ? speed(options, absolute, trial, f, weight, time)
                    : Double.POSITIVE_INFINITY;
            if (after == Double.POSITIVE_INFINITY || before > 0 && after > 1e3 * before) {
                span *= 0.1;
                if (span < 1e-12 * firstSpan) {
                    throw none(time, f, weight, span);
                }
                system.derivatives(time, y, parameters, f);
                speed(options, absolute, y, f, weight, time);
                continue;
            }
            System.arraycopy(trial, 0, y, 0, n);
            speed = after;
            if (span > LONGEST * firstSpan) {
                throw none(time, f, weight, span);
            }
            boolean still = after == 0 && java.util.Arrays.stream(f).allMatch(one -> one == 0);
            boolean atRest = move < AT_REST || vanishes(f, y, jacobian, pattern);
            if (still || atRest && span >= LONG_ENOUGH * Math.min(firstSpan, 1)) {
                return new Found(y, iteration, after * options.relativeTolerance(), 0, Double.NaN);
            }
            if (shortSteps >= LAST_STEPS) {
                return new Found(y, iteration, after * options.relativeTolerance(), unsettled, shortest);
            }
            // on a slow manifold f hardly shrinks although nothing forbids long steps
            double growth = after == 0 ? LARGEST_GROWTH : Math.clamp(before / after, 0.5, LARGEST_GROWTH);
            span *= after <= NOT_FASTER * before ? Math.max(growth, SLOW_GROWTH) : growth;
            if (move < AT_REST) {
                span *= LARGEST_GROWTH;
            }
        }
        throw none(time, f, weight, span);
    }

    private static NumericalFailure none(double time, double[] f, double[] weight, double span) {
        return new NumericalFailure("No steady state is found from this start", time, fastest(f, weight), span,
                "Look for growth without end or an oscillation in a time course, or start nearer.");
    }

    /// Whether f is what rounding leaves of rates that cancel. Then longer steps would only move the state along the sums that the
    /// system keeps, which they multiply.
    private static boolean vanishes(double[] f, double[] y, double[] jacobian, SparsityPattern pattern) {
        double[] rounding = new double[f.length];
        for (int column = 0; column < f.length; column++) {
            for (int e = pattern.columnStart()[column]; e < pattern.columnStart()[column + 1]; e++) {
                rounding[pattern.rowIndex()[e]] += Math.abs(jacobian[e] * y[column]) * ROUNDINGS * Math.ulp(1.0);
            }
        }
        for (int i = 0; i < f.length; i++) {
            if (Math.abs(f[i]) > rounding[i]) {
                return false;
            }
        }
        return true;
    }

    private static double speed(SolverOptions options, double[] absolute, double[] y, double[] f, double[] weight,
            double time) {
        Norms.weights(y, options.relativeTolerance(), absolute, weight);
        double speed = Norms.weighted(f, weight);
        if (Double.isNaN(speed)) {
            throw new NumericalFailure("The derivative is not a finite number", time, Norms.firstNonFinite(f), 0,
                    "Check the rate laws and parameters of this component.");
        }
        return speed;
    }

    private static int fastest(double[] f, double[] weight) {
        int worst = 0;
        for (int i = 1; i < f.length; i++) {
            if (Math.abs(f[i] * weight[i]) > Math.abs(f[worst] * weight[worst])) {
                worst = i;
            }
        }
        return worst;
    }
}
