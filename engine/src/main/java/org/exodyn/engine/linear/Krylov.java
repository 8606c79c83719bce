package org.exodyn.engine.linear;

import java.util.Arrays;
import org.exodyn.engine.ode.SparsityPattern;

/// Solves A x = b by restarted GMRES with an incomplete LU factorisation, without fill, as preconditioner.
///
/// For patterns whose LU would fill memory: it holds the matrix, its incomplete factors and [#RESTART] vectors. A system
/// that does not converge counts as singular, so that the step is repeated with a smaller size.
/// Source: Saad & Schultz 1986, doi:10.1137/0907058; ILU(0): Saad 2003, doi:10.1137/1.9780898718003, §10.3.
/// Not thread-safe; one instance per thread.
final class Krylov {

    static final int RESTART = 30;
    private static final int MAX_CYCLES = 20;
    /// The residual that is left, as a share of the right-hand side: far below what Newton's iteration asks for.
    private static final double TOLERANCE = 1e-10;

    private final int n;
    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] entryOf;
    private final int[] diagonal;
    private final double[] matrix;
    private final double[] factors;
    private final int[] position;
    private final double[][] basis;
    private final double[][] hessenberg = new double[RESTART + 1][RESTART];
    private final double[] cosine = new double[RESTART];
    private final double[] sine = new double[RESTART];
    private final double[] residual = new double[RESTART + 1];
    private final double[] shares = new double[RESTART];
    private final double[] solution;
    private final double[] work;

    Krylov(SparsityPattern pattern) {
        n = pattern.dimension();
        int entries = pattern.entryCount();
        rowStart = new int[n + 1];
        for (int row : pattern.rowIndex()) {
            rowStart[row + 1]++;
        }
        for (int row = 0; row < n; row++) {
            rowStart[row + 1] += rowStart[row];
        }
        columnOf = new int[entries];
        entryOf = new int[entries];
        diagonal = new int[n];
        int[] next = Arrays.copyOf(rowStart, n);
        for (int column = 0; column < n; column++) {
            for (int e = pattern.columnStart()[column]; e < pattern.columnStart()[column + 1]; e++) {
                int place = next[pattern.rowIndex()[e]]++;
                columnOf[place] = column;
                entryOf[place] = e;
                if (pattern.rowIndex()[e] == column) {
                    diagonal[column] = place;
                }
            }
        }
        matrix = new double[entries];
        factors = new double[entries];
        position = new int[n];
        Arrays.fill(position, -1);
        basis = new double[RESTART + 1][n];
        solution = new double[n];
        work = new double[n];
    }

    /// Takes the matrix with these values, in pattern order.
    ///
    /// @throws SingularMatrixException where an incomplete pivot vanishes
    void factorise(double[] values) {
        for (int place = 0; place < matrix.length; place++) {
            matrix[place] = values[entryOf[place]];
            factors[place] = matrix[place];
        }
        for (int row = 0; row < n; row++) {
            for (int place = rowStart[row]; place < rowStart[row + 1]; place++) {
                position[columnOf[place]] = place;
            }
            for (int place = rowStart[row]; place < diagonal[row]; place++) {
                int pivotRow = columnOf[place];
                double factor = factors[place] / factors[diagonal[pivotRow]];
                factors[place] = factor;
                for (int other = diagonal[pivotRow] + 1; other < rowStart[pivotRow + 1]; other++) {
                    int target = position[columnOf[other]];
                    if (target >= 0) {
                        factors[target] -= factor * factors[other];
                    }
                }
            }
            for (int place = rowStart[row]; place < rowStart[row + 1]; place++) {
                position[columnOf[place]] = -1;
            }
            double pivot = factors[diagonal[row]];
            if (pivot == 0 || !Double.isFinite(pivot)) {
                throw new SingularMatrixException(row);
            }
        }
    }

    /// Overwrites `rightHandSide` by the solution.
    ///
    /// @throws SingularMatrixException if the iteration does not converge
    void solve(double[] rightHandSide) {
        Arrays.fill(solution, 0);
        precondition(rightHandSide);
        double goal = TOLERANCE * norm(rightHandSide);
        for (int cycle = 0; cycle < MAX_CYCLES; cycle++) {
            multiply(solution, work);
            precondition(work);
            double[] first = basis[0];
            for (int i = 0; i < n; i++) {
                first[i] = rightHandSide[i] - work[i];
            }
            double size = norm(first);
            if (size <= goal) {
                System.arraycopy(solution, 0, rightHandSide, 0, n);
                return;
            }
            if (!(size < Double.POSITIVE_INFINITY)) {
                break;
            }
            scale(first, 1 / size);
            Arrays.fill(residual, 0);
            residual[0] = size;
            improve(goal);
        }
        throw new SingularMatrixException(0);
    }

    /// One cycle: builds the basis and adds the best combination to the solution.
    private void improve(double goal) {
        int count = 0;
        while (count < RESTART && Math.abs(residual[count]) > goal) {
            double[] next = basis[count + 1];
            multiply(basis[count], next);
            precondition(next);
            for (int j = 0; j <= count; j++) {
                double share = dot(next, basis[j]);
                hessenberg[j][count] = share;
                addMultiple(next, -share, basis[j]);
            }
            double size = norm(next);
            hessenberg[count + 1][count] = size;
            if (size > 0) {
                scale(next, 1 / size);
            }
            rotate(count);
            count++;
            if (size == 0) {
                break;
            }
        }
        double[] share = shares;
        for (int i = count - 1; i >= 0; i--) {
            double sum = residual[i];
            for (int j = i + 1; j < count; j++) {
                sum -= hessenberg[i][j] * share[j];
            }
            share[i] = sum / hessenberg[i][i];
        }
        for (int j = 0; j < count; j++) {
            addMultiple(solution, share[j], basis[j]);
        }
    }

    private void rotate(int k) {
        for (int j = 0; j < k; j++) {
            double above = hessenberg[j][k];
            double below = hessenberg[j + 1][k];
            hessenberg[j][k] = cosine[j] * above + sine[j] * below;
            hessenberg[j + 1][k] = cosine[j] * below - sine[j] * above;
        }
        double above = hessenberg[k][k];
        double below = hessenberg[k + 1][k];
        double length = Math.sqrt(above * above + below * below);
        cosine[k] = length == 0 ? 1 : above / length;
        sine[k] = length == 0 ? 0 : below / length;
        hessenberg[k][k] = length;
        residual[k + 1] = -sine[k] * residual[k];
        residual[k] = cosine[k] * residual[k];
    }

    private void multiply(double[] x, double[] out) {
        for (int row = 0; row < n; row++) {
            double sum = 0;
            for (int place = rowStart[row]; place < rowStart[row + 1]; place++) {
                sum += matrix[place] * x[columnOf[place]];
            }
            out[row] = sum;
        }
    }

    private void precondition(double[] x) {
        for (int row = 0; row < n; row++) {
            double sum = x[row];
            for (int place = rowStart[row]; place < diagonal[row]; place++) {
                sum -= factors[place] * x[columnOf[place]];
            }
            x[row] = sum;
        }
        for (int row = n - 1; row >= 0; row--) {
            double sum = x[row];
            for (int place = diagonal[row] + 1; place < rowStart[row + 1]; place++) {
                sum -= factors[place] * x[columnOf[place]];
            }
            x[row] = sum / factors[diagonal[row]];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    private static void addMultiple(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }
}
