package org.exodyn.engine.network;

import org.exodyn.engine.plan.Plan;

/// A network run by an interpreter: ready at once, about nine times slower than [CompiledNetwork], bit-identical to it.
public final class NetworkInterpreter extends Network {

    private final Interpretation derivatives;
    private final Interpretation rates;
    private final Interpretation jacobian;
    private final Interpretation triggers;

    NetworkInterpreter(Equations equations, double[] defaults) {
        super(equations, defaults);
        derivatives = new Interpretation(equations.derivatives, dimension(), argumentCount());
        rates = new Interpretation(equations.rates, dimension(), argumentCount());
        jacobian = new Interpretation(equations.jacobian, dimension(), argumentCount());
        triggers = new Interpretation(equations.triggers, dimension(), argumentCount());
    }

    /// The network of a plan.
    ///
    /// @throws org.exodyn.engine.plan.UnsupportedNodeException if it has a node that the ODE engine cannot run
    public static NetworkInterpreter of(Plan plan) {
        Equations equations = new Equations(plan);
        return new NetworkInterpreter(equations, defaults(equations, plan));
    }

    @Override
    public NetworkInterpreter newInstance() {
        return new NetworkInterpreter(equations, defaults());
    }

    @Override
    public void derivatives(double time, double[] state, double[] parameters, double[] derivativeOut) {
        derivatives.run(time, state, arguments(time, state, parameters), derivativeOut);
    }

    @Override
    public void reactionRates(double time, double[] state, double[] parameters, double[] ratesOut) {
        rates.run(time, state, arguments(time, state, parameters), ratesOut);
    }

    @Override
    public void jacobian(double time, double[] state, double[] parameters, double[] valuesOut) {
        jacobian.run(time, state, arguments(time, state, parameters), valuesOut);
    }

    @Override
    public void triggers(double time, double[] state, double[] parameters, double[] valuesOut) {
        double[] written = roomForTriggers(valuesOut);
        triggers.run(time, state, arguments(time, state, parameters), written);
        returnTriggers(written, valuesOut);
    }
}
