package org.exodyn.engine.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.exodyn.engine.ode.SparsityPattern;
import org.junit.jupiter.api.Test;

/// Sparse LU and its twin, dense LU, on seeded random matrices, and what both refuse.
class FactorisationTest {

    private static double[][] randomMatrix(SplittableRandom random, int n, double density, double dominance) {
        double[][] a = new double[n][n];
        for (int row = 0; row < n; row++) {
            double sum = 0;
            for (int column = 0; column < n; column++) {
                if (row != column && random.nextDouble() < density) {
                    a[row][column] = random.nextDouble(-1, 1);
                    sum += Math.abs(a[row][column]);
                }
            }
            a[row][row] = dominance * sum + random.nextDouble(0.5, 1);
        }
        return a;
    }

    private static SparsityPattern patternOf(double[][] a) {
        int n = a.length;
        int[] start = new int[n + 1];
        int[] rows = new int[n * n];
        int next = 0;
        for (int column = 0; column < n; column++) {
            for (int row = 0; row < n; row++) {
                if (a[row][column] != 0 || row == column) {
                    rows[next++] = row;
                }
            }
            start[column + 1] = next;
        }
        return new SparsityPattern(n, start, Arrays.copyOf(rows, next));
    }

    private static double[] valuesOf(double[][] a, SparsityPattern pattern) {
        double[] values = new double[pattern.entryCount()];
        for (int column = 0; column < a.length; column++) {
            for (int e = pattern.columnStart()[column]; e < pattern.columnStart()[column + 1]; e++) {
                values[e] = a[pattern.rowIndex()[e]][column];
            }
        }
        return values;
    }

    /// Diagonally dominant matrices: both factorisations are backward stable, condition below 1e3, so solutions agree to
    /// 1e-12 of their size. A change of units by powers of two over 24 orders of magnitude rounds nothing, so the sparse
    /// solution must keep its bits.
    @Test
    void sparseAgreesWithDense() {
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(1, 90);
            double[][] a = randomMatrix(random, n, 2.5 / n, 1.1);
            double[] b = random.doubles(n, -1, 1).toArray();
            SparsityPattern pattern = patternOf(a);
            SparseLu sparse = new SparseLu(pattern);
            DenseLu dense = new DenseLu(n);
            assertTrue(sparse.factorise(valuesOf(a, pattern)), "seed " + seed);
            dense.factorise(a);
            double[] x = b.clone();
            double[] y = b.clone();
            sparse.solve(x);
            dense.solve(y);
            double size = Arrays.stream(y).map(Math::abs).max().orElse(0);
            for (int i = 0; i < n; i++) {
                assertEquals(y[i], x[i], 1e-12 * size, "seed " + seed + ", n " + n);
            }
            double[] unit = new double[n];
            for (int i = 0; i < n; i++) {
                unit[i] = Math.scalb(1.0, random.nextInt(-40, 41));
                b[i] *= unit[i];
            }
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    a[row][column] *= unit[row] / unit[column];
                }
            }
            assertTrue(sparse.factorise(valuesOf(a, pattern)), "seed " + seed);
            sparse.solve(b);
            for (int i = 0; i < n; i++) {
                assertEquals(x[i], b[i] / unit[i], 0, "seed " + seed + ", n " + n);
            }
        }
    }

    /// General random matrices: whichever factorisation is chosen, the residual is at rounding level.
    @Test
    void residualIsSmallWithFallback() {
        long fallbacks = 0;
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(9, 60);
            double[][] a = randomMatrix(random, n, 2.0 / n, 0);
            if (seed % 4 == 0) {
                // A row swap puts structural zeros on the diagonal: the fixed pivots must be given up.
                double[] first = a[0];
                a[0] = a[1];
                a[1] = first;
                a[0][0] = 0;
                a[1][1] = 0;
            }
            SparsityPattern pattern = patternOf(a);
            PatternSolver solver = new PatternSolver(pattern);
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextDouble(-1, 1);
            }
            double[] b = new double[n];
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    b[row] += a[row][column] * x[column];
                }
            }
            double[] found = b.clone();
            try {
                solver.factorise(valuesOf(a, pattern));
            } catch (SingularMatrixException structurallySingular) {
                continue;
            }
            solver.solve(found);
            fallbacks += solver.denseFallbacks();
            double size = Arrays.stream(found).map(Math::abs).max().orElse(1);
            for (int row = 0; row < n; row++) {
                double residual = -b[row];
                for (int column = 0; column < n; column++) {
                    residual += a[row][column] * found[column];
                }
                // Element growth of fixed pivots can cost some digits; 1e-9 is still far below Newton's tolerance.
                assertEquals(0, residual, 1e-9 * Math.max(1, size), "seed " + seed);
            }
        }
        assertTrue(fallbacks >= 10, "the swapped rows should need pivoting, but fallbacks = " + fallbacks);
    }

    @Test
    void singularMatrixNamesTheColumn() {
        double[][] a = {{1, 2, 3}, {2, 4, 1}, {3, 6, 5}};
        SingularMatrixException refused = assertThrows(SingularMatrixException.class,
                () -> new DenseLu(3).factorise(a));
        assertEquals(1, refused.column());
        int n = 12;
        double[][] b = new double[n][n];
        for (int i = 0; i < n; i++) {
            b[i][i] = 1;
            b[(i + 1) % n][i] = -1;
        }
        SparsityPattern pattern = patternOf(b);
        PatternSolver solver = new PatternSolver(pattern);
        assertEquals(LinearSolverKind.SPARSE, solver.kind());
        assertEquals(n - 1, assertThrows(SingularMatrixException.class,
                () -> solver.factorise(valuesOf(b, pattern))).column());
        b[0][0] = Double.NaN;
        assertThrows(SingularMatrixException.class, () -> solver.factorise(valuesOf(b, pattern)));
    }

    /// An arrow matrix with its full row and column first fills completely in natural order and not at all when the hub is
    /// eliminated last.
    @Test
    void orderAvoidsFill() {
        int n = 50;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 2;
            a[0][i] = 1;
            a[i][0] = 1;
        }
        a[0][0] = 100;
        SparsityPattern pattern = patternOf(a);
        assertEquals(pattern.entryCount(), new SparseLu(pattern).fill());
        assertEquals(LinearSolverKind.SPARSE, new PatternSolver(pattern).kind());
        assertEquals(LinearSolverKind.DENSE, new PatternSolver(SparsityPattern.dense(50)).kind());
        assertEquals(LinearSolverKind.DENSE, new PatternSolver(SparsityPattern.dense(3)).kind());
    }

    /// Diffusion on a square grid with drift, which LU fills: GMRES must give the same solution as LU.
    @Test
    void gmresAgreesWithLu() {
        int side = 30;
        int n = side * side;
        int[] start = new int[n + 1];
        int[] rows = new int[5 * n];
        double[] values = new double[5 * n];
        int next = 0;
        for (int cell = 0; cell < n; cell++) {
            for (int neighbour : new int[] {cell - side, cell - 1, cell, cell + 1, cell + side}) {
                boolean inside = neighbour >= 0 && neighbour < n
                        && (neighbour / side == cell / side || neighbour % side == cell % side);
                if (inside) {
                    rows[next] = neighbour;
                    values[next++] = neighbour == cell ? 401 : neighbour > cell ? -110 : -90;
                }
            }
            start[cell + 1] = next;
        }
        SparsityPattern pattern = new SparsityPattern(n, start, java.util.Arrays.copyOf(rows, next));
        PatternSolver lu = new PatternSolver(pattern);
        PatternSolver iterated = new PatternSolver(pattern, 1000);
        assertEquals(LinearSolverKind.SPARSE, lu.kind());
        assertEquals(LinearSolverKind.KRYLOV, iterated.kind());
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = i % 7 - 3;
        }
        double[] got = expected.clone();
        lu.factorise(values);
        lu.solve(expected);
        iterated.factorise(values);
        iterated.solve(got);
        // the residual is 1e-10 of the right-hand side, the condition number about 400
        assertArrayEquals(expected, got, 1e-7);
    }
}
