package org.exodyn.atlas.curation;

import java.util.Arrays;

/// Assigns rows to columns one to one so that the sum of weights is largest.
///
/// Method: shortest augmenting paths with potentials (Kuhn 1955, doi:10.1002/nav.3800020109, in the form of Jonker and
/// Volgenant 1987, doi:10.1007/BF02278710), O(n³).
final class Assignment {
    private Assignment() {}

    /// For every row its column, or -1 where a row stays alone. Pairs of weight 0 are not made.
    ///
    /// @param weights rows × columns, at least 0
    static int[] of(double[][] weights) {
        int rows = weights.length;
        int columns = rows == 0 ? 0 : weights[0].length;
        int size = Math.max(rows, columns);
        double[] rowPotential = new double[size + 1];
        double[] columnPotential = new double[size + 1];
        int[] rowOfColumn = new int[size + 1];
        int[] way = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOfColumn[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[size + 1];
            do {
                used[column] = true;
                int current = rowOfColumn[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int other = 1; other <= size; other++) {
                    if (used[other]) {
                        continue;
                    }
                    double cost = -weight(weights, current - 1, other - 1) - rowPotential[current]
                            - columnPotential[other];
                    if (cost < least[other]) {
                        least[other] = cost;
                        way[other] = column;
                    }
                    if (least[other] < delta) {
                        delta = least[other];
                        next = other;
                    }
                }
                for (int other = 0; other <= size; other++) {
                    if (used[other]) {
                        rowPotential[rowOfColumn[other]] += delta;
                        columnPotential[other] -= delta;
                    } else {
                        least[other] -= delta;
                    }
                }
                column = next;
            } while (rowOfColumn[column] != 0);
            do {
                int before = way[column];
                rowOfColumn[column] = rowOfColumn[before];
                column = before;
            } while (column != 0);
        }
        int[] columnOfRow = new int[rows];
        Arrays.fill(columnOfRow, -1);
        for (int column = 1; column <= columns; column++) {
            int row = rowOfColumn[column] - 1;
            if (row >= 0 && row < rows && weights[row][column - 1] > 0) {
                columnOfRow[row] = column - 1;
            }
        }
        return columnOfRow;
    }

    private static double weight(double[][] weights, int row, int column) {
        return row < weights.length && column < weights[row].length ? weights[row][column] : 0;
    }
}
