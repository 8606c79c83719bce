package org.exodyn.reference;

/// Told how far an import has come, every few thousand rows, by the thread that imports.
@FunctionalInterface
public interface ImportProgress {
    /// @param file as it is shown
    /// @param rows of this file so far
    /// @param seconds since its beginning
    void reached(String file, long rows, double seconds);

    static ImportProgress silent() {
        return (_, _, _) -> {};
    }
}
