package org.exodyn.study.run;

import java.util.function.Function;
import org.exodyn.engine.checkpoint.DamagedEntryException;
import org.exodyn.engine.checkpoint.EntryReader;
import org.exodyn.engine.ensemble.ResultSink;

/// Arms that were simulated, in a log of the run.
final class FinishedArms {

    private static final ResultForm<Finished> FORM = ResultForm.of(Finished.class);

    private final WorkLog log;

    FinishedArms(WorkLog log) {
        this.log = log;
    }

    /// One arm and draw with what it took.
    ///
    /// @param steps of the solver
    /// @param rejections steps that were repeated
    record Finished(ArmDraw result, long simulations, long steps, long rejections) {

        /// Simulates, and counts what the simulator did for it.
        static Finished of(ArmSimulator simulator, Function<ArmSimulator, ArmDraw> simulation) {
            long simulations = simulator.simulations();
            long steps = simulator.steps();
            long rejections = simulator.rejections();
            ArmDraw result = simulation.apply(simulator);
            return new Finished(result, simulator.simulations() - simulations, simulator.steps() - steps,
                    simulator.rejections() - rejections);
        }
    }

    /// Hands over what the log holds, from task 0 on.
    ///
    /// @return the first task that is still to be done
    int takeOver(int tasks, ResultSink<Finished> sink) {
        for (int task = 0; task < tasks; task++) {
            EntryReader kept = log.next(WorkLog.Step.ARM, task);
            if (kept == null) {
                return task;
            }
            sink.accept(task, read(kept));
        }
        return tasks;
    }

    private Finished read(EntryReader kept) {
        try {
            Finished finished = FORM.read(kept);
            kept.end();
            return finished;
        } catch (DamagedEntryException damaged) {
            throw log.foreign("cannot be read: " + damaged.getMessage());
        }
    }

    /// Keeps the next one; they must come in the order of tasks.
    void keep(int task, Finished finished) {
        log.add(WorkLog.Step.ARM, task, entry -> FORM.write(finished, entry));
    }
}
