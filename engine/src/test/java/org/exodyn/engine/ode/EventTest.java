package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Event times, their order, and restarts, against closed forms; every test runs with both solvers.
class EventTest {

    private static final SolverOptions TIGHT = SolverOptions.of(1e-9, 1e-11);

    /// An oscillator whose triggers are the state's own components, shifted.
    private static KnownProblem oscillatorWith(double... levels) {
        KnownProblem inner = KnownProblems.oscillator();
        return new KnownProblem("oscillator with triggers", inner.jacobianPattern(), 0, 10, false) {
            @Override
            double[] exact(double t) {
                return inner.exact(t);
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                inner.derivatives(t, y, p, out);
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                inner.jacobian(t, y, p, out);
            }

            @Override
            public int triggerCount() {
                return levels.length;
            }

            @Override
            public void triggers(double t, double[] y, double[] p, double[] out) {
                for (int i = 0; i < levels.length; i++) {
                    out[i] = y[0] - levels[i];
                }
            }
        };
    }

    private static OdeIntegrator integrator(String name, int dimension) {
        return name.equals("BDF") ? new BdfIntegrator(dimension) : new DormandPrinceIntegrator(dimension);
    }

    /// cos 2t rises through 0.5 at t = (2π k − π/3)/2, through −0.5 at (2π k − 2π/3)/2, k = 1, 2, 3. The start, at 1, is
    /// above both and does not fire. Tolerance: state error 5e-8 over a slope of √3.
    @ParameterizedTest
    @ValueSource(strings = {"BDF", "DormandPrince"})
    void rootsAreReportedInOrder(String method) {
        List<Double> times = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        SolverAccount account = integrator(method, 2).integrate(oscillatorWith(0.5, -0.5), new double[0], 0,
                new double[] {1, 0}, new double[] {9}, (index, time, state) -> {}, (time, fired, count, state, p) -> {
                    assertEquals(1, count);
                    times.add(time);
                    which.add(fired[0]);
                    return EventHandler.Action.CONTINUE;
                }, TIGHT);
        assertEquals(List.of(1, 0, 1, 0, 1, 0), which);
        for (int k = 1; k <= 3; k++) {
            assertEquals(Math.PI * k - Math.PI / 3, times.get(2 * k - 2), 1e-6);
            assertEquals(Math.PI * k - Math.PI / 6, times.get(2 * k - 1), 1e-6);
        }
        assertEquals(6, account.triggersFired());
        assertEquals(0, account.restarts());
    }

    /// A ball thrown up and reflected with factor e at the floor: flight times 2 v₀ eⁿ / g.
    @ParameterizedTest
    @ValueSource(strings = {"BDF", "DormandPrince"})
    void bouncingBall(String method) {
        KnownProblem ball = new KnownProblem("ball", KnownProblem.banded(2, 0, 1), 0, 3, false) {
            @Override
            double[] exact(double t) {
                return new double[] {0, 5};
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = y[1];
                out[1] = -10;
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                Arrays.fill(out, 0);
                out[jacobianPattern().entry(0, 1)] = 1;
            }

            @Override
            public int triggerCount() {
                return 1;
            }

            @Override
            public void triggers(double t, double[] y, double[] p, double[] out) {
                out[0] = -y[0];
            }
        };
        List<Double> bounces = new ArrayList<>();
        SolverAccount account = integrator(method, 2).integrate(ball, new double[0], 0, new double[] {1e-9, 5},
                new double[] {1.8}, (index, time, state) -> {}, (time, fired, count, state, p) -> {
                    bounces.add(time);
                    state[0] = 1e-12;
                    state[1] = -0.5 * state[1];
                    return EventHandler.Action.RESTART;
                }, TIGHT);
        assertEquals(3, bounces.size(), account.toString());
        assertEquals(1.0, bounces.get(0), 1e-7);
        assertEquals(1.5, bounces.get(1), 1e-7);
        assertEquals(1.75, bounces.get(2), 1e-7);
        assertEquals(3, account.restarts());
    }

    /// Doses of 1 at 0, 2 and 4 into y' = −k y: superposed exponentials. Outputs at a dose time are taken after it.
    @ParameterizedTest
    @ValueSource(strings = {"BDF", "DormandPrince"})
    void dosesAtStopTimes(String method) {
        double[] stops = {0, 2, 4};
        double[] times = {0, 1, 2, 3, 4, 5};
        double[] seen = new double[6];
        List<Double> hit = new ArrayList<>();
        EventHandler dose = new EventHandler() {
            @Override
            public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
                throw new AssertionError("no trigger");
            }

            @Override
            public Action atStopTime(double time, double[] state, double[] parameters) {
                hit.add(time);
                state[0] += 1;
                return Action.RESTART;
            }
        };
        integrator(method, 1).integrate(KnownProblems.decay(), new double[0], 0, new double[] {0}, times,
                (index, time, state) -> seen[index] = state[0], dose, TIGHT.withStopTimes(stops));
        assertEquals(List.of(0.0, 2.0, 4.0), hit);
        for (int i = 0; i < 6; i++) {
            double expected = 0;
            for (double stop : stops) {
                expected += stop <= times[i] ? Math.exp(-0.7 * (times[i] - stop)) : 0;
            }
            assertEquals(expected, seen[i], 1e-7, "at " + times[i]);
        }
    }

    /// A trigger starts a delayed assignment; its time is known only during the run.
    @ParameterizedTest
    @ValueSource(strings = {"BDF", "DormandPrince"})
    void delayedAssignment(String method) {
        double[] due = {Double.POSITIVE_INFINITY};
        double[] end = {0};
        double[] assigned = {0};
        EventHandler delayed = new EventHandler() {
            @Override
            public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
                due[0] = Math.min(due[0], time + 0.25);
                return Action.CONTINUE;
            }

            @Override
            public Action atStopTime(double time, double[] state, double[] parameters) {
                assigned[0] = time;
                due[0] = Double.POSITIVE_INFINITY;
                state[0] = 1;
                state[1] = 0;
                return Action.RESTART;
            }

            @Override
            public double nextStopTime(double time) {
                return due[0];
            }
        };
        double first = Math.PI - Math.PI / 6;
        integrator(method, 2).integrate(oscillatorWith(0.5), new double[0], 0, new double[] {1, 0}, new double[] {4},
                (index, time, state) -> end[0] = state[0], delayed, TIGHT);
        assertEquals(first + 0.25, assigned[0], 1e-6);
        assertEquals(Math.cos(2 * (4 - first - 0.25)), end[0], 1e-6);
    }

    /// The first event lifts the state above the second trigger, which then fires at the same instant.
    @ParameterizedTest
    @ValueSource(strings = {"BDF", "DormandPrince"})
    void oneEventSetsOffAnother(String method) {
        List<String> log = new ArrayList<>();
        SolverAccount account = integrator(method, 2).integrate(oscillatorWith(0.5, 1.5), new double[0], 0,
                new double[] {0.3, 0}, new double[] {2}, (index, time, state) -> {}, (time, fired, count, state, p) -> {
                    log.add(fired[0] + " of " + count);
                    if (fired[0] == 0) {
                        state[0] = 2;
                        return EventHandler.Action.RESTART;
                    }
                    return EventHandler.Action.STOP;
                }, TIGHT);
        assertEquals(List.of(), log, "an amplitude of 0.3 never reaches 0.5");
        assertEquals(0, account.triggersFired());
        account = integrator(method, 2).integrate(oscillatorWith(0.5, 1.5), new double[0], 0, new double[] {0, 2.4},
                new double[] {2}, (index, time, state) -> {}, (time, fired, count, state, p) -> {
                    log.add(fired[0] + " of " + count);
                    if (fired[0] == 0) {
                        state[0] = 2;
                        return EventHandler.Action.RESTART;
                    }
                    return EventHandler.Action.STOP;
                }, TIGHT);
        assertEquals(List.of("0 of 1", "1 of 1"), log);
        // 1.2 sin 2t = 0.5
        assertEquals(0.5 * Math.asin(0.5 / 1.2), account.endTime(), 1e-6);
    }

    /// A switch that turns itself on again at once is refused, not followed forever.
    @ParameterizedTest
    @ValueSource(strings = {"BDF", "DormandPrince"})
    void endlessCascadeIsRefused(String method) {
        double[] p = {0};
        KnownProblem inner = oscillatorWith(0.5);
        NumericalFailure failure = assertThrows(NumericalFailure.class, () -> integrator(method, 2).integrate(inner, p,
                0, new double[] {0, 2.4}, new double[] {2}, (index, time, state) -> {}, new EventHandler() {
                    @Override
                    public Action atTriggers(double time, int[] fired, int count, double[] state, double[] q) {
                        return Action.CONTINUE;
                    }

                    @Override
                    public double nextStopTime(double time) {
                        return time;
                    }
                }, TIGHT));
        assertTrue(failure.getMessage().contains("without time passing"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BDF", "DormandPrince"})
    void severalTriggersAtOneTimeComeTogether(String method) {
        int[][] seen = {{}};
        integrator(method, 2).integrate(oscillatorWith(0.5, 0.7, 0.5), new double[0], 0, new double[] {0, 2.4},
                new double[] {0.25}, (index, time, state) -> {}, (time, fired, count, state, p) -> {
                    seen[0] = Arrays.copyOf(fired, count);
                    return EventHandler.Action.CONTINUE;
                }, TIGHT);
        assertArrayEquals(new int[] {0, 2}, seen[0]);
    }
}
