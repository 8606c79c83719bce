package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.junit.jupiter.api.Test;

/// Terms that look back, against solutions by the method of steps.
class DelayTest {

    private static final double TOLERANCE = 1e-9;
    /// Some hundred steps at 1e-9 each, with room.
    private static final double ERROR = 2e-7;

    /// y' = -y(t - 1), y = 1 before 0.
    private static PlanBuilder decay() {
        return Plan.builder().parameter("y", 1).rateRule("y", "-delay(y, 1)");
    }

    @Test
    void theMethodOfStepsGivesPolynomials() {
        double[] y = Follow.values(decay().build(), "y", TOLERANCE, 0.5, 1, 1.5, 2, 3);
        // y = 1 - t on (0, 1); y = 1 - t + (t-1)²/2 on (1, 2); - (t-2)³/6 on (2, 3)
        assertArrayEquals(new double[] {0.5, 0, -0.5 + 0.125, -1 + 0.5, -2 + 2 - 1.0 / 6}, y, ERROR);
    }

    @Test
    void anExponentialIsASolutionWhereItsOwnPastSaysSo() {
        // y = e^(λt) for y' = λ e^(λ) y(t - 1), with that past
        Plan plan = Plan.builder().parameter("y", 1).initialAssignment("y", "exp(0.3*time)")
                .rateRule("y", "0.3*exp(0.3)*delay(y, 1)").build();
        // errors grow with the solution
        assertArrayEquals(new double[] {StrictMath.exp(0.3), StrictMath.exp(1.5)},
                Follow.values(plan, "y", TOLERANCE, 1, 5), ERROR * StrictMath.exp(1.5));
    }

    @Test
    void delaysOfDelaysAndOfTimeAreEvaluatedAtTheirOwnTime() {
        Plan plan = Plan.builder().parameter("x", 1).parameter("lag", 0).parameter("y", 0).parameter("z", 0)
                .rateRule("x", "1").assignmentRule("lag", "time/2").assignmentRule("y", "delay(x, lag)")
                .assignmentRule("z", "delay(y, 1) + delay(sin(time), 2)").build();
        // y = 1 + t/2; z(t) = 1 + (t - 1)/2 + sin(t - 2)
        assertArrayEquals(new double[] {1.5, 3}, Follow.values(plan, "y", TOLERANCE, 1, 4), ERROR);
        assertArrayEquals(new double[] {2.5 + StrictMath.sin(2)}, Follow.values(plan, "z", TOLERANCE, 4), ERROR);
    }

    @Test
    void beforeTheStartRatesAreZeroAndTheStateIsAtRest() {
        Plan plan = Plan.builder().parameter("x", 5).parameter("r", 0).rateRule("x", "-2")
                .assignmentRule("r", "delay(rateOf(x), 1)").build();
        assertArrayEquals(new double[] {0, -2}, Follow.values(plan, "r", TOLERANCE, 0.5, 2), 0);
    }

    @Test
    void whatAnEventChangedIsSeenLaterAtItsOwnTime() {
        Event event = Event.when("e", ExpressionParser.parse("time >= 2")).assigning("x",
                ExpressionParser.parse("10"));
        Plan plan = Plan.builder().parameter("x", 1).parameter("y", 0).rateRule("y", "delay(x, 1)").event(event)
                .build();
        // 1 until 3, 10 after
        assertArrayEquals(new double[] {3, 3 + 10}, Follow.values(plan, "y", TOLERANCE, 3, 4), ERROR);
    }

    /// A step that an event cut short is still read right before the cut.
    @Test
    void aStepCutShortKeepsItsPast() {
        History history = new History(1);
        history.begin(0, new double[] {0});
        history.add(0, 4, (time, out) -> out[0] = time * time);
        history.restart(2, new double[] {10});
        double[] out = new double[1];
        double[][] expected = {{1, 1}, {1.5, 2.25}, {2, 10}, {2.5, 10.5}};
        for (double[] one : expected) {
            history.at(one[0], 3, new double[] {11}, out);
            assertEquals(one[1], out[0], 1e-14);
        }
        history.add(2, 3, (time, state) -> state[0] = 8 + time);
        history.at(1.9, 3, new double[] {11}, out);
        assertEquals(1.9 * 1.9, out[0], 1e-14);
        history.at(2, 3, new double[] {11}, out);
        assertEquals(10, out[0], 1e-14);
    }

    @Test
    void aTriggerMayLookBack() {
        Event event = Event.when("e", ExpressionParser.parse("delay(y, 1) > 2")).assigning("x",
                ExpressionParser.parse("time"));
        Plan plan = Plan.builder().parameter("x", 0).parameter("y", 0).rateRule("y", "1").event(event).build();
        assertEquals(3, Follow.values(plan, "x", TOLERANCE, 5)[0], ERROR);
    }

    @Test
    void aSecondRunOfTheSameNetworkForgetsTheFirst() {
        Network network = NetworkCompiler.compile(decay().build());
        double[] first = new double[1];
        for (int run = 0; run < 2; run++) {
            double[] parameters = network.defaultParameters();
            double[] state = network.initialState(parameters);
            double[] last = new double[1];
            new org.exodyn.engine.ode.BdfIntegrator(1).integrate(network, parameters, 0, state, new double[] {3},
                    (_, _, now) -> last[0] = now[0], new NetworkEvents(network),
                    org.exodyn.engine.ode.SolverOptions.of(1e-6, 1e-6));
            if (run == 0) {
                first[0] = last[0];
            }
            assertEquals(first[0], last[0]);
        }
    }
}
