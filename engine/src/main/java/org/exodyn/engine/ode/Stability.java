package org.exodyn.engine.ode;

import org.exodyn.engine.linear.Eigenvalues;

/// Whether a system returns to a state where it stands still, by the eigenvalues of its Jacobian there.
///
/// Each linear sum that the system keeps (a moiety) makes one eigenvalue zero and says nothing about stability; how many there are is
/// the rank that the Jacobian lacks at every state. An eigenvalue of zero beyond these decides nothing, and neither does one that
/// rounding hides.
/// Source: Lyapunov's indirect method, such as Khalil, Nonlinear Systems, 3rd ed. 2002, theorem 4.7.
///
/// @param verdict what the eigenvalues say
/// @param slowest largest real part, those of kept sums left out, per unit of time; NaN if none is left
/// @param frequency imaginary part of that eigenvalue
/// @param keptSums linear sums that the system keeps
/// @param undecided eigenvalues beyond these that cannot be told from zero
public record Stability(Verdict verdict, double slowest, double frequency, int keptSums, int undecided) {

    /// What eigenvalues can say.
    public enum Verdict {
        /// The system returns after a small push that changes no kept sum.
        STABLE,
        /// Almost every small push grows.
        UNSTABLE,
        /// An eigenvalue is zero, as far as numbers tell.
        NOT_ASSESSABLE
    }

    /// Relative to the largest number of a row: what is left of numbers that cancel.
    private static final double CANCELLED = 1e-9;
    private static final int STATES = 3;

    /// Looks at a state where the derivative vanishes.
    public static Stability of(OdeSystem system, double[] parameters, double time, double[] state) {
        int n = system.dimension();
        double[][] here = dense(system, parameters, time, state);
        Eigenvalues all = Eigenvalues.of(here);
        int kept = n - rank(elsewhere(system, parameters, time, state, here));
        int hidden = 0;
        double slowest = Double.NEGATIVE_INFINITY;
        double frequency = 0;
        for (int index = 0; index < n; index++) {
            if (StrictMath.hypot(all.real(index), all.imaginary(index)) <= all.rounding()) {
                hidden++;
            } else if (all.real(index) > slowest) {
                slowest = all.real(index);
                // a pair that rounding has split off the real axis does not turn
                frequency = Math.abs(all.imaginary(index)) <= all.rounding() ? 0 : Math.abs(all.imaginary(index));
            }
        }
        int undecided = Math.max(0, hidden - kept);
        boolean centre = Math.abs(slowest) <= all.rounding();
        Verdict verdict = slowest > all.rounding() ? Verdict.UNSTABLE
                : undecided > 0 || centre ? Verdict.NOT_ASSESSABLE : Verdict.STABLE;
        return new Stability(verdict, slowest == Double.NEGATIVE_INFINITY ? Double.NaN : slowest, frequency, kept,
                undecided);
    }

    private static double[][] dense(OdeSystem system, double[] parameters, double time, double[] state) {
        SparsityPattern pattern = system.jacobianPattern();
        double[] values = new double[pattern.entryCount()];
        system.jacobian(time, state, parameters, values);
        double[][] rows = new double[system.dimension()][system.dimension()];
        for (int column = 0; column < rows.length; column++) {
            for (int entry = pattern.columnStart()[column]; entry < pattern.columnStart()[column + 1]; entry++) {
                rows[pattern.rowIndex()[entry]][column] = values[entry];
            }
        }
        return rows;
    }

    /// The Jacobians of several states side by side: a sum that all of them keep is kept by the system.
    private static double[][] elsewhere(OdeSystem system, double[] parameters, double time, double[] state,
            double[][] here) {
        int n = state.length;
        double[][] rows = new double[n][STATES * n];
        double size = 0;
        for (double value : state) {
            size = Math.max(size, Math.abs(value));
        }
        // what is zero here must be moved, too
        double least = size == 0 ? 1 : 1e-3 * size;
        for (int number = 0; number < STATES; number++) {
            double[] moved = state.clone();
            for (int index = 0; index < n; index++) {
                double share = 0.1 + 0.2 * Math.abs(StrictMath.sin(1.0 + index * (number + 0.5)));
                moved[index] += number * share * (Math.abs(moved[index]) + least);
            }
            double[][] there = number == 0 ? here : dense(system, parameters, time, moved);
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    double value = there[row][column];
                    rows[row][number * n + column] = Double.isFinite(value) ? value : 0;
                }
            }
        }
        return rows;
    }

    /// By elimination with the largest number left as pivot. Columns are brought to one size first: species differ by decades, and a
    /// kept sum is a sum of rows.
    private static int rank(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (int column = 0; column < columns; column++) {
            double largest = 0;
            for (double[] row : rows) {
                largest = Math.max(largest, Math.abs(row[column]));
            }
            for (double[] row : rows) {
                row[column] = largest == 0 ? 0 : row[column] / largest;
            }
        }
        int rank = 0;
        for (; rank < rows.length; rank++) {
            int pivotRow = rank;
            int pivotColumn = 0;
            for (int row = rank; row < rows.length; row++) {
                for (int column = 0; column < columns; column++) {
                    if (Math.abs(rows[row][column]) > Math.abs(rows[pivotRow][pivotColumn])) {
                        pivotRow = row;
                        pivotColumn = column;
                    }
                }
            }
            double pivot = rows[pivotRow][pivotColumn];
            if (Math.abs(pivot) <= CANCELLED) {
                break;
            }
            double[] swapped = rows[rank];
            rows[rank] = rows[pivotRow];
            rows[pivotRow] = swapped;
            for (int row = rank + 1; row < rows.length; row++) {
                double factor = rows[row][pivotColumn] / pivot;
                if (factor != 0) {
                    for (int column = 0; column < columns; column++) {
                        rows[row][column] -= factor * rows[rank][column];
                    }
                    rows[row][pivotColumn] = 0;
                }
            }
        }
        return rank;
    }
}
