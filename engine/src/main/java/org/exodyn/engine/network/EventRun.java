package org.exodyn.engine.network;

/// Evaluates and executes one event. Holds scratch space: one instance per thread.
final class EventRun {

    private final int[] targets;
    private final Interpretation interpretation;
    /// delay, priority, one value per target
    private final double[] results;

    EventRun(EventProgram program, int stateCount, int parameterCount) {
        targets = program.targets();
        interpretation = new Interpretation(program.values(), stateCount, parameterCount);
        results = new double[2 + targets.length];
    }

    double delay(double time, double[] state, double[] parameters) {
        interpretation.run(time, state, parameters, results);
        return results[0];
    }

    double priority(double time, double[] state, double[] parameters) {
        interpretation.run(time, state, parameters, results);
        return results[1];
    }

    int valueCount() {
        return targets.length;
    }

    void values(double time, double[] state, double[] parameters, double[] valuesOut) {
        interpretation.run(time, state, parameters, results);
        System.arraycopy(results, 2, valuesOut, 0, targets.length);
    }

    void assign(double[] values, double[] state) {
        for (int target = 0; target < targets.length; target++) {
            state[targets[target]] = values[target];
        }
    }

    void apply(double time, double[] state, double[] parameters) {
        interpretation.run(time, state, parameters, results);
        for (int target = 0; target < targets.length; target++) {
            state[targets[target]] = results[2 + target];
        }
    }
}
