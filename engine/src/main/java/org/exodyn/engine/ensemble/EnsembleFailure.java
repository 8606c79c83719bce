package org.exodyn.engine.ensemble;

/// A task of an ensemble failed; the cause says why. Of several failed tasks the one with the lowest index is reported.
public final class EnsembleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int task;

    public EnsembleFailure(int task, RuntimeException cause) {
        super("task " + task + " failed: " + cause.getMessage(), cause);
        this.task = task;
    }

    /// Zero-based index of the failed task.
    public int task() {
        return task;
    }
}
