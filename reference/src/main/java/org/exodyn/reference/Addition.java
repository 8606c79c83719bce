package org.exodyn.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file to be brought into the store.
///
/// @param shownAs its name in messages, and its origin if none is given
/// @param opener opens it, once
/// @param as format or collection that it is said to be
/// @param version instead of what the file says
/// @param origin where it is from
/// @param licence instead of what is known of the source
/// @param maybeSmaller whether it may have much fewer rows than the collection that it replaces
public record Addition(String shownAs, Opener opener, Optional<String> as, Optional<String> version,
        Optional<String> origin, Optional<String> licence, boolean maybeSmaller) {
    /// Opens the bytes of a file.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /// A file of which nothing is said.
    public static Addition of(Path file) {
        return of(file.toString(), () -> Files.newInputStream(file));
    }

    /// Bytes that come from somewhere, under a name.
    public static Addition of(String shownAs, InputStream bytes) {
        return of(shownAs, () -> bytes);
    }

    static Addition of(String shownAs, Opener opener) {
        return new Addition(shownAs, opener, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                false);
    }

    public Addition as(String format) {
        return new Addition(shownAs, opener, Optional.of(format), version, origin, licence, maybeSmaller);
    }

    public Addition withVersion(String stated) {
        return new Addition(shownAs, opener, as, Optional.of(stated), origin, licence, maybeSmaller);
    }

    public Addition withOrigin(String stated) {
        return new Addition(shownAs, opener, as, version, Optional.of(stated), licence, maybeSmaller);
    }

    public Addition withLicence(String stated) {
        return new Addition(shownAs, opener, as, version, origin, Optional.of(stated), maybeSmaller);
    }

    /// The file is whole even if it has much fewer rows than what it replaces.
    public Addition evenIfSmaller() {
        return new Addition(shownAs, opener, as, version, origin, licence, true);
    }
}
