package org.exodyn.engine.linear;

import org.exodyn.engine.ode.SparsityPattern;

/// Sparse LU of a matrix with a fixed pattern; pivots stay on the diagonal in a fill-reducing order.
///
/// The pattern is analysed once; each new set of values costs one left-looking sweep without search or allocation.
/// A pivot is refused as *degraded* when cancellation has left less than [#CANCELLATION] of the terms that form it. The
/// test does not change when rows and columns are rescaled, which matters because species differ by many orders of
/// magnitude in one network. It suits I − γ J, whose diagonal stays of order one under a change of units; for matrices
/// whose diagonal is tiny from the start use [DenseLu].
///
/// Source: Davis 2006, Direct Methods for Sparse Linear Systems, doi:10.1137/1.9780898718881, ch. 6.
/// Not thread-safe; one instance per thread.
public final class SparseLu {

    static final double CANCELLATION = 1e-9;

    private final SparseStructure structure;
    private final double[] lower;
    private final double[] upper;
    private final double[] inversePivot;
    private final double[] work;

    public SparseLu(SparsityPattern pattern) {
        this(new SparseStructure(pattern));
    }

    SparseLu(SparseStructure structure) {
        this.structure = structure;
        lower = new double[structure.lowerRow.length];
        upper = new double[structure.upperRow.length];
        inversePivot = new double[structure.dimension];
        work = new double[structure.dimension];
    }

    /// Entries of L and U together.
    public int fill() {
        return structure.fill();
    }

    /// Factorises the matrix with these values, in pattern order.
    ///
    /// @return true, or false where a pivot has degraded; the factors are then unusable
    public boolean factorise(double[] values) {
        SparseStructure s = structure;
        int[] entryRow = s.entryRow;
        int[] entryOf = s.entryOf;
        int[] lowerStart = s.lowerStart;
        int[] lowerRow = s.lowerRow;
        int[] upperRow = s.upperRow;
        double[] x = work;
        double[] l = lower;
        for (int k = 0; k < s.dimension; k++) {
            for (int e = s.entryStart[k]; e < s.entryStart[k + 1]; e++) {
                x[entryRow[e]] = values[entryOf[e]];
            }
            double magnitude = Math.abs(x[k]);
            for (int e = s.upperStart[k]; e < s.upperStart[k + 1]; e++) {
                int row = upperRow[e];
                double factor = x[row];
                x[row] = 0;
                upper[e] = factor;
                if (factor != 0) {
                    double before = x[k];
                    for (int i = lowerStart[row]; i < lowerStart[row + 1]; i++) {
                        x[lowerRow[i]] -= l[i] * factor;
                    }
                    magnitude += Math.abs(x[k] - before);
                }
            }
            double pivot = x[k];
            x[k] = 0;
            double inverse = 1 / pivot;
            for (int i = lowerStart[k]; i < lowerStart[k + 1]; i++) {
                int row = lowerRow[i];
                double value = x[row];
                x[row] = 0;
                l[i] = value * inverse;
            }
            double size = Math.abs(pivot);
            if (!(size > CANCELLATION * magnitude) || size == Double.POSITIVE_INFINITY) {
                java.util.Arrays.fill(x, 0);
                return false;
            }
            inversePivot[k] = inverse;
        }
        return true;
    }

    /// Overwrites `rightHandSide` (length n, caller's numbering) by the solution.
    public void solve(double[] rightHandSide) {
        SparseStructure s = structure;
        int n = s.dimension;
        int[] order = s.order;
        double[] x = work;
        for (int k = 0; k < n; k++) {
            x[k] = rightHandSide[order[k]];
        }
        if (s.listed) {
            solveListed(rightHandSide);
            return;
        }
        int[] lowerStart = s.lowerStart;
        int[] lowerRow = s.lowerRow;
        for (int k = 0; k < n; k++) {
            double factor = x[k];
            if (factor != 0) {
                for (int i = lowerStart[k]; i < lowerStart[k + 1]; i++) {
                    x[lowerRow[i]] -= lower[i] * factor;
                }
            }
        }
        int[] upperStart = s.upperStart;
        int[] upperRow = s.upperRow;
        for (int k = n - 1; k >= 0; k--) {
            double factor = x[k] * inversePivot[k];
            rightHandSide[order[k]] = factor;
            x[k] = 0;
            if (factor != 0) {
                for (int i = upperStart[k]; i < upperStart[k + 1]; i++) {
                    x[upperRow[i]] -= upper[i] * factor;
                }
            }
        }
    }

    /// The same operations in the same order, in two loops.
    private void solveListed(double[] rightHandSide) {
        SparseStructure s = structure;
        double[] x = work;
        int[] row = s.lowerRow;
        int[] column = s.lowerColumn;
        double[] l = lower;
        for (int e = 0; e < l.length; e++) {
            x[row[e]] -= l[e] * x[column[e]];
        }
        int[] entry = s.backward;
        row = s.backwardRow;
        column = s.backwardColumn;
        double[] u = upper;
        double[] inverse = inversePivot;
        for (int e = 0; e < entry.length; e++) {
            int from = column[e];
            x[row[e]] -= u[entry[e]] * (x[from] * inverse[from]);
        }
        int[] order = s.order;
        for (int k = 0; k < s.dimension; k++) {
            rightHandSide[order[k]] = x[k] * inverse[k];
            x[k] = 0;
        }
    }
}
