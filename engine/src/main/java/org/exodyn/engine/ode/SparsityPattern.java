package org.exodyn.engine.ode;

import java.util.Arrays;

/// Where a square sparse matrix can be non-zero, in compressed columns.
///
/// The rows of column j are `rowIndex[columnStart[j]] … rowIndex[columnStart[j + 1] - 1]`, strictly ascending; the
/// diagonal entry of each column is always present. The arrays are shared, not copied: treat them as read-only.
///
/// @param dimension number of rows and of columns
/// @param columnStart `int[dimension + 1]`, ascending, first 0, last the number of entries
/// @param rowIndex `int[columnStart[dimension]]`
@SuppressWarnings("ArrayRecordComponent")
public record SparsityPattern(int dimension, int[] columnStart, int[] rowIndex) {

    public SparsityPattern {
        if (columnStart.length != dimension + 1 || columnStart[0] != 0
                || columnStart[dimension] != rowIndex.length) {
            throw new IllegalArgumentException("column starts do not fit " + dimension + " columns and "
                    + rowIndex.length + " entries");
        }
        for (int column = 0; column < dimension; column++) {
            boolean diagonal = false;
            for (int entry = columnStart[column]; entry < columnStart[column + 1]; entry++) {
                int row = rowIndex[entry];
                boolean ascending = entry == columnStart[column] || rowIndex[entry - 1] < row;
                if (row < 0 || row >= dimension || !ascending) {
                    throw new IllegalArgumentException("rows of column " + column + " are not ascending in range");
                }
                diagonal |= row == column;
            }
            if (!diagonal) {
                throw new IllegalArgumentException("the diagonal of column " + column + " is missing");
            }
        }
    }

    /// Every entry present, as for a small or unstructured system.
    public static SparsityPattern dense(int dimension) {
        int[] columnStart = new int[dimension + 1];
        int[] rowIndex = new int[dimension * dimension];
        for (int column = 0; column < dimension; column++) {
            columnStart[column + 1] = (column + 1) * dimension;
            for (int row = 0; row < dimension; row++) {
                rowIndex[column * dimension + row] = row;
            }
        }
        return new SparsityPattern(dimension, columnStart, rowIndex);
    }

    /// Number of entries that can be non-zero.
    public int entryCount() {
        return rowIndex.length;
    }

    /// Position of (row, column) among the entries, or a negative number where the matrix is always zero.
    public int entry(int row, int column) {
        int found = Arrays.binarySearch(rowIndex, columnStart[column], columnStart[column + 1], row);
        return Math.max(found, -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparsityPattern that && dimension == that.dimension
                && Arrays.equals(columnStart, that.columnStart) && Arrays.equals(rowIndex, that.rowIndex);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(columnStart) + Arrays.hashCode(rowIndex);
    }

    @Override
    public String toString() {
        return "SparsityPattern[" + dimension + " x " + dimension + ", " + rowIndex.length + " entries]";
    }
}
