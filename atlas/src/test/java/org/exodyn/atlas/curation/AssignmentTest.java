package org.exodyn.atlas.curation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against all permutations of small problems.
class AssignmentTest {
    @Test
    void takesTheBetterSumNotTheBestPair() {
        // the best single pair (0, 0) would leave 0.1; the other way gives 0.8 + 0.8
        assertArrayEquals(new int[] {1, 0}, Assignment.of(new double[][] {{0.9, 0.8}, {0.8, 0.1}}));
    }

    @Test
    void leavesAloneWhatHasNoWeight() {
        assertArrayEquals(new int[] {-1, 0}, Assignment.of(new double[][] {{0, 0}, {0.5, 0}}));
        assertArrayEquals(new int[0], Assignment.of(new double[0][0]));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "3,2", "4,4", "5,3", "3,6", "6,6"})
    void reachesTheMaximumOfAllAssignments(int rows, int columns) {
        for (long seed = 1; seed <= 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] weights = new double[rows][columns];
            for (double[] row : weights) {
                for (int column = 0; column < columns; column++) {
                    // a third of all pairs are impossible, as in real extractions
                    row[column] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }
            int[] found = Assignment.of(weights);
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += found[row] < 0 ? 0 : weights[row][found[row]];
            }
            // sums of the same doubles in another order differ by rounding only
            assertEquals(best(weights, 0, new boolean[columns]), sum, 1e-12, "seed " + seed);
        }
    }

    private static double best(double[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        double best = best(weights, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, weights[row][column] + best(weights, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
