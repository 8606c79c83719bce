package org.exodyn.engine.network;

import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.ode.DenseOutput;
import org.exodyn.engine.ode.NumericalFailure;

/// Evaluates the delayed terms of a network from its history. Holds scratch space: one instance per thread.
///
/// A value that is asked for before the start is that of the state at the start, at rest; what depends on time alone is
/// taken at its own time. Derivatives jump where a fixed lag reaches back to the start or to an event: there the
/// integration starts anew.
final class Memory {

    /// A jump fades by one order of derivative with each lag; after the fifth it is smoother than the methods see.
    private static final int BREAK_LEVELS = 5;
    /// Lags shorter than this share of the time passed are not resolved by a step of their own.
    private static final double SHORTEST_LAG = 1e-6;

    private final DelayRun[] runs;
    private final History history;
    private final int parameterCount;
    private final boolean steersMotion;
    private final double[][] arguments;
    private final double[][] pastStates;
    private double[] breaks = new double[16];
    private int breakCount;
    private double shortestLag = Double.POSITIVE_INFINITY;
    /// Whether the state before the next run is known already.
    private boolean primed;
    /// Whether there is a history at all.
    private boolean known;

    private static final class DelayRun {
        final Interpretation lag;
        final Interpretation value;
        final Interpretation beforeStart;
        final DelayProgram program;
        final boolean[] neededByValue;
        final double[] result = new double[1];

        DelayRun(DelayProgram program, int stateCount, int parameterCount, int delayCount) {
            this.program = program;
            lag = new Interpretation(program.lag(), stateCount, parameterCount + delayCount);
            value = new Interpretation(program.value(), stateCount, parameterCount + delayCount);
            beforeStart = new Interpretation(program.beforeStart(), stateCount, parameterCount + delayCount);
            neededByValue = new boolean[delayCount];
        }
    }

    /// @param steersMotion whether delayed terms enter derivatives or triggers, and not only what events assign
    Memory(List<DelayProgram> programs, int stateCount, int parameterCount, boolean steersMotion) {
        this.steersMotion = steersMotion;
        this.parameterCount = parameterCount;
        int n = programs.size();
        runs = new DelayRun[n];
        for (int k = 0; k < n; k++) {
            runs[k] = new DelayRun(programs.get(k), stateCount, parameterCount, n);
        }
        for (DelayRun run : runs) {
            for (int other = n - 1; other >= 0; other--) {
                run.neededByValue[other] |= DelayProgram.reads(run.program.value(), parameterCount + other);
                if (run.neededByValue[other]) {
                    for (int inLag = 0; inLag < other; inLag++) {
                        run.neededByValue[inLag] |= DelayProgram.reads(runs[other].program.lag(),
                                parameterCount + inLag);
                    }
                }
            }
        }
        history = new History(stateCount);
        arguments = new double[n + 1][parameterCount + n];
        pastStates = new double[n + 1][stateCount];
    }

    /// Remembers the state that holds for all times before the next run.
    void prime(double time, double[] state) {
        history.begin(time, state);
        breakCount = 0;
        primed = true;
        known = true;
    }

    void primeIfUnknown(double time, double[] state) {
        if (!primed || history.start() != time) {
            prime(time, state);
        }
    }

    void startsAt(double time, double[] state, double[] parameters, boolean anew) {
        if (anew) {
            primeIfUnknown(time, state);
            primed = false;
        }
        history.restart(time, state);
        if (steersMotion) {
            addBreaks(time, parameters);
        }
    }

    void passed(double begin, double end, DenseOutput output) {
        history.add(begin, end, output);
    }

    private void addBreaks(double origin, double[] parameters) {
        int kept = 0;
        for (int at = 0; at < breakCount; at++) {
            if (breaks[at] > origin) {
                breaks[kept++] = breaks[at];
            }
        }
        breakCount = kept;
        double[] values = Arrays.copyOf(parameters, arguments[0].length);
        for (DelayRun run : runs) {
            if (run.program.fixedLag()) {
                run.lag.run(origin, pastStates[0], values, run.result);
                double lag = run.result[0];
                for (int level = 1; level <= BREAK_LEVELS && lag > 0; level++) {
                    addBreak(origin + level * lag);
                }
            }
        }
        Arrays.sort(breaks, 0, breakCount);
    }

    private void addBreak(double time) {
        for (int known = 0; known < breakCount; known++) {
            if (Math.abs(breaks[known] - time) <= 8 * Math.ulp(time)) {
                return;
            }
        }
        if (breakCount == breaks.length) {
            breaks = Arrays.copyOf(breaks, 2 * breakCount);
        }
        breaks[breakCount++] = time;
    }

    double nextBreak(double time) {
        for (int known = 0; known < breakCount; known++) {
            if (breaks[known] > time + 8 * Math.ulp(time)) {
                return breaks[known];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    double longestStep(double time) {
        return !steersMotion ? Double.POSITIVE_INFINITY
                : Math.max(shortestLag, SHORTEST_LAG * Math.abs(time - history.start()));
    }

    /// The parameters followed by the values of all delayed terms; scratch of this object.
    double[] arguments(double time, double[] state, double[] parameters) {
        if (!known) {
            primeIfUnknown(time, state);
        }
        double[] out = arguments[0];
        System.arraycopy(parameters, 0, out, 0, parameterCount);
        shortestLag = Double.POSITIVE_INFINITY;
        for (int k = 0; k < runs.length; k++) {
            fill(0, k, time, state, out, time, state);
        }
        return out;
    }

    /// Evaluates term k as seen from (time, state), which itself may lie in the past of (present, presentState).
    private void fill(int depth, int k, double time, double[] state, double[] values, double present,
            double[] presentState) {
        DelayRun run = runs[k];
        run.lag.run(time, state, values, run.result);
        double lag = run.result[0];
        if (!(lag >= 0)) {
            throw new NumericalFailure(run.program.text() + " looks " + lag + " back", time, -1, 0,
                    "Check the formula of its lag: it must not be negative.");
        }
        if (lag > 0) {
            shortestLag = Math.min(shortestLag, lag);
        }
        double target = time - lag;
        double[] past = pastStates[depth];
        history.at(target, present, presentState, past);
        double[] inner = arguments[depth + 1];
        System.arraycopy(values, 0, inner, 0, parameterCount);
        if (target < history.start()) {
            run.beforeStart.run(target, past, inner, run.result);
        } else {
            for (int other = 0; other < runs.length; other++) {
                if (run.neededByValue[other]) {
                    fill(depth + 1, other, target, past, inner, present, presentState);
                }
            }
            run.value.run(target, past, inner, run.result);
        }
        values[parameterCount + k] = run.result[0];
    }
}
