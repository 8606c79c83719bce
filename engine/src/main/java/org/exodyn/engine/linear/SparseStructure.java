package org.exodyn.engine.linear;

import java.util.Arrays;
import org.exodyn.engine.ode.SparsityPattern;

/// Symbolic analysis of a sparse LU with pivots on the diagonal: order, and the patterns of L and U, once per pattern.
///
/// Column j of the permuted matrix P A Pᵀ has its fill pattern found by merging, in ascending order, the patterns of
/// the columns of L that it meets (Gilbert & Peierls 1988, doi:10.1137/0909058, with the reach of a fixed pivot order).
/// Immutable after construction; may be shared between threads.
final class SparseStructure {

    /// Up to so many entries one list is faster than a loop per column, whose end the processor cannot foresee.
    private static final int LONGEST_LIST = 400;

    final int dimension;
    /// `order[k]` = caller's index of the k-th pivot.
    final int[] order;
    /// Caller's entries of permuted column j are `entryOf[k]`, going to permuted row `entryRow[k]`.
    final int[] entryStart;
    final int[] entryOf;
    final int[] entryRow;
    /// Strictly lower part: rows below the diagonal, by column, in permuted numbering.
    final int[] lowerStart;
    final int[] lowerRow;
    /// Strictly upper part: rows above the diagonal, by column, ascending, in permuted numbering.
    final int[] upperStart;
    final int[] upperRow;
    /// Whether a solution runs through the lists below instead of column by column.
    final boolean listed;
    /// The column of each entry of `lowerRow`.
    final int[] lowerColumn;
    /// The strictly upper part from the last column to the first, as a solution meets it: where in `upperRow`, row, column.
    final int[] backward;
    final int[] backwardRow;
    final int[] backwardColumn;

    SparseStructure(SparsityPattern pattern) {
        dimension = pattern.dimension();
        order = MinimumDegree.order(pattern);
        int n = dimension;
        int[] place = new int[n];
        for (int k = 0; k < n; k++) {
            place[order[k]] = k;
        }
        int entries = pattern.rowIndex().length;
        entryStart = new int[n + 1];
        entryOf = new int[entries];
        entryRow = new int[entries];
        int next = 0;
        for (int k = 0; k < n; k++) {
            entryStart[k] = next;
            int column = order[k];
            for (int e = pattern.columnStart()[column]; e < pattern.columnStart()[column + 1]; e++) {
                entryOf[next] = e;
                entryRow[next++] = place[pattern.rowIndex()[e]];
            }
        }
        entryStart[n] = next;

        lowerStart = new int[n + 1];
        upperStart = new int[n + 1];
        int[] lower = new int[Math.max(16, 2 * entries)];
        int[] upper = new int[Math.max(16, 2 * entries)];
        boolean[] present = new boolean[n];
        int lowers = 0;
        int uppers = 0;
        for (int k = 0; k < n; k++) {
            Arrays.fill(present, false);
            for (int e = entryStart[k]; e < entryStart[k + 1]; e++) {
                present[entryRow[e]] = true;
            }
            present[k] = true;
            for (int row = 0; row < k; row++) {
                if (present[row]) {
                    upper = roomFor(upper, uppers);
                    upper[uppers++] = row;
                    for (int e = lowerStart[row]; e < lowerStart[row + 1]; e++) {
                        present[lower[e]] = true;
                    }
                }
            }
            for (int row = k + 1; row < n; row++) {
                if (present[row]) {
                    lower = roomFor(lower, lowers);
                    lower[lowers++] = row;
                }
            }
            lowerStart[k + 1] = lowers;
            upperStart[k + 1] = uppers;
        }
        lowerRow = Arrays.copyOf(lower, lowers);
        upperRow = Arrays.copyOf(upper, uppers);
        listed = lowers + uppers <= LONGEST_LIST;
        lowerColumn = new int[listed ? lowers : 0];
        backward = new int[listed ? uppers : 0];
        backwardRow = new int[listed ? uppers : 0];
        backwardColumn = new int[listed ? uppers : 0];
        if (listed) {
            list();
        }
    }

    private void list() {
        int back = 0;
        for (int k = dimension - 1; k >= 0; k--) {
            Arrays.fill(lowerColumn, lowerStart[k], lowerStart[k + 1], k);
            for (int e = upperStart[k]; e < upperStart[k + 1]; e++) {
                backward[back] = e;
                backwardRow[back] = upperRow[e];
                backwardColumn[back++] = k;
            }
        }
    }

    private static int[] roomFor(int[] array, int used) {
        return used < array.length ? array : Arrays.copyOf(array, 2 * array.length);
    }

    /// Entries of L and U together, diagonal counted once.
    int fill() {
        return lowerRow.length + upperRow.length + dimension;
    }
}
