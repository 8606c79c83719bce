package org.exodyn.engine.linear;

/// Dense LU with partial pivoting, row-equilibrated in the choice of the pivot.
///
/// The pivot is the largest entry relative to the largest entry of its row (implicit equilibration), because rows of a
/// reaction network differ by orders of magnitude.
/// Source: Golub & Van Loan, Matrix Computations, 4th ed. 2013, §3.4 and §3.5.2. Cost: 2n³/3.
/// Not thread-safe; one instance per thread.
public final class DenseLu {

    /// Times the dimension: a pivot below this fraction of its column, rows equilibrated, is rounding error.
    private static final double SINGULAR = 0x1p-52;

    private final int dimension;
    private final double[][] rows;
    private final double[] rowScale;
    private final double[] columnSize;
    private final int[] source;
    private final double[] work;

    public DenseLu(int dimension) {
        this.dimension = dimension;
        rows = new double[dimension][dimension];
        rowScale = new double[dimension];
        columnSize = new double[dimension];
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
            java.util.Arrays.fill(row, 0);
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
        for (int row = 0; row < n; row++) {
            double largest = 0;
            for (double value : rows[row]) {
                largest = Math.max(largest, Math.abs(value));
            }
            rowScale[row] = largest == 0 ? 0 : 1 / largest;
            source[row] = row;
        }
        for (int column = 0; column < n; column++) {
            double largest = 0;
            for (int row = 0; row < n; row++) {
                largest = Math.max(largest, Math.abs(rows[row][column]) * rowScale[row]);
            }
            columnSize[column] = largest;
        }
        for (int k = 0; k < n; k++) {
            int best = k;
            double size = -1;
            for (int row = k; row < n; row++) {
                double candidate = Math.abs(rows[row][k]) * rowScale[row];
                if (candidate > size || Double.isNaN(candidate)) {
                    size = candidate;
                    best = row;
                }
            }
            if (!(size > SINGULAR * n * columnSize[k]) || size == Double.POSITIVE_INFINITY) {
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

    private void swap(int a, int b) {
        if (a != b) {
            double[] row = rows[a];
            rows[a] = rows[b];
            rows[b] = row;
            double scale = rowScale[a];
            rowScale[a] = rowScale[b];
            rowScale[b] = scale;
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
            double sum = rightHandSide[source[row]];
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
        System.arraycopy(x, 0, rightHandSide, 0, n);
    }
}
