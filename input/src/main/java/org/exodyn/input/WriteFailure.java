package org.exodyn.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file or folder that could not be written, in the words of the person who owns the disk.
public final class WriteFailure {
    private static final int LOOKED_AT = 10_000;

    /// What POSIX systems say, wherever in a message it stands.
    private static final String NO_ROOM = "No space left on device";

    private WriteFailure() {}

    /// Reports it as an error.
    ///
    /// @param target what was to be written
    /// @param what the sentence on what failed
    /// @param remedy what to try if nothing better is known, such as an option with another place
    public static void report(ProblemCode code, Path target, String what, IOException failure, String remedy,
            Problems problems) {
        Path folder = target.toAbsolutePath().normalize().getParent();
        Path there = existing(folder);
        List<String> fixes = new ArrayList<>();
        String because;
        if (folder != null && there != null && !folder.equals(there) && Files.isDirectory(there)) {
            because = "There is no folder " + folder + ".";
            fixes.addAll(similar(there, folder, target));
            fixes.add("make the folder first: mkdir -p " + folder);
        } else if (there != null && !Files.isDirectory(there)) {
            because = there + " is a file, no folder.";
            fixes.add(remedy);
        } else {
            because = because(failure, there);
            fixes.add(remedy);
        }
        problems.error(code, Location.ofFile(target.toString()), what, because, fixes);
    }

    private static String because(IOException failure, @Nullable Path folder) {
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        String text = reason == null || reason.isBlank() ? failure.getClass().getSimpleName() : reason;
        if (text.contains(NO_ROOM)) {
            return "There is no room left on the disk" + room(folder) + ".";
        }
        return switch (failure) {
            case AccessDeniedException _ -> "You may not write in " + folder + ".";
            case NoSuchFileException _ -> "The system lets no file be made in " + folder + ".";
            default -> "The system says: " + text + ".";
        };
    }

    private static String room(@Nullable Path folder) {
        if (folder == null) {
            return "";
        }
        try {
            return String.format(Locale.ROOT, ": %,d bytes in %s", Files.getFileStore(folder).getUsableSpace(),
                    folder);
        } catch (IOException _) {
            return "";
        }
    }

    private static @Nullable Path existing(@Nullable Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }

    /// The target in folders whose name is close to the one that is missing.
    private static List<String> similar(Path there, Path folder, Path target) {
        Path missing = folder.getName(there.getNameCount());
        if (!there.resolve(missing).equals(folder)) {
            return List.of();
        }
        try (Stream<Path> beside = Files.list(there)) {
            List<String> names = beside.limit(LOOKED_AT).filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName())).sorted().toList();
            return Suggestion.nearest(missing.toString(), names).stream()
                    .map(name -> there.resolve(name).resolve(String.valueOf(target.getFileName())).toString()).toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
