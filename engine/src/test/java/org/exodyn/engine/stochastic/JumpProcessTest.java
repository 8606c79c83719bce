package org.exodyn.engine.stochastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.engine.random.FastRandom;
import org.junit.jupiter.api.Test;

class JumpProcessTest {

    private static PlanBuilder decay(String rate, double count) {
        return Plan.builder().compartment("cell", 2).amount("A", "cell", 100).parameter("k", 0.1)
                .reaction(Reaction.of("decay", ExpressionParser.parse(rate)).using("A", count));
    }

    @Test
    void interpreterAndBytecodeGiveTheSameTrajectory() {
        Plan plan = ClosedFormTest.dimerisation(500, 0.01, 1);
        double[][] found = new double[2][];
        JumpProcess[] processes = {JumpProcess.of(plan), JumpProcess.interpreted(plan)};
        for (int which = 0; which < 2; which++) {
            double[] parameters = processes[which].network().defaultParameters();
            found[which] = processes[which].network().initialState(parameters);
            new DirectMethod(processes[which]).advance(found[which], parameters, 0, 5, new FastRandom(11));
        }
        assertArrayEquals(found[0], found[1]);
    }

    /// Copies are conserved, and a run stops where nothing can happen any more.
    @Test
    void runsOut() {
        JumpProcess process = JumpProcess.of(decay("k*A", 1).build());
        double[] parameters = process.network().defaultParameters();
        double[] state = process.network().initialState(parameters);
        DirectMethod method = new DirectMethod(process);
        method.advance(state, parameters, 0, 1e9, new FastRandom(1));
        assertArrayEquals(new double[] {0}, state);
        assertEquals(new JumpAccount(100, 0, 0, 0), method.account());
        assertEquals(-1, process.change(0, "A"));
    }

    @Test
    void refusesByNameAndPlace() {
        assertRefused("stoichiometry that is no whole number", decay("k*A", 1.5));
        assertRefused("time", decay("k*A*time", 1));
        assertRefused("event", decay("k*A", 1)
                .event(Event.when("later", ExpressionParser.parse("A < 3")).assigning("A",
                        ExpressionParser.parse("5"))));
        assertRefused("rate rule", decay("k*A", 1).amount("B", "cell", 0).rateRule("B", "1"));
    }

    private static void assertRefused(String what, PlanBuilder plan) {
        Plan built = plan.build();
        UnsupportedNodeException refusal = assertThrows(UnsupportedNodeException.class, () -> JumpProcess.of(built));
        assertTrue(refusal.getMessage().contains(what) && refusal.getMessage().contains("stochastic"),
                refusal.getMessage());
    }

    @Test
    void negativePropensityIsNamed() {
        JumpProcess process = JumpProcess.of(decay("k*(A-200)", 1).build());
        double[] parameters = process.network().defaultParameters();
        double[] state = process.network().initialState(parameters);
        NumericalFailure failure = assertThrows(NumericalFailure.class,
                () -> new DirectMethod(process).advance(state, parameters, 0, 1, new FastRandom(1)));
        assertTrue(failure.getMessage().contains("reaction decay"), failure.getMessage());
    }
}
