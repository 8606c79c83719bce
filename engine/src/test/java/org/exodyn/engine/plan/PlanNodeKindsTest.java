package org.exodyn.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkInterpreter;
import org.junit.jupiter.api.Test;

/// One plan per kind of node: it can be represented, and the ODE engine runs it or refuses it by name and place.
class PlanNodeKindsTest {

    private static final double TIME = 2.0;

    private static List<Network> both(PlanBuilder builder) {
        Plan plan = builder.build();
        return List.of(NetworkInterpreter.of(plan), NetworkCompiler.compile(plan));
    }

    private static double derivative(Network network, String id) {
        double[] parameters = network.defaultParameters();
        double[] out = new double[network.dimension()];
        network.derivatives(TIME, network.initialState(parameters), parameters, out);
        return out[network.stateIndex(id)];
    }

    private static double value(Network network, String id) {
        double[] parameters = network.defaultParameters();
        return network.value(id, TIME, network.initialState(parameters), parameters);
    }

    @Test
    void amountsAndConcentrations() {
        for (Network network : both(Plan.builder().compartment("c", 4).concentration("S", "c", 3).amount("N", "c", 8)
                .species(new Species("X", "c", 8, Quantification.AMOUNT, Quantification.CONCENTRATION, false, false))
                .reaction("r", "S + X -> 2 N", "S*X + N"))) {
            assertEquals(List.of("S", "N", "X"), network.speciesIds());
            double[] state = network.initialState(network.defaultParameters());
            // S is stored as 3*4 copies; X was given as 8 copies and reads as 2 per µm³
            assertEquals(12, state[network.speciesIndex("S")]);
            assertEquals(2, value(network, "X"));
            assertEquals(-14, derivative(network, "S"));
            assertEquals(28, derivative(network, "N"));
            assertEquals(Quantification.AMOUNT, network.stateAs("S"));
        }
    }

    @Test
    void boundaryAndConstantSpecies() {
        for (Network network : both(Plan.builder().compartment("c", 2)
                .species(Species.concentration("B", "c", 5).asBoundary())
                .species(Species.amount("C", "c", 7).asConstant()).amount("P", "c", 0)
                .reaction("r", "B + C -> P", "B*C"))) {
            assertEquals(List.of("P"), network.stateIds());
            assertEquals(35, derivative(network, "P"));
            // their values are data
            double[] parameters = network.defaultParameters();
            parameters[network.parameterIndex("B")] = 6;
            assertEquals(42, network.value("r", 0, network.initialState(parameters), parameters));
        }
    }

    @Test
    void compartmentOfChangingVolume() {
        for (Network network : both(Plan.builder().compartment("c", 2).parameter("g", 0.5).concentration("S", "c", 3)
                .species(Species.concentration("F", "c", 10).asBoundary()).rateRule("c", "g*c")
                .reaction("r", "S -> ", "0*S").parameter("x", 0).rateRule("x", "rateOf(S)"))) {
            assertEquals(1, derivative(network, "c"));
            // the sign of nothing does not matter
            assertEquals(0, 0.0 + derivative(network, "S"));
            // concentration falls by dilution at rate g
            assertEquals(-1.5, derivative(network, "x"));
            double[] parameters = network.defaultParameters();
            double[] state = network.initialState(parameters);
            state[network.stateIndex("c")] = 4;
            assertEquals(1.5, network.value("S", 0, state, parameters));
            // a fixed species keeps its amount, so it is diluted too
            assertEquals(5, network.value("F", 0, state, parameters));
        }
    }

    @Test
    void assignmentRules() {
        for (Network network : both(Plan.builder().compartment("c", 1).amount("S", "c", 3).parameter("a", Double.NaN)
                .parameter("b", Double.NaN).parameter("unused", Double.NaN).assignmentRule("b", "a + 1")
                .assignmentRule("a", "2*S").assignmentRule("unused", "b^2").reaction("r", "S -> ", "b"))) {
            assertEquals(-7, derivative(network, "S"));
            assertEquals(49, value(network, "unused"));
        }
    }

    @Test
    void rateRules() {
        for (Network network : both(Plan.builder().compartment("c", 4).concentration("S", "c", 3).parameter("p", 1)
                .rateRule("S", "-2*S").rateRule("p", "time"))) {
            // a rate rule speaks about what the name stands for: the concentration
            assertEquals(-6, derivative(network, "S"));
            assertEquals(Quantification.CONCENTRATION, network.stateAs("S"));
            assertEquals(TIME, derivative(network, "p"));
        }
    }

    @Test
    void initialAssignments() {
        for (Network network : both(Plan.builder().compartment("c", 2).concentration("S", "c", Double.NaN)
                .parameter("total", 10).parameter("half", Double.NaN).parameter("rule", Double.NaN)
                .initialAssignment("S", "half*3").initialAssignment("half", "rule/2")
                .assignmentRule("rule", "total + 2").reaction("r", "S -> ", "half*S"))) {
            double[] parameters = network.defaultParameters();
            double[] state = network.initialState(parameters);
            assertEquals(6, state[network.stateIndex("half")]);
            assertEquals(36, state[network.stateIndex("S")]);
            parameters[network.parameterIndex("total")] = 0;
            assertEquals(6, network.initialState(parameters)[network.stateIndex("S")]);
            assertEquals(-108, derivative(network, "S"));
        }
    }

    @Test
    void stoichiometryByFormula() {
        Reaction reaction = new Reaction("r", List.of(Participant.of("A", 1)),
                List.of(new Participant("B", ExpressionParser.parse("n + A")), Participant.of("A", 0.25)),
                ExpressionParser.parse("3"));
        for (Network network : both(Plan.builder().compartment("c", 1).amount("A", "c", 2).amount("B", "c", 0)
                .parameter("n", 5).reaction(reaction))) {
            assertEquals(21, derivative(network, "B"));
            assertEquals(-2.25, derivative(network, "A"));
            double[] parameters = network.defaultParameters();
            double[] values = new double[network.jacobianPattern().entryCount()];
            network.jacobian(0, network.initialState(parameters), parameters, values);
            assertEquals(3, values[network.jacobianPattern().entry(1, 0)]);
        }
    }

    @Test
    void rateOfIsTheDerivative() {
        for (Network network : both(Plan.builder().compartment("c", 1).amount("A", "c", 2).parameter("x", 0)
                .reaction("r", "A -> ", "3*A").rateRule("x", "rateOf(A) + rateOf(c)"))) {
            assertEquals(-6, derivative(network, "x"));
        }
    }

    @Test
    void rateOfThatDependsOnItselfIsRefused() {
        Plan plan = Plan.builder().parameter("x", 0).rateRule("x", "1 + rateOf(x)").build();
        var refused = assertThrows(UnsupportedNodeException.class, () -> NetworkInterpreter.of(plan));
        assertEquals("rateOf(x)", refused.id());
    }

    @Test
    void delaysLookBackToTheStateAtRest() {
        for (Network network : both(Plan.builder().compartment("c", 1).amount("A", "c", 2)
                .reaction("r", "A -> ", "2*delay(A, 5)"))) {
            assertEquals(-4, derivative(network, "A"));
        }
    }

    @Test
    void algebraicRulesAreSolvedForWhatTheyDetermine() {
        for (Network network : both(Plan.builder().parameter("x", Double.NaN).parameter("y", 4)
                .algebraicRule("balance", "2*x - y - 2"))) {
            assertEquals(3, value(network, "x"));
        }
    }

    @Test
    void anAlgebraicRuleThatDeterminesNothingIsRefusedByName() {
        Plan plan = Plan.builder().parameter(new Parameter("x", 1).asConstant()).algebraicRule("balance", "x - 1")
                .build();
        var refused = assertThrows(UnsupportedNodeException.class, () -> NetworkCompiler.compile(plan));
        assertEquals("algebraic rule without a quantity to determine", refused.kind());
        assertEquals("balance", refused.id());
    }

    @Test
    void eventWithDelayAndPriority() {
        Expression five = ExpressionParser.parse("5*x");
        Event event = Event.when("e", ExpressionParser.parse("x > 2")).assigning("x", ExpressionParser.parse("y"))
                .assigning("y", ExpressionParser.parse("x")).after(five).withPriority(ExpressionParser.parse("y - 1"));
        for (Network network : both(Plan.builder().parameter("x", 3).parameter("y", 8).event(event))) {
            double[] parameters = network.defaultParameters();
            double[] state = network.initialState(parameters);
            assertEquals(15, network.eventDelay(0, 0, state, parameters));
            assertEquals(7, network.eventPriority(0, 0, state, parameters));
            double[] trigger = new double[network.triggerCount()];
            network.triggers(0, state, parameters, trigger);
            assertEquals(1, trigger[0]);
            network.applyEvent(0, 0, state, parameters);
            // both at once, from the state before
            assertEquals(8, state[network.stateIndex("x")]);
            assertEquals(3, state[network.stateIndex("y")]);
            assertEquals(3, parameters[network.parameterIndex("x")]);
        }
    }

    @Test
    void eventThatChangesAVolumeKeepsAmounts() {
        Event event = Event.when("grow", ExpressionParser.parse("time >= 1"))
                .assigning("c", ExpressionParser.parse("2*c"))
                .assigning("T", ExpressionParser.parse("7"));
        for (Network network : both(Plan.builder().compartment("c", 2).concentration("S", "c", 3)
                .concentration("R", "c", 4).concentration("T", "c", 1).rateRule("R", "0").reaction("r", "S -> ", "S")
                .event(event))) {
            double[] parameters = network.defaultParameters();
            double[] state = network.initialState(parameters);
            network.applyEvent(0, 1, state, parameters);
            assertEquals(1.5, network.value("S", 1, state, parameters));
            assertEquals(2, network.value("R", 1, state, parameters));
            // assigned at the same time: counts in the old volume, which then doubles
            assertEquals(3.5, network.value("T", 1, state, parameters));
        }
    }

    @Test
    void triggersFollowTheSignOfTheirCondition() {
        assertTriggerSign("x >= 1", 1, true);
        assertTriggerSign("x > 1", 1, false);
        assertTriggerSign("!(x < 1)", 1, true);
        assertTriggerSign("!(x <= 1)", 1, false);
        assertTriggerSign("x > 0 && x < 2", 1, true);
        assertTriggerSign("x > 0 && x < 2", 3, false);
        assertTriggerSign("x > 2 || x < 0 || false", 1, false);
        assertTriggerSign("!(x > 2 || x < 0)", 1, true);
    }

    private static void assertTriggerSign(String trigger, double x, boolean holds) {
        for (Network network : both(Plan.builder().parameter("x", x).event("e", trigger, "x", "0"))) {
            double[] parameters = network.defaultParameters();
            double[] out = new double[network.triggerCount()];
            network.triggers(0, network.initialState(parameters), parameters, out);
            assertTrue(out[0] >= 0 == holds, trigger + " at " + x + " gave " + out[0]);
        }
    }
}
