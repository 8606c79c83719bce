package org.exodyn.clinic.smooth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Curves against closed forms.
class SmoothTest {
    @Test
    void lowessKeepsAStraightLine() {
        double[] x = {0, 1, 2.5, 3, 4, 6, 7, 7.5, 9, 12};
        double[] y = Arrays.stream(x).map(v -> 3 - 2 * v).toArray();
        assertArrayEquals(y, Lowess.curve(x, y, 0.5), 1e-12);
    }

    /// R 4.2.2: lowess(c(1,2,3,4,5,6,7,8,9,10), c(2,4,5,4,6,8,9,8,12,11), f = 0.5, delta = 0.09)
    @Test
    void lowessIsThatOfR() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] y = {2, 4, 5, 4, 6, 8, 9, 8, 12, 11};
        double[] expected = {2.37357371276295, 3.51008951438233, 4.44089157908095, 4.91581754133769, 6.00000000000000,
            7.71510475630964, 8.50212077007251, 9.55574331867912, 10.39604486435933, 11.35751475048897};
        assertArrayEquals(expected, Lowess.curve(x, y, 0.5), 1e-9);
    }

    @Test
    void aCubicIsItsOwnSpline() {
        double[] x = {-1, -0.5, 0, 0.7, 1.6, 2};
        double[] y = Arrays.stream(x).map(v -> 1 + 3 * v - v * v * v).toArray();
        // 3 − 3x² = 0 with a negative second derivative
        assertEquals(1, new CubicSpline(x, y).argMax(), 1e-12);
    }

    @Test
    void aMaximumAtTheEdgeStaysThere() {
        double[] x = {0, 1, 2, 3};
        assertEquals(3, new CubicSpline(x, new double[] {0, 1, 4, 9}).argMax());
    }

    @Test
    void aLocalMeanOfAConstantIsTheConstant() {
        double[] x = {0, 0.1, 0.3, 1, 2, 5, 5, 9};
        double[][] values = Arrays.stream(x).mapToObj(_ -> new double[] {4, -1}).toArray(double[][]::new);
        for (double[] row : new LocalMean(x, 0.6).smooth(values)) {
            assertArrayEquals(new double[] {4, -1}, row, 1e-12);
        }
    }

    @Test
    void quantilesAreStraightLinesBetweenValues() {
        double[] sorted = {1, 2, 4, 8};
        assertEquals(1, SortedQuantile.of(sorted, 0));
        assertEquals(3, SortedQuantile.of(sorted, 0.5));
        assertEquals(8, SortedQuantile.of(sorted, 1));
        assertEquals(Double.NaN, SortedQuantile.median(new double[0]));
    }

    /// Beyond the outer knots a natural spline is straight; inside it can follow what a line cannot.
    @Test
    void naturalSplinesHoldTheStraightLine() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[][] basis = RestrictedCubicSpline.basis(x, 4);
        double[] line = Arrays.stream(x).map(v -> 2 + v / 3).toArray();
        double[] beta = org.exodyn.clinic.variance.LeastSquares.of(basis).coefficients(line);
        for (int row = 0; row < x.length; row++) {
            double fitted = 0;
            for (int c = 0; c < 4; c++) {
                fitted += basis[row][c] * beta[c];
            }
            assertEquals(line[row], fitted, 1e-12);
        }
    }
}
