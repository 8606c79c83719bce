package org.exodyn.clinic.estimate;

import java.util.Optional;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// A symmetric, positive semi-definite matrix: the information of a likelihood or a covariance. Immutable.
///
/// Judged after scaling to a diagonal of ones, so that the units of the covariates do not matter.
public final class InformationMatrix {
    /// An eigenvalue of the scaled matrix below this is zero up to rounding: entries are sums with relative errors of about
    /// 1e-13, and the inverse would keep fewer than four digits.
    private static final double FLAT = 1e-10;

    private final double[][] entries;

    /// @param entries square and symmetric; copied
    public InformationMatrix(double[][] entries) {
        this.entries = new double[entries.length][];
        for (int i = 0; i < entries.length; i++) {
            this.entries[i] = entries[i].clone();
        }
    }

    public int size() {
        return entries.length;
    }

    public double entry(int row, int column) {
        return entries[row][column];
    }

    /// A direction v, scaled to a largest part of 1, along which vᵀ·this·v vanishes; empty if the matrix has an inverse.
    public Optional<double[]> flatDirection() {
        int n = entries.length;
        double[] scale = scale();
        for (int i = 0; i < n; i++) {
            if (!(scale[i] > 0)) {
                double[] direction = new double[n];
                direction[i] = 1;
                return Optional.of(direction);
            }
        }
        if (n == 1) {
            return Optional.empty();
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(scaled(scale));
        int smallest = 0;
        for (int i = 1; i < n; i++) {
            smallest = eigen.getEigenvalue(i) < eigen.getEigenvalue(smallest) ? i : smallest;
        }
        if (eigen.getEigenvalue(smallest) > FLAT) {
            return Optional.empty();
        }
        double[] direction = eigen.getEigenvector(smallest).toArray();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            direction[i] /= scale[i];
            largest = Math.max(largest, Math.abs(direction[i]));
        }
        for (int i = 0; i < n; i++) {
            direction[i] /= largest;
        }
        return Optional.of(direction);
    }

    /// The x with this·x = right.
    ///
    /// @throws ArithmeticException if the matrix has no inverse
    public double[] solve(double[] right) {
        return multiply(inverse(), right);
    }

    /// @throws ArithmeticException if there is none
    public double[][] inverse() {
        int n = entries.length;
        double[] scale = scale();
        if (n == 1) {
            if (!(scale[0] > 0)) {
                throw new ArithmeticException("The information is zero");
            }
            return new double[][] {{1 / entries[0][0]}};
        }
        for (double one : scale) {
            if (!(one > 0)) {
                throw new ArithmeticException("The information of one covariate is zero");
            }
        }
        RealMatrix inverse;
        try {
            inverse = new CholeskyDecomposition(scaled(scale), 1e-9, 1e-14).getSolver().getInverse();
        } catch (org.hipparchus.exception.MathIllegalArgumentException singular) {
            throw new ArithmeticException("The information has no inverse: " + singular.getMessage());
        }
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i][j] = (inverse.getEntry(i, j) + inverse.getEntry(j, i)) / 2 / (scale[i] * scale[j]);
            }
        }
        return result;
    }

    /// xᵀ·this⁻¹·x.
    ///
    /// @throws ArithmeticException if the matrix has no inverse
    public double inverseForm(double[] x) {
        double[] solved = solve(x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * solved[i];
        }
        return sum;
    }

    /// xᵀ·this·x.
    public double form(double[] x) {
        double[] product = multiply(entries, x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * product[i];
        }
        return sum;
    }

    /// The part with these rows and columns.
    public InformationMatrix part(int... kept) {
        double[][] part = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                part[i][j] = entries[kept[i]][kept[j]];
            }
        }
        return new InformationMatrix(part);
    }

    private double[] scale() {
        double[] scale = new double[entries.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = Math.sqrt(entries[i][i]);
        }
        return scale;
    }

    private RealMatrix scaled(double[] scale) {
        double[][] scaled = new double[scale.length][scale.length];
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j <= i; j++) {
                scaled[i][j] = i == j ? 1 : (entries[i][j] + entries[j][i]) / 2 / (scale[i] * scale[j]);
                scaled[j][i] = scaled[i][j];
            }
        }
        return MatrixUtils.createRealMatrix(scaled);
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }
}
