package org.exodyn.engine.network;

import org.exodyn.engine.linear.DenseLu;
import org.exodyn.engine.linear.SingularMatrixException;
import org.exodyn.engine.ode.NumericalFailure;

/// Moves a state onto the constraints of its network. Holds scratch space: one instance per thread.
///
/// Fast reactions run to their end, each by its own rate in a time of its own: pseudo-transient continuation, which
/// follows the reactions at first and becomes Newton's method at last. Algebraic rules take part by Newton's method.
/// Source: Kelley & Keyes 1998, doi:10.1137/S0036142996304796 (time step doubled after each step).
final class Projection {

    private static final int MAX_ITERATIONS = 400;
    private static final double ROUNDING = 0x1p-52;

    private final int count;
    private final int fastCount;
    private final int[][] moved;
    private final Interpretation interpretation;
    private final double[] results;
    private final double[][] matrix;
    private final double[] step;
    private final DenseLu lu;

    Projection(Constraints constraints, int stateCount, int argumentCount) {
        count = constraints.count();
        fastCount = constraints.fastCount();
        moved = constraints.moved().toArray(int[][]::new);
        Program program = constraints.program();
        interpretation = new Interpretation(program, stateCount, argumentCount);
        results = new double[program.results.length];
        matrix = new double[count][count];
        step = new double[count];
        lu = new DenseLu(count);
    }

    /// @param arguments parameters and delayed terms
    void project(double time, double[] state, double[] arguments) {
        double scale = 0;
        for (int[] indices : moved) {
            for (int index : indices) {
                if (Double.isNaN(state[index])) {
                    // an absent start value: any guess serves
                    state[index] = 1;
                }
                scale = Math.max(scale, Math.abs(state[index]));
            }
        }
        double relaxation = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            interpretation.run(time, state, arguments, results);
            if (iteration == 0) {
                relaxation = 10 * largestFastSlope();
            }
            solveStep(time, relaxation);
            if (move(state, scale)) {
                refuseRunaway(time);
                return;
            }
            relaxation *= 0.5;
        }
        throw failure("The algebraic rules and fast reactions find no common solution", time,
                "Give the quantities that they determine better start values.");
    }

    private double largestFastSlope() {
        double largest = 0;
        for (int row = 0; row < fastCount; row++) {
            for (int column = 0; column < fastCount; column++) {
                largest = Math.max(largest, Math.abs(results[count + row * count + column]));
            }
        }
        return largest;
    }

    private void solveStep(double time, double relaxation) {
        for (int row = 0; row < count; row++) {
            step[row] = results[row];
            boolean still = true;
            for (int column = 0; column < count; column++) {
                matrix[row][column] = -results[count + row * count + column];
                still &= matrix[row][column] == 0;
            }
            if (row < fastCount) {
                matrix[row][row] += still ? 1 : relaxation;
            }
        }
        try {
            lu.factorise(matrix);
        } catch (SingularMatrixException singular) {
            throw failure("Condition " + (singular.column() + 1)
                    + " of the algebraic rules and fast reactions determines nothing here", time,
                    "Give the quantities that they determine better start values.");
        }
        lu.solve(step);
    }

    /// True if nothing moves any more.
    private boolean move(double[] state, double scale) {
        int direction = count + count * count;
        boolean still = true;
        for (int constraint = 0; constraint < count; constraint++) {
            for (int index : moved[constraint]) {
                double change = results[direction++] * step[constraint];
                state[index] += change;
                still &= Math.abs(change) <= ROUNDING * Math.max(2 * Math.abs(state[index]), scale);
            }
        }
        return still;
    }

    private void refuseRunaway(double time) {
        for (int row = 0; row < fastCount; row++) {
            if (results[count + row * count + row] > 0) {
                throw failure("A fast reaction runs away from its equilibrium", time, "Check the sign of its rate.");
            }
        }
    }

    private static NumericalFailure failure(String what, double time, String advice) {
        return new NumericalFailure(what, time, -1, 0, advice);
    }
}
