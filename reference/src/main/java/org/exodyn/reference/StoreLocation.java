package org.exodyn.reference;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the store is kept unless somebody says otherwise.
public final class StoreLocation {
    private static final String FILE = "reference.duckdb";

    private StoreLocation() {}

    /// `$EXODYN_REFERENCE`, else `$XDG_DATA_HOME/exodyn/reference.duckdb`, else `~/.local/share/exodyn/reference.duckdb`.
    public static Path byDefault() {
        return of(System::getenv, System.getProperty("user.home", "."));
    }

    static Path of(Function<String, @Nullable String> environment, String home) {
        String own = environment.apply("EXODYN_REFERENCE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        String shared = environment.apply("XDG_DATA_HOME");
        // the specification of the variable says that a relative path is to be ignored
        Path folder = shared != null && Path.of(shared).isAbsolute() ? Path.of(shared)
                : Path.of(home, ".local", "share");
        return folder.resolve("exodyn").resolve(FILE);
    }
}
