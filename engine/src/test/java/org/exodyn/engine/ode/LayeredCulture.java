package org.exodyn.engine.ode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A mildly stiff network of 70 states: three substances in 20 layers each, diffusing to the bottom layer, where ten
/// coupled non-linear states take them up, saturate, and grow or die. Times in minutes; made for timing and identity tests.
///
/// Parameters: three exchange rates between layers, three uptake rates, growth rate, kill rate, half-saturation, a loss.
public final class LayeredCulture implements OdeSystem {

    public static final int LAYERS = 20;
    public static final int STATES = 70;
    private static final int CELLS = 60;

    private final SparsityPattern pattern = pattern();
    private final int[] diagonal = new int[STATES];
    private final int[] above = new int[CELLS];
    private final int[] below = new int[CELLS];

    public LayeredCulture() {
        for (int i = 0; i < STATES; i++) {
            diagonal[i] = pattern.entry(i, i);
        }
        for (int i = 0; i < CELLS; i++) {
            above[i] = i % LAYERS == 0 ? -1 : pattern.entry(i - 1, i);
            below[i] = i % LAYERS == LAYERS - 1 ? -1 : pattern.entry(i + 1, i);
        }
    }

    public static double[] parameters() {
        return new double[] {0.6, 2.5, 0.9, 2e-3, 1e-3, 4e-3, 6e-4, 1.5e-3, 0.4, 2e-4};
    }

    public static double[] start() {
        double[] y = new double[STATES];
        for (int i = 0; i < 20; i++) {
            y[i] = 1;
            y[40 + i] = 0.3;
        }
        y[60] = 1;
        y[61] = 0.2;
        return y;
    }

    private static SparsityPattern pattern() {
        List<TreeSet<Integer>> rows = new ArrayList<>();
        for (int column = 0; column < STATES; column++) {
            rows.add(new TreeSet<>(List.of(column)));
        }
        for (int i = 0; i < CELLS; i++) {
            if (i % LAYERS != 0) {
                rows.get(i).add(i - 1);
            }
            if (i % LAYERS != LAYERS - 1) {
                rows.get(i).add(i + 1);
            }
        }
        int[][] extra = {{19, 62}, {39, 63}, {59, 64}, {60, 39}, {61, 39}, {60, 19}, {60, 59}, {61, 19}, {61, 59},
            {62, 65}, {63, 66}, {64, 67}, {65, 68}, {66, 68}, {67, 69}, {68, 60}, {69, 61}, {68, 69}, {60, 69},
            {61, 68}, {60, 61}, {62, 60},
            {60, 62}, {60, 63}, {60, 64}, {19, 60}, {39, 60}, {59, 60}};
        for (int[] pair : extra) {
            rows.get(pair[0]).add(pair[1]);
            rows.get(pair[1]).add(pair[0]);
        }
        int[] start = new int[STATES + 1];
        for (int column = 0; column < STATES; column++) {
            start[column + 1] = start[column] + rows.get(column).size();
        }
        int[] all = rows.stream().flatMap(TreeSet::stream).mapToInt(Integer::intValue).toArray();
        return new SparsityPattern(STATES, start, all);
    }

    @Override
    public int dimension() {
        return STATES;
    }

    @Override
    public SparsityPattern jacobianPattern() {
        return pattern;
    }

    @Override
    public void derivatives(double t, double[] y, double[] p, double[] out) {
        for (int s = 0; s < 3; s++) {
            double rate = p[s];
            int base = s * LAYERS;
            for (int j = 0; j < LAYERS; j++) {
                double flux = 0;
                if (j > 0) {
                    flux += y[base + j - 1] - y[base + j];
                }
                if (j < LAYERS - 1) {
                    flux += y[base + j + 1] - y[base + j];
                }
                out[base + j] = rate * flux - p[9] * y[base + j];
            }
        }
        double half = p[8];
        for (int s = 0; s < 3; s++) {
            int bottom = s * LAYERS + LAYERS - 1;
            double uptake = p[3 + s] * y[60] * y[bottom] / (half + y[bottom]);
            out[bottom] -= uptake;
            out[62 + s] = uptake - 0.05 * y[62 + s];
            out[65 + s] = 0.05 * y[62 + s] - 0.01 * y[65 + s];
        }
        double signal = y[65] * y[65] / (0.01 + y[65] * y[65]);
        out[68] = 0.02 * signal - 0.03 * y[68] + 0.001 * y[66];
        out[69] = 0.02 * y[68] * y[67] - 0.01 * y[69];
        double growth = p[6] * y[60] * (1 - (y[60] + y[61]) / 10);
        double killing = p[7] * y[60] * y[68] * (1 + y[69]);
        out[60] = growth - killing;
        out[61] = killing - 1e-3 * y[61];
        out[20 + 19] += 5e-3 * y[60];
    }

    @Override
    public void jacobian(double t, double[] y, double[] p, double[] out) {
        java.util.Arrays.fill(out, 0);
        for (int i = 0; i < CELLS; i++) {
            double rate = p[i / LAYERS];
            int neighbours = 0;
            if (above[i] >= 0) {
                out[above[i]] = rate;
                neighbours++;
            }
            if (below[i] >= 0) {
                out[below[i]] = rate;
                neighbours++;
            }
            out[diagonal[i]] = -rate * neighbours - p[9];
        }
        double half = p[8];
        for (int s = 0; s < 3; s++) {
            int bottom = s * LAYERS + LAYERS - 1;
            double sum = half + y[bottom];
            double byCells = p[3 + s] * y[bottom] / sum;
            double byLevel = p[3 + s] * y[60] * half / (sum * sum);
            add(out, bottom, bottom, -byLevel);
            add(out, bottom, 60, -byCells);
            add(out, 62 + s, bottom, byLevel);
            add(out, 62 + s, 60, byCells);
            add(out, 62 + s, 62 + s, -0.05);
            add(out, 65 + s, 62 + s, 0.05);
            add(out, 65 + s, 65 + s, -0.01);
        }
        double square = 0.01 + y[65] * y[65];
        add(out, 68, 65, 0.02 * 2 * y[65] * 0.01 / (square * square));
        add(out, 68, 68, -0.03);
        add(out, 68, 66, 0.001);
        add(out, 69, 68, 0.02 * y[67]);
        add(out, 69, 67, 0.02 * y[68]);
        add(out, 69, 69, -0.01);
        double killing = p[7] * y[68] * (1 + y[69]);
        add(out, 60, 60, p[6] * (1 - (2 * y[60] + y[61]) / 10) - killing);
        add(out, 60, 61, -p[6] * y[60] / 10);
        add(out, 60, 68, -p[7] * y[60] * (1 + y[69]));
        add(out, 60, 69, -p[7] * y[60] * y[68]);
        add(out, 61, 60, killing);
        add(out, 61, 61, -1e-3);
        add(out, 61, 68, p[7] * y[60] * (1 + y[69]));
        add(out, 61, 69, p[7] * y[60] * y[68]);
        add(out, 39, 60, 5e-3);
    }

    private void add(double[] out, int row, int column, double value) {
        int entry = pattern.entry(row, column);
        if (entry < 0) {
            throw new IllegalStateException("no entry " + row + ", " + column);
        }
        out[entry] += value;
    }

    @Override
    public int triggerCount() {
        return 0;
    }

    @Override
    public void triggers(double t, double[] y, double[] p, double[] out) {}
}
