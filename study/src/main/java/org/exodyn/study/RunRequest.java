package org.exodyn.study;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.exodyn.study.run.CheckLevel;

/// A run as it is asked for.
///
/// @param scenario the scenario file
/// @param out the results folder, which must not exist unless a run is resumed; otherwise `results/<scenario>-<n>` is taken
/// @param draws instead of the scenario's number
/// @param seed instead of the scenario's
/// @param threads at least 1
/// @param resume whether to go on with a run that was killed, instead of beginning one
public record RunRequest(
        Path scenario, Optional<Path> out, OptionalInt draws, OptionalLong seed, int threads, CheckLevel check,
        boolean resume) {

    /// Begins a run.
    public RunRequest(
            Path scenario, Optional<Path> out, OptionalInt draws, OptionalLong seed, int threads, CheckLevel check) {
        this(scenario, out, draws, seed, threads, check, false);
    }

    /// The same, going on with a run that was killed.
    public RunRequest resuming() {
        return new RunRequest(scenario, out, draws, seed, threads, check, true);
    }

    /// As the scenario says, on all processors.
    public static RunRequest of(Path scenario) {
        return new RunRequest(scenario, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(),
                Runtime.getRuntime().availableProcessors(), CheckLevel.NONE);
    }
}
