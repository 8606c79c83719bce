package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.junit.jupiter.api.Test;

/// When events fire, how often and in which order, by hand. The clock y is linear in time: exact to rounding.
class TriggerSemanticsTest {

    private static PlanBuilder clock() {
        return Plan.builder().parameter("x", 0).parameter("y", 0).rateRule("y", "1");
    }

    private static Event counting(String id, String trigger) {
        return Event.when(id, ExpressionParser.parse(trigger)).assigning("x", ExpressionParser.parse("x + 1"));
    }

    private static double[] count(String trigger, double... times) {
        return Follow.values(clock().event(counting("e", trigger)).build(), "x", 1e-9, times);
    }

    @Test
    void equalityIsTrueForAnInstant() {
        assertArrayEquals(new double[] {0, 1, 1}, count("y == 2", 1.9, 2.1, 9), 0);
        assertArrayEquals(new double[] {0, 1, 2}, count("sin(y) == 0.5", 0.5, 0.6, 3), 0);
    }

    @Test
    void inequalityFallsForAnInstantAndRisesAgain() {
        assertArrayEquals(new double[] {0, 1}, count("y != 2", 1.9, 9), 0);
    }

    @Test
    void exclusiveOrRisesWithEitherAndFallsWithBoth() {
        assertArrayEquals(new double[] {0, 1, 1, 2}, count("y > 1 ^^ y > 2 ^^ y > 3", 0.9, 1.5, 2.5, 3.5), 0);
    }

    @Test
    void aWindowMuchShorterThanAStepIsNotMissed() {
        assertArrayEquals(new double[] {1}, count("y > 50 && y < 50.0001", 100), 0);
        assertArrayEquals(new double[] {2}, count("y > 50 && y < 50.0001 || y >= 70 && y < 70.0001", 100), 0);
    }

    @Test
    void aShortPulseOfARateIsNotSteppedOver() {
        Plan plan = Plan.builder().parameter("x", 0)
                .rateRule("x", "piecewise(1000, time >= 50 && time < 50.001, 0)").build();
        // 1000 · 0.001; the solver is exact between the jumps, whose times are known to 1e-13
        assertArrayEquals(new double[] {1}, Follow.values(plan, "x", 1e-9, 100), 1e-8);
    }

    @Test
    void whatAnExecutionTriggersWaitsWithTheOthersByPriority() {
        // first: x = 1, which triggers third (priority 3) before second (priority 2) is done
        PlanBuilder builder = clock().parameter("z", 0)
                .event(Event.when("first", ExpressionParser.parse("time >= 1")).assigning("z",
                        ExpressionParser.parse("1")).withPriority(ExpressionParser.parse("5")))
                .event(new Event("second", ExpressionParser.parse("time >= 1"), true, true, null,
                        ExpressionParser.parse("2"), false,
                        Event.when("", ExpressionParser.parse("true")).assigning("x", ExpressionParser.parse("2*x"))
                                .assignments()))
                .event(new Event("third", ExpressionParser.parse("z > 0"), true, true, null,
                        ExpressionParser.parse("3"), false,
                        Event.when("", ExpressionParser.parse("true")).assigning("x", ExpressionParser.parse("x + 5"))
                                .assignments()));
        assertArrayEquals(new double[] {10}, Follow.values(builder.build(), "x", 1e-9, 2), 0);
    }

    @Test
    void anExecutionCanTurnOffOneThatIsNotPersistent() {
        PlanBuilder builder = clock().parameter("go", 1)
                .event(Event.when("stop", ExpressionParser.parse("time >= 1")).assigning("go",
                        ExpressionParser.parse("0")).withPriority(ExpressionParser.parse("2")))
                .event(counting("e", "time >= 1 && go > 0").notPersistent().withPriority(ExpressionParser.parse("1")));
        assertArrayEquals(new double[] {0}, Follow.values(builder.build(), "x", 1e-9, 2), 0);
    }

    /// Two events of equal priority, each of which resets the clock that triggers both: one of them wins each round.
    @Test
    void equalPrioritiesAreDrawnAtRandom() {
        PlanBuilder builder = Plan.builder().parameter("y", 0).rateRule("y", "1").parameter("a", 0).parameter("b", 0);
        for (String winner : new String[] {"a", "b"}) {
            builder.event(Event.when("e_" + winner, ExpressionParser.parse("y >= 1"))
                    .assigning("y", ExpressionParser.parse("0"))
                    .assigning(winner, ExpressionParser.parse(winner + " + 1")).notPersistent()
                    .withPriority(ExpressionParser.parse("1")));
        }
        Plan plan = builder.build();
        double a = Follow.values(plan, "a", 1e-9, 1000.5)[0];
        double b = Follow.values(plan, "b", 1e-9, 1000.5)[0];
        assertEquals(1000, a + b);
        // binomial, 1000 draws of 1/2: five standard deviations are 79
        assertEquals(500, a, 79);
    }

    @Test
    void aTriggerThatStaysAtItsThresholdFiresOnce() {
        Plan plan = clock().parameter("w", 0).rateRule("w", "piecewise(1, y < 3, 0)")
                .event(counting("e", "w >= 3 - 1e-9")).build();
        assertArrayEquals(new double[] {0, 1, 1}, Follow.values(plan, "x", 1e-10, 2.9, 5, 50), 0);
    }
}
