package org.exodyn.study.reference;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Files to be brought into a store, as somebody typed them.
///
/// @param files paths; `-` stands for the standard input
/// @param standardInput read where `-` is given
/// @param as format that all of them are said to be
/// @param maybeSmaller whether they may have much fewer rows than what they replace
/// @param store the store's file; its usual place if empty
public record FilesToAdd(List<String> files, InputStream standardInput, Optional<String> as, Optional<String> version,
        Optional<String> origin, Optional<String> licence, boolean maybeSmaller, Optional<Path> store) {
    public FilesToAdd {
        files = List.copyOf(files);
    }

    /// Told how far reading has come.
    @FunctionalInterface
    public interface Progress {
        /// @param rows of this file so far
        /// @param seconds since its beginning
        void reached(String file, long rows, double seconds);
    }
}
