package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.DormandPrinceIntegrator;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.OdeIntegrator;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.junit.jupiter.api.Test;

/// Sensitivities against closed forms, and against differences of solutions for a stiff network.
class SensitivitiesTest {

    /// Local errors of 1e-9 over some hundred steps.
    private static final double ERROR = 2e-7;

    private static double[] end(OdeIntegrator integrator, Sensitivities system, double[] parameters, double time) {
        double[] last = new double[system.dimension()];
        SolverOptions options = SolverOptions.of(1e-9, system.absoluteTolerances(new double[] {1e-9}, parameters));
        integrator.integrate(system, parameters, 0, system.initialState(parameters), new double[] {time},
                (_, _, now) -> System.arraycopy(now, 0, last, 0, last.length), EventHandler.none(), options);
        return last;
    }

    @Test
    void exponentialDecay() {
        Plan plan = Plan.builder().compartment("c", 2).concentration("A", "c", 3).parameter("k", 0.7)
                .reaction("r", "A -> ", "c*k*A").build();
        CompiledNetwork network = NetworkCompiler.compile(plan);
        Sensitivities system = Sensitivities.of(network, List.of("k", "A"));
        double[] parameters = network.defaultParameters();
        for (OdeIntegrator integrator : List.of(new BdfIntegrator(3), new DormandPrinceIntegrator(3))) {
            double[] y = end(integrator, system, parameters, 2);
            // the amount 6 e^(-kt): by k -t times it, by the start concentration 2 e^(-kt)
            double decayed = StrictMath.exp(-1.4);
            assertEquals(6 * decayed, y[0], ERROR);
            assertEquals(-12 * decayed, y[system.index(0, 0)], 12 * ERROR);
            assertEquals(2 * decayed, y[system.index(1, 0)], 6 * ERROR);
        }
    }

    @Test
    void logisticGrowthThroughARule() {
        Plan plan = Plan.builder().parameter("x", 0.1).parameter("r", 1.3).parameter("room", 0)
                .rateRule("x", "r*x*room").assignmentRule("room", "1 - x").build();
        CompiledNetwork network = NetworkCompiler.compile(plan);
        Sensitivities system = Sensitivities.of(network, List.of("r", "x"));
        double[] y = end(new BdfIntegrator(3), system, network.defaultParameters(), 3);
        double x = 1 / (1 + 9 * StrictMath.exp(-3.9));
        assertEquals(x, y[0], ERROR);
        assertEquals(3 * x * (1 - x), y[1], 3 * ERROR);
        assertEquals(x * (1 - x) / (0.1 * 0.9), y[2], 10 * ERROR);
    }

    /// Robertson's kinetics: the sum of all sensitivities is conserved, and a central difference agrees.
    @Test
    void stiffKinetics() {
        Plan plan = Plan.builder().compartment("c", 1).amount("A", "c", 1).amount("B", "c", 0).amount("C", "c", 0)
                .parameter("k1", 0.04).parameter("k2", 3e7).parameter("k3", 1e4).reaction("one", "A -> B", "k1*A")
                .reaction("two", "2 B -> B + C", "k2*B*B").reaction("three", "B + C -> A + C", "k3*B*C").build();
        CompiledNetwork network = NetworkCompiler.compile(plan);
        Sensitivities system = Sensitivities.of(network, List.of("k1", "k3"));
        double[] parameters = network.defaultParameters();
        double[] y = end(new BdfIntegrator(9), system, parameters, 40);
        for (int parameter = 0; parameter < 2; parameter++) {
            int index = network.parameterIndex(parameter == 0 ? "k1" : "k3");
            double delta = parameters[index] * 1e-3;
            double[] above = parameters.clone();
            above[index] += delta;
            double[] below = parameters.clone();
            below[index] -= delta;
            double difference = (end(new BdfIntegrator(9), system, above, 40)[0]
                    - end(new BdfIntegrator(9), system, below, 40)[0]) / (2 * delta);
            double got = y[system.index(parameter, 0)];
            // a central difference with a step of 1e-3 is good to about 1e-6 of the value
            assertEquals(difference, got, 1e-4 * Math.abs(difference));
            assertEquals(0, got + y[system.index(parameter, 1)] + y[system.index(parameter, 2)], 1e-6 * Math.abs(got));
        }
    }

    /// 400 reactions of 80 species by 40 parameters would be one method of some hundred thousand bytes.
    @Test
    void generatedMethodsStayWithinTheLimit() {
        CompiledNetwork network = NetworkCompiler.compile(RandomPlan.of(7, 80, 400));
        Sensitivities system = Sensitivities.of(network, network.parameterIds().subList(0, 40));
        int all = 0;
        for (var method : system.generated().codeBytes().entrySet()) {
            assertTrue(method.getValue() <= KernelWriter.LONGEST_METHOD, method::toString);
            all += method.getValue();
        }
        assertTrue(all > KernelWriter.LONGEST_METHOD, "too little code to try the limit: " + all);
    }

    @Test
    void eventsAreRefusedByName() {
        CompiledNetwork network = NetworkCompiler.compile(Plan.builder().parameter("x", 1).parameter("k", 1)
                .rateRule("x", "k").event("kick", "x > 2", "x", "0").build());
        var refused = assertThrows(UnsupportedNodeException.class, () -> Sensitivities.of(network, List.of("k")));
        assertEquals("kick", refused.id());
    }
}
