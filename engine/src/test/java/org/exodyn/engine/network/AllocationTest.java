package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.junit.jupiter.api.Test;

/// What a solver calls at every step allocates nothing, but that `StrictMath.sin`, `cos` and `tan` of the JDK take 32
/// bytes per call where the compiler does not remove them; rates with `sin` are left out here.
class AllocationTest {

    /// The meter itself and a class loaded late may count; one object of 16 bytes per call would be far above.
    private static final long NOISE_BYTES = 20_000;
    private static final int CALLS = 10_000;

    @Test
    void interpreter() {
        check(NetworkInterpreter.of(plan()));
    }

    @Test
    void bytecode() {
        check(NetworkCompiler.compile(plan()));
    }

    private static Plan plan() {
        Plan random = RandomPlan.of(5, 30, 250);
        Event event = Event.when("e", ExpressionParser.parse("S1 > 3 && time > 1"))
                .assigning("S1", ExpressionParser.parse("S2 + 1"));
        return new Plan(random.compartments(), random.species(), random.parameters(),
                random.reactions().stream().filter(one -> !one.rate().toString().contains("sin(")).toList(),
                random.rules(),
                random.initialAssignments(), List.of(event));
    }

    private static void check(Network network) {
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        double[] out = new double[Math.max(state.length, network.jacobianPattern().entryCount())];
        Observables observables = network.observables(List.of("S1", "A0", "S2", "k3"));
        calls(network, observables, state, parameters, out);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        calls(network, observables, state, parameters, out);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < NOISE_BYTES, allocated + " bytes in " + CALLS + " rounds");
    }

    private static void calls(Network network, Observables observables, double[] state, double[] parameters,
            double[] out) {
        for (int call = 0; call < CALLS; call++) {
            network.derivatives(0.3, state, parameters, out);
            network.jacobian(0.3, state, parameters, out);
            network.triggers(0.3, state, parameters, out);
            observables.evaluate(0.3, state, parameters, out);
            network.applyEvent(0, 0.3, state, parameters);
            network.initialState(parameters, state);
        }
    }
}
