package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.random.FastRandom;

/// Follows a plan through time with its events and observes one quantity; both twins must give the same bits.
final class Follow {

    private Follow() {}

    /// The quantity at the given times.
    static double[] values(Plan plan, String observed, double tolerance, double... times) {
        double[] compiled = values(NetworkCompiler.compile(plan), observed, tolerance, times);
        assertArrayEquals(values(NetworkInterpreter.of(plan), observed, tolerance, times), compiled);
        return compiled;
    }

    private static double[] values(Network network, String observed, double tolerance, double[] times) {
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        Observables observables = network.observables(List.of(observed));
        double[] out = new double[times.length];
        NetworkEvents events = new NetworkEvents(network, new FastRandom(1));
        events.start(0, state, parameters);
        new BdfIntegrator(network.dimension()).integrate(network, parameters, 0, state, times,
                (index, time, now) -> out[index] = observables.evaluate(time, now, parameters)[0], events,
                SolverOptions.of(tolerance, tolerance));
        return out;
    }
}
