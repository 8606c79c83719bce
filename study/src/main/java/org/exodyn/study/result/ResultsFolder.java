package org.exodyn.study.result;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.WriteFailure;
import org.exodyn.study.run.RunCode;
import org.jspecify.annotations.Nullable;

/// A results folder in the making. Files are written into a hidden folder beside the place where they will stand; one rename
/// makes them appear all at once. Closing without publishing, and the end of the process by a signal, remove every trace.
public final class ResultsFolder implements AutoCloseable {

    private static final int LARGEST_NUMBER = 1_000_000;

    private final Path wanted;
    private final boolean numbered;
    private final Path part;
    private final List<Path> madeParents;
    private final Thread atExit;
    private boolean done;

    private ResultsFolder(Path wanted, boolean numbered, Path part, List<Path> madeParents) {
        this.wanted = wanted;
        this.numbered = numbered;
        this.part = part;
        this.madeParents = madeParents;
        this.atExit = new Thread(this::discard, "results-removal");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Begins a folder of a given name, which must not exist yet.
    ///
    /// @throws org.exodyn.input.ScientificInputException if it exists or cannot be made
    public static ResultsFolder named(Path folder) {
        if (Files.exists(folder)) {
            Problems problems = new Problems();
            problems.error(RunCode.FOLDER_EXISTS, Location.ofFile(folder.toString()),
                    "The results folder exists already.",
                    "results are never overwritten or mixed with others.", "--out " + free(folder));
            problems.throwIfErrors();
        }
        return begin(folder, false);
    }

    /// Begins a folder `<stem>-<n>`, where n is the next number that is free when the folder is published.
    ///
    /// @throws org.exodyn.input.ScientificInputException if it cannot be made
    public static ResultsFolder numbered(Path stem) {
        return begin(stem, true);
    }

    private static ResultsFolder begin(Path wanted, boolean numbered) {
        Path absolute = wanted.toAbsolutePath().normalize();
        List<Path> made = new ArrayList<>();
        try {
            makeParents(absolute.getParent(), made);
            Path part = null;
            while (part == null) {
                String own = "." + absolute.getFileName() + ".part-" + ProcessHandle.current().pid() + "-"
                        + Long.toString(System.nanoTime(), Character.MAX_RADIX);
                try {
                    part = Files.createDirectory(absolute.resolveSibling(own));
                } catch (FileAlreadyExistsException _) {
                    Thread.onSpinWait();
                }
            }
            return new ResultsFolder(wanted, numbered, part, made);
        } catch (IOException failure) {
            removeEmpty(made);
            Problems problems = new Problems();
            WriteFailure.report(RunCode.FOLDER_UNWRITABLE, wanted, "The results folder cannot be made.", failure,
                    "--out with a folder that you may write to", problems);
            problems.throwIfErrors();
            throw new IllegalStateException("impossible state: a problem was reported and not thrown", failure);
        }
    }

    private static void makeParents(@Nullable Path folder, List<Path> made) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        makeParents(folder.getParent(), made);
        try {
            Files.createDirectory(folder);
            made.addFirst(folder);
        } catch (FileAlreadyExistsException other) {
            if (!Files.isDirectory(folder)) {
                throw other;
            }
        }
    }

    /// Where a file of the results is to be written.
    public Path file(String name) {
        return part.resolve(name);
    }

    /// Lets the folder appear under its name. Should another run have taken a given name meanwhile, the next free
    /// number is added to it.
    ///
    /// @return the folder as it was asked for, with its number
    public synchronized Path publish() throws IOException {
        for (int number = numbered ? 1 : 0; number < LARGEST_NUMBER; number++) {
            Path target = number == 0 ? wanted : numbered(wanted, number);
            if (!Files.exists(target) && moved(target)) {
                done = true;
                forgetExit();
                return target;
            }
            if (number == 0) {
                number = 1;
            }
        }
        throw new IOException("every name like " + wanted + "-1 is taken");
    }

    private boolean moved(Path target) throws IOException {
        try {
            Files.move(part, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            return false;
        } catch (FileSystemException other) {
            if (Files.exists(target) && Files.exists(part)) {
                return false;
            }
            throw other;
        }
    }

    private static Path numbered(Path stem, int number) {
        return stem.resolveSibling(stem.getFileName() + "-" + number);
    }

    private static Path free(Path taken) {
        int number = 2;
        while (Files.exists(numbered(taken, number))) {
            number++;
        }
        return numbered(taken, number);
    }

    /// Removes what was not published.
    @Override
    public void close() {
        discard();
        forgetExit();
    }

    private synchronized void discard() {
        if (done) {
            return;
        }
        done = true;
        for (int attempt = 0; attempt < 3 && Files.exists(part); attempt++) {
            removeAll(part); // again, if a file was being written meanwhile
        }
        removeEmpty(madeParents);
    }

    private static void removeAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | java.io.UncheckedIOException _) {
            // tried again; what cannot be removed is hidden and has no results' name
        }
    }

    private static void removeEmpty(List<Path> folders) {
        try {
            for (Path folder : folders) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException _) {
            // another run has begun to use it
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // the process is ending, the hook has nothing left to do
        }
    }
}
