package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/// Step limits, outputs at equal and at end times, stops, allocation, and frozen bits.
class RunControlTest {

    private static List<OdeIntegrator> solvers(int n) {
        return List.of(new BdfIntegrator(n), new DormandPrinceIntegrator(n));
    }

    @Test
    void stepsObeyTheirLimits() {
        for (OdeIntegrator solver : solvers(1)) {
            SolverAccount account = solver.integrate(KnownProblems.decay(), new double[0], 0, new double[] {1},
                    new double[] {10}, (i, t, s) -> {}, EventHandler.none(),
                    SolverOptions.of(1e-3, 1e-6).withSteps(1e-4, 0.05));
            assertTrue(account.steps() >= 200, account.toString());
            assertTrue(account.lastStepSize() <= 0.05 * (1 + 1e-9), account.toString());
        }
    }

    @Test
    void everyOutputTimeIsDeliveredOnce() {
        double[] times = {0, 0, 1, 1, 2, 2};
        for (OdeIntegrator solver : solvers(1)) {
            List<Integer> order = new ArrayList<>();
            solver.integrate(KnownProblems.decay(), new double[0], 0, new double[] {1}, times, (i, t, s) -> {
                order.add(i);
                assertEquals(times[i], t);
                assertEquals(Math.exp(-0.7 * t), s[0], 1e-6);
            }, EventHandler.none(), SolverOptions.of(1e-8, 1e-10));
            assertEquals(List.of(0, 1, 2, 3, 4, 5), order);
            SolverAccount account = solver.integrate(KnownProblems.decay(), new double[0], 3, new double[] {1},
                    new double[] {3}, (i, t, s) -> assertEquals(1, s[0]), EventHandler.none(),
                    SolverOptions.of(1e-8, 1));
            assertEquals(0, account.steps());
        }
    }

    /// Stops closer than rounding, before the start and after the end do no harm; STOP ends the run and withholds outputs.
    @Test
    void stopTimesAtTheEdges() {
        for (OdeIntegrator solver : solvers(1)) {
            List<Double> hit = new ArrayList<>();
            List<Double> seen = new ArrayList<>();
            EventHandler handler = new EventHandler() {
                @Override
                public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
                    return Action.CONTINUE;
                }

                @Override
                public Action atStopTime(double time, double[] state, double[] parameters) {
                    hit.add(time);
                    return time >= 3 ? Action.STOP : time == 2 ? Action.RESTART : Action.CONTINUE;
                }
            };
            double almost = Math.nextUp(1.0);
            SolverAccount account = solver.integrate(KnownProblems.decay(), new double[0], 0.5, new double[] {1},
                    new double[] {0.75, 1, 2.5, 3, 4}, (i, t, s) -> seen.add(t), handler,
                    SolverOptions.of(1e-8, 1e-10).withStopTimes(0, 1, almost, 2, 3, 9));
            assertEquals(List.of(1.0, 2.0, 3.0), hit);
            assertEquals(List.of(0.75, 1.0, 2.5, 3.0), seen);
            assertEquals(3, account.endTime());
            assertEquals(1, account.restarts());
        }
    }

    /// A stop that becomes known during the run and falls one rounding error after a fixed stop is met at its own time.
    @Test
    void lateStopsAreMetExactly() {
        double late = Math.nextUp(1.0);
        for (OdeIntegrator solver : solvers(1)) {
            List<Double> hit = new ArrayList<>();
            EventHandler handler = new EventHandler() {
                private boolean open = true;

                @Override
                public Action atTriggers(double time, int[] fired, int count, double[] state, double[] parameters) {
                    return Action.CONTINUE;
                }

                @Override
                public Action atStopTime(double time, double[] state, double[] parameters) {
                    hit.add(time);
                    open &= time < late;
                    return Action.RESTART;
                }

                @Override
                public double nextStopTime(double time) {
                    return open && time >= 1 ? late : Double.POSITIVE_INFINITY;
                }
            };
            solver.integrate(KnownProblems.decay(), new double[0], 0, new double[] {1}, new double[] {1, 2},
                    (i, t, s) -> assertEquals(Math.exp(-0.7 * t), s[0], 1e-6), handler,
                    SolverOptions.of(1e-8, 1e-10).withStopTimes(1));
            assertTrue(hit.contains(late), hit.toString());
            assertTrue(hit.size() <= 2, hit.toString());
        }
    }

    /// After warming up, an integration allocates its account and little else, however many steps it makes.
    @Test
    void stepsAllocateNothing() {
        LayeredCulture system = new LayeredCulture();
        double[] parameters = LayeredCulture.parameters();
        double[] start = LayeredCulture.start();
        double[] times = {60, 1440, 5760};
        SolverOptions options = SolverOptions.of(1e-6, 1e-9);
        ThreadMXBean meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (OdeIntegrator solver : solvers(70)) {
            long allocated = 0;
            for (int round = 0; round < 4; round++) {
                long before = meter.getCurrentThreadAllocatedBytes();
                solver.integrate(system, parameters, 0, start, times, (i, t, s) -> {}, EventHandler.none(), options);
                allocated = meter.getCurrentThreadAllocatedBytes() - before;
            }
            // The account has about 170 bytes; the meter and late class loading may add some; one object per step of BDF
            // (200 steps of at least 16 bytes) would exceed the limit.
            assertTrue(allocated < 3000, allocated + " bytes");
        }
    }

    /// Non-regression: this network uses only + − × ÷, so its bits are the same on every machine. To be changed only by a
    /// human with a reason.
    @Test
    void bitsAreFrozen() {
        long[] expected = {1103866743L, 1449399502L};
        long[] found = new long[2];
        int k = 0;
        for (OdeIntegrator solver : solvers(70)) {
            CRC32 sum = new CRC32();
            solver.integrate(new LayeredCulture(), LayeredCulture.parameters(), 0, LayeredCulture.start(),
                    new double[] {60, 1440, 5760}, (i, t, s) -> {
                        for (double value : s) {
                            long bits = Double.doubleToRawLongBits(value);
                            for (int shift = 0; shift < 64; shift += 8) {
                                sum.update((int) (bits >>> shift) & 0xFF);
                            }
                        }
                    }, EventHandler.none(), SolverOptions.of(1e-6, 1e-9));
            found[k++] = sum.getValue();
        }
        assertEquals(expected[0], found[0], "BDF");
        assertEquals(expected[1], found[1], "Dormand-Prince");
    }
}
