package org.exodyn.engine.ensemble;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The shared state of one run of an ensemble.
///
/// @param <R> result of a task
final class EnsembleRun<R> {

    private static final long REPORT_NANOS = 200_000_000L;

    private final int tasks;
    private final ResultSink<? super R> sink;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private final AtomicInteger next = new AtomicInteger();
    private final @Nullable Object[] waiting;
    private final long begun = System.nanoTime();
    private long lastReport = begun;
    private int delivered;
    private int done;
    private @Nullable EnsembleFailure failure;
    private volatile int firstFailed = Integer.MAX_VALUE;
    private volatile boolean stopped;

    EnsembleRun(int tasks, ResultSink<? super R> sink, Progress progress, BooleanSupplier cancelled) {
        this.tasks = tasks;
        this.sink = sink;
        this.progress = progress;
        this.cancelled = cancelled;
        waiting = new @Nullable Object[tasks];
    }

    void stop() {
        stopped = true;
    }

    void work(IntFunction<? extends R> workspace) {
        boolean orderly = false;
        try {
            while (true) {
                if (stopped || cancelled.getAsBoolean()) {
                    stopped = true;
                    break;
                }
                int task = next.getAndIncrement();
                if (task < 0 || task >= tasks || task > firstFailed) {
                    break;
                }
                attempt(task, workspace);
            }
            orderly = true;
        } finally {
            if (!orderly) {
                stopped = true;
            }
        }
    }

    private void attempt(int task, IntFunction<? extends R> workspace) {
        R result;
        try {
            result = Objects.requireNonNull(workspace.apply(task), "a task returned null");
        } catch (RuntimeException cause) {
            fail(task, cause);
            return;
        }
        deliver(task, result);
    }

    private synchronized void fail(int task, RuntimeException cause) {
        if (task < firstFailed) {
            firstFailed = task;
            failure = new EnsembleFailure(task, cause);
        }
    }

    @SuppressWarnings("unchecked")
    private synchronized void deliver(int task, R result) {
        waiting[task] = result;
        done++;
        while (delivered < tasks && waiting[delivered] != null) {
            R ready = (R) waiting[delivered];
            waiting[delivered] = null;
            sink.accept(delivered++, ready);
        }
        long now = System.nanoTime();
        if (done == tasks || now - lastReport >= REPORT_NANOS) {
            lastReport = now;
            progress.reached(done, tasks, (now - begun) * 1e-9);
        }
    }

    synchronized void finish() {
        EnsembleFailure thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        if (delivered < tasks) {
            throw new CancellationException("cancelled after " + done + " of " + tasks + " tasks");
        }
    }
}
