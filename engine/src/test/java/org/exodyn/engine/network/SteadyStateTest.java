package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.ode.SteadyState;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.junit.jupiter.api.Test;

/// Steady states against closed forms; what has none is a failure.
class SteadyStateTest {

    private static SteadyState.Found find(PlanBuilder builder) {
        Network network = NetworkCompiler.compile(builder.build());
        double[] parameters = network.defaultParameters();
        return SteadyState.from(network, parameters, 0, network.initialState(parameters),
                SolverOptions.of(1e-9, 1e-12));
    }

    @Test
    void productionAndLoss() {
        var found = find(Plan.builder().compartment("c", 1).amount("A", "c", 0).amount("B", "c", 5)
                .reaction("make", "-> A", "3").reaction("turn", "A -> B", "0.5*A").reaction("lose", "B ->", "1e-3*B"));
        assertEquals(6, found.state()[0], 6e-9);
        assertEquals(3000, found.state()[1], 3e-6);
        assertTrue(found.fastestChange() < 1e-9, found.toString());
    }

    /// A + B = AB with K = 2 and totals 5 and 3: AB² − 10 AB + 15 = 0. The Jacobian is singular: two moieties are kept.
    @Test
    void bindingKeepsItsMoieties() {
        var found = find(Plan.builder().compartment("c", 1).amount("A", "c", 5).amount("B", "c", 3).amount("AB", "c", 0)
                .reaction("bind", "A + B -> AB", "A*B").reaction("part", "AB -> A + B", "2*AB"));
        double bound = 5 - StrictMath.sqrt(10);
        assertEquals(bound, found.state()[2], 1e-8);
        assertEquals(5 - bound, found.state()[0], 1e-8);
    }

    /// x' = x − x³ has the unstable 0 and the stable ±1.
    @Test
    void itGoesWhereTheSystemWouldGo() {
        assertEquals(1, find(Plan.builder().parameter("x", 1e-3).rateRule("x", "x - x^3")).state()[0], 1e-8);
        assertEquals(-1, find(Plan.builder().parameter("x", -1e-3).rateRule("x", "x - x^3")).state()[0], 1e-8);
    }

    @Test
    void rates12DecadesApart() {
        var found = find(Plan.builder().compartment("c", 1).amount("A", "c", 1).amount("B", "c", 0)
                .reaction("in", "-> A", "1e-4").reaction("there", "A -> B", "1e6*A").reaction("back", "B -> A", "1e4*B")
                .reaction("out", "B ->", "1e-6*B"));
        // the fast rates are 1e6 and cancel to rounding, 1e-10, which the slowest rate of 1e-6 turns into 1e-4
        assertEquals(100, found.state()[1], 3e-4);
    }

    @Test
    void growthWithoutEndIsAFailure() {
        assertThrows(NumericalFailure.class, () -> find(Plan.builder().parameter("x", 1).rateRule("x", "1")));
        assertThrows(NumericalFailure.class, () -> find(Plan.builder().parameter("x", 1).rateRule("x", "x^2 + 1")));
    }
}
