package org.exodyn.engine.network;

import java.util.Arrays;
import org.exodyn.engine.ode.DenseOutput;

/// The solution so far, for terms that look back.
///
/// Each step is kept by its states at [#NODES] equally spaced times, which repeats a polynomial of degree five exactly,
/// the highest degree of any dense output here. Where steps overlap, because an event cut one short, the later holds.
/// Between the last step and the present, the quadratic through the last state, its slope and the present state serves.
/// Source: barycentric interpolation: Berrut & Trefethen 2004, doi:10.1137/S0036144502417715.
final class History {

    private static final int NODES = 6;
    private static final double[] WEIGHT = {-1, 5, -10, 10, -5, 1};

    private final int dimension;
    private double[] from = new double[64];
    private double[] to = new double[64];
    private double[][] states = new double[64][];
    private int count;
    private double start;
    private final double[] atStart;
    /// Whether the state was changed at [#restart] and no step has been made since.
    private boolean fresh;
    private double restart;
    private final double[] atRestart;
    private final double[] slope;

    History(int dimension) {
        this.dimension = dimension;
        atStart = new double[dimension];
        atRestart = new double[dimension];
        slope = new double[dimension];
    }

    void begin(double time, double[] state) {
        count = 0;
        start = time;
        System.arraycopy(state, 0, atStart, 0, dimension);
        restart(time, state);
    }

    /// The solution goes on from a changed state; what was kept beyond that time is void.
    void restart(double time, double[] state) {
        fresh = true;
        restart = time;
        System.arraycopy(state, 0, atRestart, 0, dimension);
    }

    double start() {
        return start;
    }

    void add(double begin, double end, DenseOutput output) {
        fresh = false;
        while (count > 0 && from[count - 1] >= begin) {
            count--;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            states = Arrays.copyOf(states, 2 * count);
        }
        double[] kept = states[count];
        if (kept == null) {
            kept = new double[NODES * dimension];
            states[count] = kept;
        }
        for (int node = 0; node < NODES; node++) {
            output.interpolate(node == NODES - 1 ? end : begin + (end - begin) * node / (NODES - 1), slope);
            System.arraycopy(slope, 0, kept, node * dimension, dimension);
        }
        from[count] = begin;
        to[count++] = end;
    }

    /// Writes the state at an earlier time into `out`.
    ///
    /// @param present the present time and `state` the present state, for times after the last step
    void at(double time, double present, double[] state, double[] out) {
        if (time < start) {
            System.arraycopy(atStart, 0, out, 0, dimension);
        } else if (time >= present) {
            System.arraycopy(state, 0, out, 0, dimension);
        } else if (fresh && time >= restart) {
            sinceRestart(time, present, state, out);
        } else if (time > to[count - 1]) {
            sinceLastStep(time, present, state, out);
        } else {
            int found = Arrays.binarySearch(from, 0, count, time);
            within(found >= 0 ? found : Math.max(-found - 2, 0), time, out);
        }
    }

    private void within(int segment, double time, double[] out) {
        double place = (time - from[segment]) / (to[segment] - from[segment]) * (NODES - 1);
        double[] kept = states[segment];
        int nearest = (int) Math.rint(place);
        if (place == nearest) {
            System.arraycopy(kept, nearest * dimension, out, 0, dimension);
            return;
        }
        Arrays.fill(out, 0, dimension, 0);
        double total = 0;
        for (int node = 0; node < NODES; node++) {
            double share = WEIGHT[node] / (place - node);
            total += share;
            for (int i = 0; i < dimension; i++) {
                out[i] += share * kept[node * dimension + i];
            }
        }
        for (int i = 0; i < dimension; i++) {
            out[i] /= total;
        }
    }

    private void sinceRestart(double time, double present, double[] state, double[] out) {
        double theta = (time - restart) / (present - restart);
        for (int i = 0; i < dimension; i++) {
            out[i] = atRestart[i] + theta * (state[i] - atRestart[i]);
        }
    }

    private void sinceLastStep(double time, double present, double[] state, double[] out) {
        int last = count - 1;
        double[] kept = states[last];
        int end = (NODES - 1) * dimension;
        double theta = (time - to[last]) / (present - to[last]);
        double ratio = (present - to[last]) / ((to[last] - from[last]) / (NODES - 1));
        for (int i = 0; i < dimension; i++) {
            // one-sided difference of second order at the end of the last step
            double before = kept[end - dimension + i];
            double earlier = kept[end - 2 * dimension + i];
            double rise = ratio * (1.5 * kept[end + i] - 2 * before + 0.5 * earlier);
            out[i] = kept[end + i] + theta * (rise + theta * (state[i] - kept[end + i] - rise));
        }
    }
}
