package org.exodyn.clinic.variance;

/// The Cholesky factor of a small symmetric matrix, reused without allocation: a fit per feature solves the same size many times.
///
/// Source: Golub & Van Loan 2013, Matrix Computations, section 4.2.
public final class Cholesky {
    private final int size;
    private final double[][] factor;

    public Cholesky(int size) {
        this.size = size;
        this.factor = new double[size][size];
    }

    /// Factors a + damping · diag(a); only the lower triangle is read.
    ///
    /// @return false if the matrix is not positive definite
    public boolean factor(double[][] a, double damping) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                if (i == j) {
                    sum += damping * a[i][i];
                }
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        return false;
                    }
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    factor[i][j] = sum / factor[j][j];
                }
            }
        }
        return true;
    }

    /// Solves in place.
    public void solve(double[] right) {
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * right[k];
            }
            right[i] = sum / factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = right[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k][i] * right[k];
            }
            right[i] = sum / factor[i][i];
        }
    }

    public double[][] inverse() {
        double[][] inverse = new double[size][size];
        double[] column = new double[size];
        for (int j = 0; j < size; j++) {
            java.util.Arrays.fill(column, 0);
            column[j] = 1;
            solve(column);
            for (int i = 0; i < size; i++) {
                inverse[i][j] = column[i];
            }
        }
        return inverse;
    }

    /// One half of the log determinant.
    public double halfLogDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.log(factor[i][i]);
        }
        return sum;
    }
}
