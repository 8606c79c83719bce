package org.exodyn.input;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Writes a file or folder that appears under its name when it is whole, or not at all: it is made beside its place, under a
/// hidden name, and renamed.
public final class WholeFile {
    private WholeFile() {}

    /// What makes the file or folder.
    @FunctionalInterface
    public interface Content {
        /// @param part where to write; nothing is there
        void write(Path part) throws IOException;
    }

    /// Makes a file or folder that is not there yet, in a folder that is.
    ///
    /// @throws FileAlreadyExistsException if something is there, which is left as it is
    /// @throws IOException if it cannot be written; nothing is left of it then
    public static void create(Path target, Content content) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path part = target.resolveSibling("." + target.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            content.write(part);
            Files.move(part, target);
        } catch (IOException failure) {
            remove(part);
            throw failure;
        }
    }

    private static void remove(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> all = Files.walk(part)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }
}
