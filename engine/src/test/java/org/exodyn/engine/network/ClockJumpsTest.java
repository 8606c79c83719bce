package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntFunction;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.DormandPrinceIntegrator;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.OdeIntegrator;
import org.exodyn.engine.ode.RosenbrockIntegrator;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.ode.SwitchingIntegrator;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is on for a moment only is not stepped over. Between the jumps rates are constant, so the totals are exact to rounding; 1e-9
/// leaves room for the sums.
class ClockJumpsTest {

    private static double total(PlanBuilder builder, double end, IntFunction<OdeIntegrator> method, boolean followed) {
        Network network = NetworkCompiler.compile(builder.build());
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        double[] total = new double[1];
        EventHandler events = EventHandler.none();
        if (followed) {
            NetworkEvents handler = new NetworkEvents(network);
            handler.start(0, state, parameters);
            events = handler;
        }
        method.apply(network.dimension()).integrate(network, parameters, 0, state, new double[] {end},
                (_, _, now) -> total[0] = now[network.stateIndex("x")], events, SolverOptions.of(1e-6, 1e-9));
        return total[0];
    }

    private static void assertTotal(double expected, PlanBuilder builder, double end) {
        for (boolean followed : new boolean[] {true, false}) {
            assertEquals(expected, total(builder, end, DormandPrinceIntegrator::new, followed), 1e-9, "Dormand-Prince");
            assertEquals(expected, total(builder, end, BdfIntegrator::new, followed), 1e-9, "BDF");
            assertEquals(expected, total(builder, end, RosenbrockIntegrator::new, followed), 1e-9, "RODAS");
            assertEquals(expected, total(builder, end, SwitchingIntegrator::new, followed), 1e-9, "switching");
        }
    }

    /// Twenty infusions at a rate of 10, each as long as given, and the last one cut off by the end or not.
    @ParameterizedTest
    @CsvSource({"24, 0.5", "24, 0.05", "24, 0.001", "7, 0.0417", "1e3, 1e-3"})
    void aShortInfusionEveryDay(double period, double length) {
        assertTotal(200 * length,
                Plan.builder().parameter("x", 0).rateRule("x",
                        "10*piecewise(1, time - " + period + "*floor(time/" + period + ") < " + length + ", 0)"),
                20 * period);
    }

    /// sin(t/10) > c around t/10 = π/2 + 2πk for 2·acos(c) of each turn.
    @Test
    void aPeakOfASine() {
        double c = 1 - 1e-7;
        assertTotal(2 * 20 * Math.acos(c),
                Plan.builder().parameter("c", c).parameter("x", 0).rateRule("x",
                        "piecewise(1, sin(time/10) > c, 0)"),
                100);
    }

    /// ⌊t/3⌋ from 0 to 10 is 3·0 + 3·1 + 3·2 + 1·3.
    @Test
    void stepsOfARate() {
        assertTotal(12, Plan.builder().parameter("x", 0).rateRule("x", "floor(time/3)"), 10);
    }

    /// The event moves the end of the infusion from 50 to 7, before it is reached; what only events change is known to stand still.
    @Test
    void anEventMayMoveAJump() {
        Plan plan = Plan.builder().parameter("until", 50).parameter("x", 0)
                .rateRule("x", "piecewise(1, time < until, 0)").event("stop", "time >= 5", "until", "7").build();
        Network network = NetworkCompiler.compile(plan);
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        NetworkEvents events = new NetworkEvents(network);
        events.start(0, state, parameters);
        double[] end = new double[1];
        new SwitchingIntegrator(network.dimension()).integrate(network, parameters, 0, state, new double[] {100},
                (_, _, now) -> end[0] = now[network.stateIndex("x")], events, SolverOptions.of(1e-6, 1e-9));
        assertEquals(7, end[0], 1e-9);
    }

    /// SBML Level 3 Version 2 Core, section 4.11: an event takes place at the very time at which its trigger becomes true, so an output
    /// of that time is one after it. 0.1·k is written as it would be in a model.
    @Test
    void anEventIsDoneAtItsVeryTime() {
        for (int k = 1; k < 100; k++) {
            double time = Double.parseDouble("0." + (k < 10 ? "0" : "") + k);
            Plan plan = Plan.builder().parameter("x", 0).parameter("y", 0).rateRule("y", "1")
                    .event("e", "time >= " + time, "x", "1").build();
            assertEquals(1, Follow.values(plan, "x", 1e-9, time)[0], "at " + time);
            assertEquals(0, Follow.values(plan, "x", 1e-9, Math.nextDown(time))[0], "before " + time);
        }
    }
}
