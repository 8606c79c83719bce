package org.exodyn.engine.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Runs independent tasks 0 … n − 1 on several threads.
///
/// Threads take the next index from an atomic counter, so long and short tasks balance. Each thread has its own
/// workspace, an `IntFunction` that may hold solvers and arrays; workspaces are made one after another on the calling
/// thread. A result must depend on the task index alone, not on what its workspace did before.
///
/// After a failure no later task is begun; the failure with the lowest index is thrown, which is the same for any number
/// of threads. Progress is measured with the wall clock for display only.
public final class Ensemble {

    private final int threads;
    private final Progress progress;
    private final BooleanSupplier cancelled;

    private Ensemble(int threads, Progress progress, BooleanSupplier cancelled) {
        this.threads = threads;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /// An ensemble on as many threads as there are processors.
    public static Ensemble onAllCores() {
        return onThreads(Runtime.getRuntime().availableProcessors());
    }

    public static Ensemble onThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        return new Ensemble(threads, Progress.silent(), () -> false);
    }

    /// With a listener for progress.
    public Ensemble reporting(Progress listener) {
        return new Ensemble(threads, listener, cancelled);
    }

    /// With a question asked before each task; once it answers true, no task is begun and
    /// [CancellationException] is thrown.
    public Ensemble cancelledBy(BooleanSupplier question) {
        return new Ensemble(threads, progress, question);
    }

    public int threads() {
        return threads;
    }

    /// Runs all tasks and returns their results in task order.
    ///
    /// @throws EnsembleFailure when a task throws; carries its index
    public <R> List<R> map(int tasks, Supplier<? extends IntFunction<? extends R>> workspaces) {
        List<R> results = new ArrayList<>(tasks);
        run(tasks, workspaces, (task, result) -> results.add(result));
        return results;
    }

    /// Runs all tasks and hands each result to the sink in task order, so that results need not all be kept.
    ///
    /// @throws EnsembleFailure when a task throws; the sink has then received only results of earlier tasks
    public <R> void run(int tasks, Supplier<? extends IntFunction<? extends R>> workspaces,
            ResultSink<? super R> sink) {
        EnsembleRun<R> run = new EnsembleRun<>(tasks, sink, progress, cancelled);
        int workers = Math.max(1, Math.min(threads, tasks));
        List<FutureTask<Boolean>> others = new ArrayList<>();
        List<IntFunction<? extends R>> spaces = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            spaces.add(workspaces.get());
        }
        for (int worker = 1; worker < workers; worker++) {
            IntFunction<? extends R> workspace = spaces.get(worker);
            FutureTask<Boolean> future = new FutureTask<>(() -> {
                run.work(workspace);
                return true;
            });
            others.add(future);
            Thread thread = new Thread(future, "ensemble-" + worker);
            thread.setDaemon(true);
            thread.start();
        }
        try {
            run.work(spaces.get(0));
        } finally {
            join(others, run);
        }
        run.finish();
    }

    private static void join(List<FutureTask<Boolean>> others, EnsembleRun<?> run) {
        boolean interrupted = false;
        for (FutureTask<Boolean> future : others) {
            while (true) {
                try {
                    future.get();
                    break;
                } catch (InterruptedException stop) {
                    interrupted = true;
                    run.stop();
                } catch (ExecutionException failure) {
                    throw new IllegalStateException("a worker of the ensemble ended abnormally", failure.getCause());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
