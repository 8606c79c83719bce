package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.ode.Stability;
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
        // these grow as a logarithm and as its root: ever more slowly, and still without end
        assertThrows(NumericalFailure.class, () -> find(Plan.builder().parameter("x", 1).rateRule("x", "exp(-x)")));
        assertThrows(NumericalFailure.class, () -> find(Plan.builder().parameter("x", 1).rateRule("x", "exp(-x^2)")));
    }

    private static Stability stability(PlanBuilder builder) {
        Network network = NetworkCompiler.compile(builder.build());
        double[] parameters = network.defaultParameters();
        double[] state = SteadyState.from(network, parameters, 0, network.initialState(parameters),
                SolverOptions.of(1e-9, 1e-12)).state();
        return Stability.of(network, parameters, 0, state);
    }

    /// Two independent pools, lost at 0.5 and 1e-3.
    @Test
    void theSlowestRateIsThatOfTheReturn() {
        Stability stability = stability(Plan.builder().compartment("c", 1).amount("A", "c", 0).amount("B", "c", 5)
                .reaction("make", "-> A", "3").reaction("turn", "A -> B", "0.5*A").reaction("lose", "B ->", "1e-3*B"));
        assertEquals(Stability.Verdict.STABLE, stability.verdict());
        assertEquals(-1e-3, stability.slowest(), 1e-12);
        assertEquals(0, stability.keptSums());
    }

    /// A + B = AB: the return has the rate −(A + B + K), and two sums are kept.
    @Test
    void keptSumsDoNotCount() {
        Stability stability = stability(Plan.builder().compartment("c", 1).amount("A", "c", 5).amount("B", "c", 3)
                .amount("AB", "c", 0).reaction("bind", "A + B -> AB", "A*B").reaction("part", "AB -> A + B", "2*AB"));
        double bound = 5 - StrictMath.sqrt(10);
        assertEquals(Stability.Verdict.STABLE, stability.verdict());
        assertEquals(-(5 - bound + 3 - bound + 2), stability.slowest(), 1e-7);
        assertEquals(2, stability.keptSums());
    }

    /// x' = x − x³ exactly at 0, and the Brusselator with B = 3 > 1 + A²: λ = (B − 1 − A²)/2 ± i√(A² − ((B − 1 − A²)/2)²).
    @Test
    void unstableStatesAreTold() {
        assertEquals(Stability.Verdict.UNSTABLE,
                stability(Plan.builder().parameter("x", 0).rateRule("x", "x - x^3")).verdict());
        Stability cycle = stability(Plan.builder().parameter("x", 1).parameter("y", 3).rateRule("x", "1 + x^2*y - 4*x")
                .rateRule("y", "3*x - x^2*y"));
        assertEquals(Stability.Verdict.UNSTABLE, cycle.verdict());
        assertEquals(0.5, cycle.slowest(), 1e-12);
        assertEquals(StrictMath.sqrt(0.75), cycle.frequency(), 1e-12);
    }

    /// x' = −x³ returns, but slower than any exponential: its eigenvalue is 0 and so says nothing.
    @Test
    void whatEigenvaluesDoNotDecideIsNotAssessable() {
        Network network = NetworkCompiler.compile(Plan.builder().parameter("x", 0).rateRule("x", "-x^3").build());
        Stability cubic = Stability.of(network, network.defaultParameters(), 0, new double[] {0});
        assertEquals(Stability.Verdict.NOT_ASSESSABLE, cubic.verdict());
        assertEquals(1, cubic.undecided());
        Stability centre = stability(Plan.builder().parameter("x", 0).parameter("y", 0).rateRule("x", "y")
                .rateRule("y", "-x"));
        assertEquals(Stability.Verdict.NOT_ASSESSABLE, centre.verdict());
    }
}
