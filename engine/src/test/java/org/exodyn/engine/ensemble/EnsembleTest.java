package org.exodyn.engine.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.LayeredCulture;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.random.Philox;
import org.junit.jupiter.api.Test;

class EnsembleTest {

    /// Integrations of the 70-state culture with drawn parameters: one thread, two and three give the same bits.
    @Test
    void bitsDoNotDependOnThreads() {
        List<long[]> one = cultures(1);
        for (int threads = 2; threads <= 3; threads++) {
            List<long[]> several = cultures(threads);
            for (int task = 0; task < one.size(); task++) {
                assertArrayEquals(one.get(task), several.get(task), "task " + task + ", threads " + threads);
            }
        }
    }

    private static List<long[]> cultures(int threads) {
        return Ensemble.onThreads(threads).map(60, () -> {
            BdfIntegrator solver = new BdfIntegrator(LayeredCulture.STATES);
            LayeredCulture system = new LayeredCulture();
            Philox philox = new Philox(7);
            SolverOptions options = SolverOptions.of(1e-6, 1e-9);
            return (IntFunction<long[]>) task -> {
                philox.start(1, task, 0);
                double[] p = LayeredCulture.parameters();
                for (int k = 0; k < p.length; k++) {
                    p[k] *= StrictMath.exp(0.5 * philox.nextNormal());
                }
                long[] bits = new long[LayeredCulture.STATES];
                solver.integrate(system, p, 0, LayeredCulture.start(), new double[] {5760}, (i, t, state) -> {
                    for (int k = 0; k < bits.length; k++) {
                        bits[k] = Double.doubleToRawLongBits(state[k]);
                    }
                }, EventHandler.none(), options);
                return bits;
            };
        });
    }

    @Test
    void resultsArriveInOrder() {
        List<Integer> seen = new ArrayList<>();
        Ensemble.onThreads(3).<Integer>run(500, () -> task -> {
            spin(task % 7 * 1000);
            return task * 2;
        }, (task, result) -> {
            assertEquals(seen.size(), task);
            seen.add(result);
        });
        assertEquals(500, seen.size());
        assertEquals(998, seen.getLast());
    }

    /// Of the failing tasks 40, 41 and 90, the first is reported for any number of threads; later results are withheld.
    @Test
    void theFirstFailureIsReported() {
        for (int threads = 1; threads <= 3; threads++) {
            List<Integer> seen = new ArrayList<>();
            IllegalStateException cause = new IllegalStateException("no");
            int count = threads;
            EnsembleFailure failure = assertThrows(EnsembleFailure.class,
                    () -> Ensemble.onThreads(count).run(100, () -> task -> {
                        if (task == 40) {
                            spin(200_000);
                        }
                        if (task == 40 || task == 41 || task == 90) {
                            throw cause;
                        }
                        return task;
                    }, (task, result) -> seen.add(task)));
            assertEquals(40, failure.task());
            assertSame(cause, failure.getCause());
            assertEquals(40, seen.size());
        }
    }

    @Test
    void cancellationStopsBetweenTasks() {
        AtomicInteger begun = new AtomicInteger();
        assertThrows(CancellationException.class, () -> Ensemble.onThreads(2)
                .cancelledBy(() -> begun.get() >= 10).map(1000, () -> task -> begun.incrementAndGet()));
        assertTrue(begun.get() <= 12, "begun " + begun.get());
    }

    /// The calling thread may also be the one whose sink fails; no thread is left behind and the failure is seen.
    @Test
    void aFailingSinkEndsTheRun() {
        for (int threads = 1; threads <= 2; threads++) {
            int count = threads;
            RuntimeException failure = assertThrows(RuntimeException.class,
                    () -> Ensemble.onThreads(count).run(1000, () -> task -> task, (task, result) -> {
                        if (task == 5) {
                            throw new IllegalStateException("full");
                        }
                    }));
            assertTrue(failure.getMessage().contains("full") || failure.getCause() != null, failure.toString());
        }
    }

    @Test
    void progressReachesTheEnd() {
        List<Integer> heard = new ArrayList<>();
        Ensemble.onThreads(2).reporting((done, total, seconds) -> heard.add(done)).map(50, () -> task -> task);
        assertEquals(50, heard.getLast());
        assertTrue(Ensemble.onThreads(2).map(0, () -> task -> task).isEmpty());
    }

    private static void spin(int turns) {
        double x = 1;
        for (int i = 0; i < turns; i++) {
            x = Math.sqrt(x + i);
        }
        assertTrue(x >= 0);
    }
}
