package org.exodyn.clinic.variance;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;

/// Least squares by QR decomposition (Golub & Van Loan 2013, section 5.3), for one design and many responses.
public final class LeastSquares {
    private final int rows;
    private final int columns;
    /// Thin Q, row by column, and the inverse of R.
    private final double[][] q;
    private final double[][] inverseR;

    private LeastSquares(double[][] q, double[][] inverseR) {
        this.rows = q.length;
        this.columns = inverseR.length;
        this.q = q;
        this.inverseR = inverseR;
    }

    /// @param design row by column, of full column rank; not kept
    public static LeastSquares of(double[][] design) {
        int columns = design[0].length;
        QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(design));
        double[][] r = qr.getR().getData();
        double[][] inverse = new double[columns][columns];
        for (int j = 0; j < columns; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum += r[i][k] * inverse[k][j];
                }
                inverse[i][j] = -sum / r[i][i];
            }
        }
        double[][] q = new double[design.length][columns];
        // Q = X R⁻¹ needs no square Q, which has rows² numbers.
        for (int row = 0; row < design.length; row++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k <= j; k++) {
                    q[row][j] += design[row][k] * inverse[k][j];
                }
            }
        }
        return new LeastSquares(q, inverse);
    }

    public double[] coefficients(double[] response) {
        double[] effects = new double[columns];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < columns; j++) {
                effects[j] += q[row][j] * response[row];
            }
        }
        double[] beta = new double[columns];
        for (int i = 0; i < columns; i++) {
            for (int j = i; j < columns; j++) {
                beta[i] += inverseR[i][j] * effects[j];
            }
        }
        return beta;
    }

    /// (XᵀX)⁻¹.
    public double[][] unscaledCovariance() {
        double[][] covariance = new double[columns][columns];
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b < columns; b++) {
                for (int k = Math.max(a, b); k < columns; k++) {
                    covariance[a][b] += inverseR[a][k] * inverseR[b][k];
                }
            }
        }
        return covariance;
    }

    /// The leverage of each row: the diagonal of X(XᵀX)⁻¹Xᵀ.
    public double[] leverages() {
        double[] leverages = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < columns; j++) {
                leverages[row] += q[row][j] * q[row][j];
            }
        }
        return leverages;
    }
}
