package org.exodyn.engine.linear;

import org.exodyn.engine.ode.SparsityPattern;

/// Fill-reducing elimination order: minimum degree on the graph of A + Aᵀ.
///
/// At each turn the vertex with the fewest remaining neighbours is eliminated and its neighbours become a clique;
/// ties go to the lowest index, so the order depends on the pattern alone.
/// Source: Tinney & Walker 1967, doi:10.1109/PROC.1967.6011, scheme 2; George & Liu 1989, doi:10.1137/1031001.
/// Cost: O(n · fill / 64) with bit sets; n²/8 bytes while it runs. Done once per pattern.
final class MinimumDegree {

    private MinimumDegree() {}

    /// Elimination order: `order[k]` is the column eliminated k-th.
    static int[] order(SparsityPattern pattern) {
        int n = pattern.dimension();
        int words = (n + 63) >>> 6;
        long[][] neighbours = new long[n][words];
        for (int column = 0; column < n; column++) {
            for (int entry = pattern.columnStart()[column]; entry < pattern.columnStart()[column + 1]; entry++) {
                int row = pattern.rowIndex()[entry];
                if (row != column) {
                    neighbours[column][row >>> 6] |= 1L << row;
                    neighbours[row][column >>> 6] |= 1L << column;
                }
            }
        }
        int[] degree = new int[n];
        for (int vertex = 0; vertex < n; vertex++) {
            degree[vertex] = count(neighbours[vertex]);
        }
        boolean[] eliminated = new boolean[n];
        int[] order = new int[n];
        for (int turn = 0; turn < n; turn++) {
            int pivot = lowest(degree, eliminated);
            order[turn] = pivot;
            eliminated[pivot] = true;
            eliminate(pivot, neighbours, degree);
        }
        return order;
    }

    private static int lowest(int[] degree, boolean[] eliminated) {
        int best = -1;
        for (int vertex = 0; vertex < degree.length; vertex++) {
            if (!eliminated[vertex] && (best < 0 || degree[vertex] < degree[best])) {
                best = vertex;
            }
        }
        return best;
    }

    private static void eliminate(int pivot, long[][] neighbours, int[] degree) {
        long[] clique = neighbours[pivot];
        for (int word = 0; word < clique.length; word++) {
            for (long rest = clique[word]; rest != 0; rest &= rest - 1) {
                int vertex = (word << 6) + Long.numberOfTrailingZeros(rest);
                long[] mine = neighbours[vertex];
                for (int k = 0; k < mine.length; k++) {
                    mine[k] |= clique[k];
                }
                mine[vertex >>> 6] &= ~(1L << vertex);
                mine[pivot >>> 6] &= ~(1L << pivot);
                degree[vertex] = count(mine);
            }
        }
    }

    private static int count(long[] set) {
        int total = 0;
        for (long word : set) {
            total += Long.bitCount(word);
        }
        return total;
    }
}
