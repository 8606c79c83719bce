package org.exodyn.clinic.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Does the same work for every feature on all cores. Each feature writes to places of its own, so the result does not depend on
/// the number of threads.
public final class FeatureSweep {
    private static final int BLOCK = 16;

    private FeatureSweep() {}

    /// Work on one feature.
    @FunctionalInterface
    public interface Task<W> {
        void run(W workspace, int featureIndex);
    }

    /// @param workspace makes what each thread needs for itself
    public static <W> void run(int features, Supplier<W> workspace, Task<W> task) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, features / BLOCK));
        if (threads == 1) {
            W own = workspace.get();
            for (int feature = 0; feature < features; feature++) {
                task.run(own, feature);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicInteger number = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "features-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        })) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(pool.submit(() -> blocks(features, workspace.get(), task, next)));
            }
            for (Future<?> one : running) {
                await(one);
            }
        }
    }

    private static <W> void blocks(int features, W workspace, Task<W> task, AtomicInteger next) {
        for (int start = next.getAndAdd(BLOCK); start < features; start = next.getAndAdd(BLOCK)) {
            int end = Math.min(features, start + BLOCK);
            for (int feature = start; feature < end; feature++) {
                task.run(workspace, feature);
            }
        }
    }

    private static void await(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while features were computed", interrupted);
        }
    }
}
