package org.exodyn.study.run;

/// Hears how far a run has come.
@FunctionalInterface
public interface Stage {

    /// @param stage what is being done, in words
    /// @param done tasks finished
    /// @param total tasks in all
    /// @param elapsedSeconds wall time since the stage began
    void reached(String stage, int done, int total, double elapsedSeconds);

    /// Hears nothing.
    static Stage silent() {
        return (stage, done, total, elapsedSeconds) -> {};
    }
}
