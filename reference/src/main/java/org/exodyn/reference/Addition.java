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
public record Addition(String shownAs, Opener opener, Optional<String> as, Optional<String> version,
        Optional<String> origin, Optional<String> licence) {
    /// Opens the bytes of a file.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /// A file of which nothing is said.
    public static Addition of(Path file) {
        return new Addition(file.toString(), () -> Files.newInputStream(file), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Bytes that come from somewhere, under a name.
    public static Addition of(String shownAs, InputStream bytes) {
        return new Addition(shownAs, () -> bytes, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    public Addition as(String format) {
        return new Addition(shownAs, opener, Optional.of(format), version, origin, licence);
    }

    public Addition withVersion(String stated) {
        return new Addition(shownAs, opener, as, Optional.of(stated), origin, licence);
    }

    public Addition withOrigin(String stated) {
        return new Addition(shownAs, opener, as, version, Optional.of(stated), licence);
    }

    public Addition withLicence(String stated) {
        return new Addition(shownAs, opener, as, version, origin, Optional.of(stated));
    }
}
