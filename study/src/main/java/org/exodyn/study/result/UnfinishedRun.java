package org.exodyn.study.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exodyn.engine.checkpoint.Journal;
import org.jspecify.annotations.Nullable;

/// The place of a run until its results are whole: the hidden folder `.NAME.unfinished` beside the results folder NAME to come.
///
/// It holds `inputs.json` and `scenario.yaml` (what the run is made of), `journal` (what was finished), `results` (files being
/// written) and `lock`, which is locked by the process that works on the run. A process that ends, however, gives up its lock, but
/// leaves the rest.
final class UnfinishedRun implements AutoCloseable {

    private static final String INPUTS = "inputs.json";
    private static final String LOCK = "lock";
    private static final String JOURNAL = "journal";
    private static final String RESULTS = "results";
    private static final String ENDING = ".unfinished";
    private static final int IDENTITY = 32;
    private static final int FEW = 5;
    /// Whoever had the place may remove it just after it was seen.
    private static final int ATTEMPTS = 3;

    private final Path place;
    private final FileChannel lock;

    private UnfinishedRun(Path place, FileChannel lock) {
        this.place = place;
        this.lock = lock;
    }

    /// Where the unfinished run of a results folder is, whether there is one or not.
    static Path placeOf(Path results) {
        return results.resolveSibling("." + results.getFileName() + ENDING);
    }

    /// The results folders `STEM-n` of which there is an unfinished run that has begun, by n.
    static List<Path> numbered(Path stem) throws IOException {
        Path parent = stem.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        Pattern name = Pattern.compile(Pattern.quote("." + stem.getFileName() + "-") + "(\\d{1,9})"
                + Pattern.quote(ENDING));
        List<Integer> numbers = new ArrayList<>();
        try (Stream<Path> all = Files.list(parent)) {
            for (Path one : all.toList()) {
                var match = name.matcher(String.valueOf(one.getFileName()));
                if (match.matches() && Files.exists(one.resolve(INPUTS))) {
                    numbers.add(Integer.valueOf(match.group(1)));
                }
            }
        }
        return numbers.stream().sorted().map(number -> stem.resolveSibling(stem.getFileName() + "-" + number)).toList();
    }

    /// The names of a few results folders in this folder of which there is an unfinished run.
    static List<Path> besides(Path parent) {
        List<Path> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(parent)) {
            for (Path one : all.sorted().toList()) {
                String name = String.valueOf(one.getFileName());
                if (name.startsWith(".") && name.endsWith(ENDING) && Files.exists(one.resolve(INPUTS))
                        && names.size() < FEW) {
                    names.add(Path.of(name.substring(1, name.length() - ENDING.length())));
                }
            }
        } catch (IOException _) {
            return List.of();
        }
        return names;
    }

    /// Makes the place if it is not there, and locks it; empty if another process, or another run of this one, holds it.
    ///
    /// @param results absolute
    static Optional<UnfinishedRun> lockOrMake(Path results) throws IOException {
        Path place = placeOf(results);
        for (int attempt = 1;; attempt++) {
            try {
                Files.createDirectory(place);
            } catch (FileAlreadyExistsException other) {
                if (!Files.isDirectory(place)) {
                    throw other;
                }
            }
            try {
                return lock(place);
            } catch (NoSuchFileException removed) {
                if (attempt == ATTEMPTS) {
                    throw removed;
                }
            }
        }
    }

    /// Locks a place that is there; empty if another process, or another run of this one, holds it.
    static Optional<UnfinishedRun> lock(Path place) throws IOException {
        FileChannel channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        boolean held = false;
        try {
            @Nullable
            FileLock taken = channel.tryLock();
            if (taken != null) {
                held = true;
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return Optional.of(new UnfinishedRun(place, channel));
            }
        } catch (OverlappingFileLockException _) {
            // another run of this process has it
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return Optional.empty();
    }

    /// The process that holds a place, in words; empty where the system does not tell.
    static String holder(Path place) {
        try {
            String number = Files.readString(place.resolve(LOCK), StandardCharsets.US_ASCII).strip();
            return number.matches("\\d{1,19}") ? "process " + number : "another process";
        } catch (IOException _) {
            return "another process";
        }
    }

    Path place() {
        return place;
    }

    /// Whether the run has finished something that would be lost with the place.
    boolean hasWork() throws IOException {
        Path journal = journal();
        return Files.exists(place.resolve(INPUTS)) && Files.exists(journal)
                && !Journal.isBare(Files.size(journal), IDENTITY);
    }

    /// Whether the run has said what it is made of.
    boolean hasBegun() {
        return Files.exists(place.resolve(INPUTS));
    }

    /// What the run is made of.
    ///
    /// @throws IOException if it is not there or cannot be read
    RunInputs inputs() throws IOException {
        return JsonFile.read(place.resolve(INPUTS), RunInputs.class);
    }

    /// Removes what was there and says what the run is made of.
    void begin(RunInputs inputs, byte[] scenario) throws IOException {
        Files.deleteIfExists(place.resolve(INPUTS));
        Files.deleteIfExists(journal());
        removeAll(results());
        Files.write(scenario(), scenario);
        Path draft = place.resolve(INPUTS + ".part");
        JsonFile.write(inputs, draft);
        Files.move(draft, place.resolve(INPUTS), StandardCopyOption.ATOMIC_MOVE);
    }

    Path scenario() {
        return place.resolve(ResultFiles.SCENARIO);
    }

    Path journal() {
        return place.resolve(JOURNAL);
    }

    Path results() {
        return place.resolve(RESULTS);
    }

    /// Makes an empty folder for the results' files.
    void clearResults() throws IOException {
        removeAll(results());
        Files.createDirectories(results());
    }

    /// Gives up the lock and leaves the rest.
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /// Removes the place and gives up its lock, in this order, so that nobody begins in it meanwhile. What cannot be removed is hidden
    /// and has no results' name.
    void remove() throws IOException {
        try (lock) {
            Files.deleteIfExists(place.resolve(INPUTS));
            Files.deleteIfExists(journal());
            removeAll(place);
        } catch (DirectoryNotEmptyException _) {
            // another run has begun in it just now, or the system keeps the lock's file until it is closed
        }
    }

    private static void removeAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
