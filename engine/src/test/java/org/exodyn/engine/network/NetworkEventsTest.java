package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.ode.DormandPrinceIntegrator;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.junit.jupiter.api.Test;

/// Events of plans followed by a solver, against what can be worked out by hand.
///
/// The clocks are linear in time, so the solver is exact to rounding; 1e-9 leaves room for the location of roots.
class NetworkEventsTest {

    private static Expression formula(String text) {
        return ExpressionParser.parse(text);
    }

    /// The value of x at the times 1, 2, …
    private static double[] run(PlanBuilder builder, int until) {
        Plan plan = builder.build();
        double[] compiled = run(NetworkCompiler.compile(plan), until);
        assertArrayEquals(run(NetworkInterpreter.of(plan), until), compiled);
        return compiled;
    }

    private static double[] run(Network network, int until) {
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        double[] times = new double[until];
        for (int i = 0; i < until; i++) {
            times[i] = i + 1;
        }
        double[] x = new double[until];
        NetworkEvents events = new NetworkEvents(network);
        events.start(0, state, parameters);
        new DormandPrinceIntegrator(network.dimension()).integrate(network, parameters, 0, state, times,
                (index, _, now) -> x[index] = now[network.stateIndex("x")], events, SolverOptions.of(1e-9, 1e-9));
        return x;
    }

    private static PlanBuilder clock() {
        return Plan.builder().parameter("x", 0).parameter("y", 10).rateRule("y", "1");
    }

    @Test
    void delayedExecutionTakesValuesFromTheTrigger() {
        Event event = Event.when("e", formula("time >= 0.5")).assigning("x", formula("y")).after(formula("2"));
        assertArrayEquals(new double[] {0, 0, 10.5, 10.5}, run(clock().event(event), 4), 1e-9);
        Event late = new Event("e", event.trigger(), true, true, event.delay(), null, false, event.assignments());
        assertArrayEquals(new double[] {0, 0, 12.5, 12.5}, run(clock().event(late), 4), 1e-9);
    }

    @Test
    void thePriorityDecidesAmongSimultaneousEvents() {
        PlanBuilder builder = clock()
                .event(Event.when("low", formula("time >= 1.5")).assigning("x", formula("x + 1"))
                        .withPriority(formula("1")).after(formula("0")))
                .event(new Event("high", formula("time >= 1.5"), true, true, null, formula("2"), false,
                        Event.when("h", formula("true")).assigning("x", formula("10")).assignments()))
                .event(new Event("none", formula("time >= 1.5"), true, true, null, null, false,
                        Event.when("n", formula("true")).assigning("x", formula("2*x")).assignments()));
        // high: 10; low, whose value was taken at the trigger: 1; none: 2
        assertArrayEquals(new double[] {0, 2}, run(builder, 2), 1e-9);
    }

    @Test
    void anEventThatMayFireAtTheStartDoes() {
        Event event = Event.when("e", formula("x < 1")).assigning("x", formula("5"));
        assertArrayEquals(new double[] {0}, run(clock().event(event), 1), 0);
        assertArrayEquals(new double[] {5}, run(clock().event(event.mayFireAtStart()), 1), 0);
    }

    @Test
    void theStartCanTriggerFurtherEvents() {
        PlanBuilder builder = clock()
                .event(Event.when("first", formula("time >= 0")).assigning("x", formula("5")).mayFireAtStart())
                .event(Event.when("second", formula("x > 4")).assigning("x", formula("x + 1")).mayFireAtStart());
        assertArrayEquals(new double[] {6}, run(builder, 1), 0);
    }

    @Test
    void aNonPersistentEventIsDroppedWhenItsTriggerFalls() {
        Event event = Event.when("e", formula("sin(y - 10) > 0.5")).assigning("x", formula("x + 1"));
        // sin t > 1/2 for t in (0.52, 2.62) and again from 6.81 on
        double[] once = {1, 1, 1, 1, 1, 1, 2, 2};
        assertArrayEquals(once, run(clock().event(event), 8), 0);
        double[] persistent = {0, 0, 0, 1, 1, 1, 1, 1, 1, 2};
        assertArrayEquals(persistent, run(clock().event(event.after(formula("3"))), 10), 0);
        assertArrayEquals(new double[10], run(clock().event(event.after(formula("3")).notPersistent()), 10), 0);
        double[] held = {0, 0, 1, 1, 1, 1, 1, 1, 2, 2};
        assertArrayEquals(held, run(clock().event(event.after(formula("2")).notPersistent()), 10), 0);
    }

    @Test
    void manyExecutionsCanWait() {
        PlanBuilder builder = clock();
        for (int i = 0; i < 30; i++) {
            builder.event(new Event("e" + i, formula("time >= 0." + (10 + i)), true, true, formula("1.0"), null, false,
                    Event.when("x", formula("true")).assigning("x", formula("x + 1")).assignments()));
        }
        double[] x = run(builder, 2);
        assertEquals(0, x[0]);
        assertEquals(30, x[1]);
    }
}
