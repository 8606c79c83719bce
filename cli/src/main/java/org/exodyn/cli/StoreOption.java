package org.exodyn.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Which reference store a command works on.
@Command
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The store's file. Without it, $EXODYN_REFERENCE, or exodyn/reference.duckdb in $XDG_DATA_HOME"
                    + " (~/.local/share).")
    private @Nullable Path store;

    Optional<Path> place() {
        return Optional.ofNullable(store);
    }
}
