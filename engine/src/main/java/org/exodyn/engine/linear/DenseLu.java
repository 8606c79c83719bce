package org.exodyn.engine.linear;

import java.util.Arrays;

/// Dense LU with partial pivoting of the equilibrated matrix.
///
/// Rows and columns are first scaled by powers of two, without rounding, until the largest entry of each is of order
/// one, because the species of one network differ by many orders of magnitude. A pivot at rounding level of the scaled
/// matrix is refused.
/// Source: Golub & Van Loan, Matrix Computations, 4th ed. 2013, §3.4; simultaneous equilibration: Ruiz 2001, Rutherford
/// Appleton Laboratory report RAL-TR-2001-034. Cost: 2n³/3.
/// Not thread-safe; one instance per thread.
public final class DenseLu {

    private static final double ROUNDING = 0x1p-52;
    private static final int MAX_SWEEPS = 12;

    private final int dimension;
    private final double[][] rows;
    private final double[] rowFactor;
    private final double[] columnFactor;
    private final double[] largest;
    private final int[] source;
    private final double[] work;

    public DenseLu(int dimension) {
        this.dimension = dimension;
        rows = new double[dimension][dimension];
        rowFactor = new double[dimension];
        columnFactor = new double[dimension];
        largest = new double[dimension];
        source = new int[dimension];
        work = new double[dimension];
    }

    /// Row r of the matrix to be filled by the caller before [#factorise()]; overwritten by the factors.
    double[] row(int row) {
        return rows[row];
    }

    /// Sets all entries to zero, ready to be filled.
    void clear() {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /// Factorises a matrix given as `double[n][n]` rows, which is copied.
    ///
    /// @throws SingularMatrixException where no pivot is left
    public void factorise(double[][] matrix) {
        for (int row = 0; row < dimension; row++) {
            System.arraycopy(matrix[row], 0, rows[row], 0, dimension);
        }
        factorise();
    }

    void factorise() {
        int n = dimension;
        Arrays.fill(rowFactor, 1);
        Arrays.fill(columnFactor, 1);
        boolean balanced = false;
        for (int sweep = 0; sweep < MAX_SWEEPS && !balanced; sweep++) {
            balanced = equilibrate();
        }
        for (int row = 0; row < n; row++) {
            source[row] = row;
        }
        for (int k = 0; k < n; k++) {
            int best = k;
            double size = -1;
            for (int row = k; row < n; row++) {
                double candidate = Math.abs(rows[row][k]);
                if (candidate > size || Double.isNaN(candidate)) {
                    size = candidate;
                    best = row;
                }
            }
            if (!(size > ROUNDING * n) || size == Double.POSITIVE_INFINITY) {
                throw new SingularMatrixException(k);
            }
            swap(k, best);
            double[] pivotRow = rows[k];
            double inverse = 1 / pivotRow[k];
            for (int row = k + 1; row < n; row++) {
                double[] target = rows[row];
                double factor = target[k] * inverse;
                target[k] = factor;
                if (factor != 0) {
                    for (int column = k + 1; column < n; column++) {
                        target[column] -= factor * pivotRow[column];
                    }
                }
            }
        }
    }

    /// One sweep: divides each entry by the roots of the largest entries of its row and column; true if nothing changed.
    private boolean equilibrate() {
        int n = dimension;
        boolean balanced = true;
        Arrays.fill(largest, 0);
        for (int row = 0; row < n; row++) {
            double mine = 0;
            double[] values = rows[row];
            for (int column = 0; column < n; column++) {
                double size = Math.abs(values[column]);
                mine = Math.max(mine, size);
                largest[column] = Math.max(largest[column], size);
            }
            work[row] = factor(mine);
        }
        for (int column = 0; column < n; column++) {
            largest[column] = factor(largest[column]);
            balanced &= largest[column] == 1 && work[column] == 1;
        }
        if (!balanced) {
            for (int row = 0; row < n; row++) {
                double[] values = rows[row];
                rowFactor[row] *= work[row];
                columnFactor[row] *= largest[row];
                for (int column = 0; column < n; column++) {
                    values[column] *= work[row] * largest[column];
                }
            }
        }
        return balanced;
    }

    /// The power of two near 1/√size.
    private static double factor(double size) {
        return size == 0 || !(size < Double.POSITIVE_INFINITY) ? 1 : Math.scalb(1.0, -(Math.getExponent(size) / 2));
    }

    private void swap(int a, int b) {
        if (a != b) {
            double[] row = rows[a];
            rows[a] = rows[b];
            rows[b] = row;
            int from = source[a];
            source[a] = source[b];
            source[b] = from;
        }
    }

    /// Overwrites `rightHandSide` (length n) by the solution.
    public void solve(double[] rightHandSide) {
        int n = dimension;
        double[] x = work;
        for (int row = 0; row < n; row++) {
            double[] factors = rows[row];
            double sum = rightHandSide[source[row]] * rowFactor[source[row]];
            for (int column = 0; column < row; column++) {
                sum -= factors[column] * x[column];
            }
            x[row] = sum;
        }
        for (int row = n - 1; row >= 0; row--) {
            double[] factors = rows[row];
            double sum = x[row];
            for (int column = row + 1; column < n; column++) {
                sum -= factors[column] * x[column];
            }
            x[row] = sum / factors[row];
        }
        for (int column = 0; column < n; column++) {
            rightHandSide[column] = x[column] * columnFactor[column];
        }
    }
}
