package org.exodyn.engine.linear;

/// The eigenvalues of a real matrix: balanced, brought to Hessenberg form by Householder reflections, and deflated by QR steps with
/// Wilkinson's shift in complex arithmetic.
///
/// Each is exact for a matrix within some n ε ‖A‖ of the balanced one, [#rounding()]. Cost: about 25 n³ operations.
/// Source: Golub & Van Loan, Matrix Computations, 4th ed. 2013, §7.4–7.5; Parlett & Reinsch 1969, doi:10.1007/BF02165404.
public final class Eigenvalues {

    private static final int MOST_STEPS = 60;
    private static final int EXCEPTIONAL = 11;
    private static final double WORTH_SCALING = 0.95;

    private final int n;
    /// The matrix in the making, rows of complex numbers.
    private final double[][] re;
    private final double[][] im;
    private final double rounding;

    private Eigenvalues(double[][] matrix) {
        n = matrix.length;
        re = new double[n][];
        im = new double[n][n];
        for (int row = 0; row < n; row++) {
            re[row] = matrix[row].clone();
        }
        balance();
        rounding = n * Math.ulp(1.0) * norm();
        reduce();
        for (int last = n - 1, steps = 0; last > 0;) {
            int first = active(last);
            if (first == last) {
                last--;
                steps = 0;
            } else if (++steps > MOST_STEPS) {
                throw new ArithmeticException("impossible state: eigenvalues do not converge");
            } else {
                step(first, last, steps % EXCEPTIONAL == 0);
            }
        }
    }

    /// @param matrix n rows of n finite numbers; kept as it is
    public static Eigenvalues of(double[][] matrix) {
        return new Eigenvalues(matrix);
    }

    /// How many there are, each as often as it occurs.
    public int count() {
        return n;
    }

    public double real(int index) {
        return re[index][index];
    }

    public double imaginary(int index) {
        return im[index][index];
    }

    /// Eigenvalues nearer to zero than that cannot be told from zero.
    public double rounding() {
        return rounding;
    }

    private double norm() {
        double sum = 0;
        for (double[] row : re) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return Math.sqrt(sum);
    }

    /// Scales rows and columns by powers of two, which rounds nothing, until their sizes are alike.
    private void balance() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int index = 0; index < n; index++) {
                double column = 0;
                double row = 0;
                for (int other = 0; other < n; other++) {
                    if (other != index) {
                        column += Math.abs(re[other][index]);
                        row += Math.abs(re[index][other]);
                    }
                }
                if (column == 0 || row == 0) {
                    continue;
                }
                int exponent = Math.getExponent(Math.sqrt(row / column));
                double factor = Math.scalb(1.0, exponent);
                if (column * factor + row / factor < WORTH_SCALING * (column + row)) {
                    changed = true;
                    for (int other = 0; other < n; other++) {
                        re[other][index] *= factor;
                        re[index][other] /= factor;
                    }
                }
            }
        }
    }

    private void reduce() {
        double[] v = new double[n];
        for (int column = 0; column < n - 2; column++) {
            double size = 0;
            for (int row = column + 1; row < n; row++) {
                v[row] = re[row][column];
                size += v[row] * v[row];
            }
            double head = Math.copySign(Math.sqrt(size), v[column + 1]);
            v[column + 1] += head;
            double half = head * v[column + 1];
            if (half == 0) {
                continue;
            }
            for (int other = 0; other < n; other++) {
                double sum = 0;
                for (int row = column + 1; row < n; row++) {
                    sum += v[row] * re[row][other];
                }
                sum /= half;
                for (int row = column + 1; row < n; row++) {
                    re[row][other] -= sum * v[row];
                }
            }
            for (int other = 0; other < n; other++) {
                double sum = 0;
                for (int row = column + 1; row < n; row++) {
                    sum += re[other][row] * v[row];
                }
                sum /= half;
                for (int row = column + 1; row < n; row++) {
                    re[other][row] -= sum * v[row];
                }
            }
        }
    }

    private double size(int row, int column) {
        return Math.abs(re[row][column]) + Math.abs(im[row][column]);
    }

    /// The first row of the block that ends with `last` and does not fall apart.
    private int active(int last) {
        for (int row = last; row > 0; row--) {
            double near = size(row - 1, row - 1) + size(row, row);
            if (size(row, row - 1) <= Math.ulp(1.0) * (near == 0 ? rounding : near)) {
                re[row][row - 1] = 0;
                im[row][row - 1] = 0;
                return row;
            }
        }
        return 0;
    }

    /// One QR step of the rows and columns `first` to `last`.
    private void step(int first, int last, boolean exceptional) {
        double[] shift = exceptional ? new double[] {re[last][last] + size(last, last - 1), im[last][last]}
                : shift(last);
        add(first, last, -shift[0], -shift[1]);
        double[][] rotations = new double[last - first][];
        for (int row = first; row < last; row++) {
            rotations[row - first] = rotate(row, last);
        }
        for (int row = first; row < last; row++) {
            rotateColumns(row, rotations[row - first], first);
        }
        add(first, last, shift[0], shift[1]);
    }

    private void add(int first, int last, double real, double imaginary) {
        for (int row = first; row <= last; row++) {
            re[row][row] += real;
            im[row][row] += imaginary;
        }
    }

    /// The eigenvalue of the last two rows and columns that is nearer to the last number.
    private double[] shift(int last) {
        int before = last - 1;
        double halfRe = (re[before][before] - re[last][last]) / 2;
        double halfIm = (im[before][before] - im[last][last]) / 2;
        double productRe = re[before][last] * re[last][before] - im[before][last] * im[last][before];
        double productIm = re[before][last] * im[last][before] + im[before][last] * re[last][before];
        double squareRe = halfRe * halfRe - halfIm * halfIm + productRe;
        double squareIm = 2 * halfRe * halfIm + productIm;
        double length = StrictMath.hypot(squareRe, squareIm);
        double rootRe = Math.sqrt(Math.max(0, (length + squareRe) / 2));
        double rootIm = Math.copySign(Math.sqrt(Math.max(0, (length - squareRe) / 2)), squareIm);
        // d − p/(h ± √(h² + p)), with the sign that makes the denominator large
        double sign = halfRe * rootRe + halfIm * rootIm < 0 ? -1 : 1;
        double belowRe = halfRe + sign * rootRe;
        double belowIm = halfIm + sign * rootIm;
        double below = belowRe * belowRe + belowIm * belowIm;
        if (below == 0) {
            return new double[] {re[last][last], im[last][last]};
        }
        return new double[] {re[last][last] - (productRe * belowRe + productIm * belowIm) / below,
            im[last][last] - (productIm * belowRe - productRe * belowIm) / below};
    }

    /// Turns two rows so that the number below the diagonal vanishes.
    ///
    /// @return the rotation: real and imaginary part of c and s
    private double[] rotate(int row, int last) {
        double aRe = re[row][row];
        double aIm = im[row][row];
        double bRe = re[row + 1][row];
        double bIm = im[row + 1][row];
        double length = Math.sqrt(aRe * aRe + aIm * aIm + bRe * bRe + bIm * bIm);
        if (length == 0) {
            return new double[] {1, 0, 0, 0};
        }
        double cRe = aRe / length;
        double cIm = aIm / length;
        double sRe = bRe / length;
        double sIm = bIm / length;
        for (int column = row; column <= last; column++) {
            double xRe = re[row][column];
            double xIm = im[row][column];
            double yRe = re[row + 1][column];
            double yIm = im[row + 1][column];
            re[row][column] = cRe * xRe + cIm * xIm + sRe * yRe + sIm * yIm;
            im[row][column] = cRe * xIm - cIm * xRe + sRe * yIm - sIm * yRe;
            re[row + 1][column] = cRe * yRe - cIm * yIm - sRe * xRe + sIm * xIm;
            im[row + 1][column] = cRe * yIm + cIm * yRe - sRe * xIm - sIm * xRe;
        }
        return new double[] {cRe, cIm, sRe, sIm};
    }

    private void rotateColumns(int column, double[] rotation, int first) {
        double cRe = rotation[0];
        double cIm = rotation[1];
        double sRe = rotation[2];
        double sIm = rotation[3];
        for (int row = first; row <= column + 1; row++) {
            double xRe = re[row][column];
            double xIm = im[row][column];
            double yRe = re[row][column + 1];
            double yIm = im[row][column + 1];
            re[row][column] = cRe * xRe - cIm * xIm + sRe * yRe - sIm * yIm;
            im[row][column] = cRe * xIm + cIm * xRe + sRe * yIm + sIm * yRe;
            re[row][column + 1] = cRe * yRe + cIm * yIm - sRe * xRe - sIm * xIm;
            im[row][column + 1] = cRe * yIm - cIm * yRe - sRe * xIm + sIm * xRe;
        }
    }
}
