package org.exodyn.study;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.exodyn.study.run.CheckLevel;

/// A run as it is asked for.
///
/// @param scenario the scenario file
/// @param out the results folder, which must not exist; otherwise `results/<scenario>-<n>` is taken
/// @param draws instead of the scenario's number
/// @param seed instead of the scenario's
/// @param threads at least 1
public record RunRequest(
        Path scenario, Optional<Path> out, OptionalInt draws, OptionalLong seed, int threads, CheckLevel check) {

    /// As the scenario says, on all processors.
    public static RunRequest of(Path scenario) {
        return new RunRequest(scenario, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(),
                Runtime.getRuntime().availableProcessors(), CheckLevel.NONE);
    }
}
