package org.exodyn.engine.ensemble;

/// Hears how far an ensemble has come; called at most every fifth of a second and once at the end, never concurrently.
@FunctionalInterface
public interface Progress {

    /// @param done tasks finished
    /// @param total tasks in all
    /// @param elapsedSeconds wall time since the start, for display only
    void reached(int done, int total, double elapsedSeconds);

    /// Hears nothing.
    static Progress silent() {
        return (done, total, elapsedSeconds) -> {};
    }
}
