package org.exodyn.engine.network;

import java.util.List;

/// Which events' triggers hold, and which of them rise. Holds scratch space: one instance per thread.
final class TriggerTruth {

    private final Network network;
    private final int eventCount;
    private final double[] values;
    private final boolean[] holds;
    private final boolean[] now;
    private final SwitchedTrigger[] switched;
    private final Interpretation[] conditions;
    private final double[] signs;
    private final double[][] arguments;
    private final double[] result = new double[1];

    TriggerTruth(Network network, int eventCount) {
        this.network = network;
        this.eventCount = eventCount;
        values = new double[network.triggerCount()];
        holds = new boolean[eventCount];
        now = new boolean[eventCount];
        List<SwitchedTrigger> all = network.equations.switched;
        switched = all.toArray(SwitchedTrigger[]::new);
        conditions = new Interpretation[switched.length];
        arguments = new double[switched.length][];
        for (int k = 0; k < switched.length; k++) {
            conditions[k] = new Interpretation(switched[k].condition(), 0, switched[k].differences());
            arguments[k] = new double[switched[k].differences()];
        }
        signs = new double[all.stream().mapToInt(SwitchedTrigger::differences).sum()];
    }

    /// Sets what the triggers count as before the start.
    void assume(int event, boolean value) {
        holds[event] = value;
    }

    /// Takes the triggers as they are now, without asking which rise.
    void observe(double time, double[] state, double[] parameters) {
        evaluate(time, state, parameters);
        System.arraycopy(now, 0, holds, 0, eventCount);
    }

    /// Finds the events whose trigger holds now and did not before; they are listed in `risen`.
    ///
    /// @return how many there are
    int rise(double time, double[] state, double[] parameters, int[] risen) {
        evaluate(time, state, parameters);
        int count = 0;
        for (int event = 0; event < eventCount; event++) {
            if (now[event] && !holds[event]) {
                risen[count++] = event;
            }
            holds[event] = now[event];
        }
        return count;
    }

    /// The same at a root that the integrator has found: differences that reached or passed 0 are 0 for an instant.
    ///
    /// @param fired the functions that have risen there
    int riseAtRoot(double time, int[] fired, int firedCount, double[] state, double[] parameters, int[] risen) {
        int count = 0;
        for (int place = 0; place < firedCount && fired[place] < eventCount; place++) {
            risen[count++] = fired[place];
        }
        int simple = count;
        int probes = SwitchedTrigger.FUNCTIONS * signs.length;
        for (int place = simple; place < firedCount; place++) {
            int function = fired[place] - eventCount;
            if (function % 2 == 0 && function < probes) {
                // it came up to 0 from one side; else it left 0, where it was before
                signs[function / SwitchedTrigger.FUNCTIONS] = 0;
            }
        }
        for (int k = 0; k < switched.length && firedCount > simple; k++) {
            int event = switched[k].event();
            if (condition(k) && !holds[event]) {
                risen[count++] = event;
                holds[event] = true;
            } else {
                holds[event] = condition(k);
            }
        }
        evaluate(time, state, parameters);
        for (int k = 0; k < switched.length && firedCount > simple; k++) {
            int event = switched[k].event();
            if (now[event] && !holds[event]) {
                risen[count++] = event;
            }
        }
        System.arraycopy(now, 0, holds, 0, eventCount);
        return count;
    }

    boolean holds(int event, double time, double[] state, double[] parameters) {
        evaluate(time, state, parameters);
        return now[event];
    }

    private void evaluate(double time, double[] state, double[] parameters) {
        network.triggers(time, state, parameters, values);
        for (int event = 0; event < eventCount; event++) {
            now[event] = values[event] >= 0;
        }
        for (int difference = 0; difference < signs.length; difference++) {
            signs[difference] = Math.signum(values[eventCount + SwitchedTrigger.FUNCTIONS * difference]);
        }
        for (int k = 0; k < switched.length; k++) {
            now[switched[k].event()] = condition(k);
        }
    }

    private boolean condition(int k) {
        System.arraycopy(signs, switched[k].firstDifference(), arguments[k], 0, arguments[k].length);
        conditions[k].run(0, arguments[k], arguments[k], result);
        return result[0] != 0;
    }
}
