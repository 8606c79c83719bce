package org.exodyn.engine.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Eigenvalues that are known: of triangles, rotations, companions, and of these behind a change of basis.
class EigenvaluesTest {

    private static double[] reals(Eigenvalues all) {
        double[] reals = new double[all.count()];
        Arrays.setAll(reals, all::real);
        Arrays.sort(reals);
        return reals;
    }

    /// (x − 1)(x − 2)…(x − 6), as its companion.
    @Test
    void rootsOfAPolynomial() {
        double[] coefficients = {720, -1764, 1624, -735, 175, -21};
        double[][] companion = new double[6][6];
        for (int row = 0; row < 6; row++) {
            companion[row][5] = -coefficients[row];
            if (row > 0) {
                companion[row][row - 1] = 1;
            }
        }
        // the roots move by some 1e4 times the rounding of the coefficients
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, reals(Eigenvalues.of(companion)), 1e-9);
    }

    @Test
    void aRotationHasAPairAndAShearHasOneTwice() {
        Eigenvalues turn = Eigenvalues.of(new double[][] {{0, -3, 0}, {3, 0, 0}, {0, 0, -2}});
        assertArrayEquals(new double[] {-2, 0, 0}, reals(turn), 1e-15);
        double[] sides = {turn.imaginary(0), turn.imaginary(1), turn.imaginary(2)};
        Arrays.sort(sides);
        assertArrayEquals(new double[] {-3, 0, 3}, sides, 1e-15);
        assertArrayEquals(new double[] {5, 5}, reals(Eigenvalues.of(new double[][] {{5, 1}, {0, 5}})), 0);
        assertArrayEquals(new double[] {0, 0, 0}, reals(Eigenvalues.of(new double[3][3])), 0);
    }

    @Test
    void scalesThatDifferBySixteenDecades() {
        // the second unit of length is 1e8 times the first, which changes no eigenvalue
        Eigenvalues all = Eigenvalues.of(new double[][] {{-1, 1e8, 0}, {1e-8, -3, 1e-8}, {0, 1e8, -2}});
        double sum = 0;
        for (double real : reals(all)) {
            sum += real;
        }
        assertEquals(-6, sum, 1e-14);
        assertArrayEquals(reals(Eigenvalues.of(new double[][] {{-1, 1, 0}, {1, -3, 1}, {0, 1, -2}})), reals(all),
                1e-14);
        assertTrue(all.rounding() < 1e-13, all.rounding() + "");
    }

    /// Diagonal, then mixed by reflections, which keep eigenvalues.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 60})
    void behindAChangeOfBasis(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] matrix = new double[n][n];
        double[] known = new double[n];
        for (int row = 0; row < n; row++) {
            known[row] = random.nextDouble(-4, 1);
            matrix[row][row] = known[row];
            for (int column = row + 1; column < n; column++) {
                matrix[row][column] = random.nextDouble(-0.05, 0.05);
            }
        }
        for (int times = 0; times < 3; times++) {
            double[] v = random.doubles(n, -1, 1).toArray();
            double square = Arrays.stream(v).map(one -> one * one).sum();
            reflect(matrix, v, square, true);
            reflect(matrix, v, square, false);
        }
        Arrays.sort(known);
        // eigenvalues of a matrix that is not normal move by more than its rounding
        assertArrayEquals(known, reals(Eigenvalues.of(matrix)), 1e-9);
    }

    private static void reflect(double[][] matrix, double[] v, double square, boolean rows) {
        int n = v.length;
        for (int other = 0; other < n; other++) {
            double sum = 0;
            for (int index = 0; index < n; index++) {
                sum += v[index] * (rows ? matrix[index][other] : matrix[other][index]);
            }
            for (int index = 0; index < n; index++) {
                double change = 2 * sum / square * v[index];
                if (rows) {
                    matrix[index][other] -= change;
                } else {
                    matrix[other][index] -= change;
                }
            }
        }
    }
}
