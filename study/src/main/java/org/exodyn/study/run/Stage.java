package org.exodyn.study.run;

import java.nio.file.Path;

/// Hears how far a run has come.
@FunctionalInterface
public interface Stage {

    /// @param stage what is being done, in words
    /// @param done tasks finished
    /// @param total tasks in all
    /// @param elapsedSeconds wall time since the stage began
    void reached(String stage, int done, int total, double elapsedSeconds);

    /// Hears where the results will be, as soon as what is finished is kept for them: from now on the run can be resumed.
    default void keptFor(Path results) {}

    /// Hears nothing.
    static Stage silent() {
        return (stage, done, total, elapsedSeconds) -> {};
    }
}
