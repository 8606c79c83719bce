package org.exodyn.study.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.random.FastRandom;
import org.junit.jupiter.api.Test;

class VarianceSplitTest {

    /// By hand: means 2, 4, 9 with variances 2, 2, 8 of two values each. Within: 4; of means: 13; less 4/2.
    @Test
    void byHand() {
        VarianceSplit split = VarianceSplit.of(new double[][] {{1, 3}, {3, 5}, {7, 11}});
        assertEquals(4, split.chance(), 1e-12);
        assertEquals(13 - 2, split.parameters(), 1e-12);
        assertEquals(11.0 / 15, split.parameterShare(), 1e-12);
    }

    /// y = a + σ·e with known variances, few cells: without the correction parameters would get 1/n of chance on top. The mean of
    /// 4,000 estimates is within 6 of its standard errors (false alarm 2e-9), the uncorrected one is not.
    @Test
    void isUnbiasedWithFewCells() {
        FastRandom random = new FastRandom(4);
        int times = 4000;
        double[] parameters = new double[times];
        double[] chance = new double[times];
        for (int at = 0; at < times; at++) {
            double[][] values = new double[10][3];
            for (double[] draw : values) {
                double level = 0.5 * random.nextNormal();
                for (int cell = 0; cell < draw.length; cell++) {
                    draw[cell] = level + 1.5 * random.nextNormal();
                }
            }
            VarianceSplit split = VarianceSplit.of(values);
            parameters[at] = split.parameters();
            chance[at] = split.chance();
        }
        assertEquals(0.25, mean(parameters), 6 * error(parameters));
        assertEquals(2.25, mean(chance), 6 * error(chance));
        assertTrue(6 * error(parameters) < 2.25 / 3, "a bias would be seen");
    }

    @Test
    void nothingVaries() {
        VarianceSplit split = VarianceSplit.of(new double[][] {{1, 1}, {1, 1}});
        assertEquals(0, split.parameters());
        assertTrue(Double.isNaN(split.parameterShare()));
        // chance alone: the estimate of the other may be below zero, its share is not
        assertEquals(0, VarianceSplit.of(new double[][] {{0, 2}, {2, 0}}).parameterShare());
        assertTrue(VarianceSplit.of(new double[][] {{0, 2}, {2, 0}}).parameters() < 0);
        assertThrows(IllegalArgumentException.class, () -> VarianceSplit.of(new double[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> VarianceSplit.of(new double[][] {{1}, {2}}));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum) / values.length;
    }
}
