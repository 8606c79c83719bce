package org.exodyn.engine.network;

import java.util.List;

/// Evaluates chosen quantities of a network in one go: species (as their names stand in formulas), compartments,
/// parameters, assignment rules, reaction rates. Terms that look back use the history of the network's present run. Holds
/// scratch space: one instance per thread.
public final class Observables {

    private final Network network;
    private final List<String> ids;
    private final Interpretation interpretation;

    Observables(Network network, List<String> ids, Program program) {
        this.network = network;
        this.ids = List.copyOf(ids);
        interpretation = new Interpretation(program, network.dimension(), network.argumentCount());
    }

    /// What is evaluated, in the order of the values.
    public List<String> ids() {
        return ids;
    }

    /// Writes one value per id into `out`; allocates nothing.
    public void evaluate(double time, double[] state, double[] parameters, double[] out) {
        interpretation.run(time, state, network.arguments(time, state, parameters), out);
    }

    /// One value per id in a new array.
    public double[] evaluate(double time, double[] state, double[] parameters) {
        double[] out = new double[ids.size()];
        evaluate(time, state, parameters, out);
        return out;
    }
}
