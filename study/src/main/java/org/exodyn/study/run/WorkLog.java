package org.exodyn.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.exodyn.engine.checkpoint.DamagedEntryException;
import org.exodyn.engine.checkpoint.EntryReader;
import org.exodyn.engine.checkpoint.EntryWriter;
import org.exodyn.engine.checkpoint.ForeignJournalException;
import org.exodyn.engine.checkpoint.Journal;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.jspecify.annotations.Nullable;

/// The expensive steps of a run in the order in which they are finished, kept so that a run that was killed goes on from there.
///
/// A run is deterministic, so going on means to begin again and to take the result of each step from the log instead of calculating it,
/// until the log ends. Every step is kept with the question it answers; a step that answers another question belongs to another run.
///
/// Time goes on where it stopped: the log's clock counts the seconds of all sittings whose work was kept.
public final class WorkLog implements AutoCloseable {

    /// What is expensive enough to be kept. The order is part of the format.
    public enum Step {
        /// Values of the claims' chains at a batch of points.
        CONDITIONING,
        /// One arm, draw and premise at all doses.
        ARM
    }

    private static final int VERSION = 1;

    private final @Nullable Journal journal;
    private final Path file;
    private final int[] found;
    private final EntryWriter writer = new EntryWriter();
    private double secondsBefore;
    private long since = System.nanoTime();
    private int taken;
    private long keepingNanos;

    private WorkLog(@Nullable Journal journal, Path file, int[] found) {
        this.journal = journal;
        this.file = file;
        this.found = found;
    }

    /// Keeps nothing.
    public static WorkLog none() {
        return new WorkLog(null, Path.of(""), new int[Step.values().length]);
    }

    /// Begins a log.
    ///
    /// @param identity of the run's inputs
    public static WorkLog begin(Path file, byte[] identity) throws IOException {
        return new WorkLog(Journal.create(file, identity), file, new int[Step.values().length]);
    }

    /// Opens the log of a run that was killed.
    ///
    /// @throws ForeignJournalException if the file is no log of a run with this identity
    public static WorkLog resume(Path file, byte[] identity) throws IOException, ForeignJournalException {
        int[] found = new int[Step.values().length];
        Journal journal = Journal.open(file, identity, entry -> {
            int step = entry.remaining() < 2 ? -1 : entry.get(1);
            if (step >= 0 && step < found.length) {
                found[step]++;
            }
        });
        return new WorkLog(journal, file, found);
    }

    /// How many steps of a kind there were when the log was opened.
    public int found(Step step) {
        return found[step.ordinal()];
    }

    /// Bytes of a torn or damaged end that were dropped.
    public long dropped() {
        return journal == null ? 0 : journal.dropped();
    }

    /// Seconds that the run has taken in all sittings.
    double seconds() {
        return secondsBefore + (System.nanoTime() - since) * 1e-9;
    }

    /// Seconds of this sitting that went into keeping.
    public double keepingSeconds() {
        return keepingNanos * 1e-9;
    }

    /// The result of the next step, or null if it is still to be calculated.
    ///
    /// @param question a number that differs between the steps of a run
    @Nullable
    EntryReader next(Step step, long question) {
        ByteBuffer entry = nextEntry();
        if (entry == null) {
            return null;
        }
        taken++;
        try {
            EntryReader reader = new EntryReader(entry);
            int version = reader.getByte();
            if (version != VERSION) {
                throw foreign("is of version " + version + " instead of " + VERSION);
            }
            if (reader.getByte() != step.ordinal() || reader.getLong() != question) {
                throw foreign("answers another question than this run asks");
            }
            secondsBefore = reader.getDouble();
            since = System.nanoTime();
            return reader;
        } catch (DamagedEntryException damaged) {
            throw foreign("cannot be read: " + damaged.getMessage());
        }
    }

    private @Nullable ByteBuffer nextEntry() {
        try {
            return journal == null ? null : journal.next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What to throw where a step that was taken over is not what it should be.
    ScientificInputException foreign(String how) {
        Problems problems = new Problems();
        problems.error(RunCode.JOURNAL, Location.ofFile(file.toString()),
                "Step " + taken + " of the unfinished run " + how + ".",
                "it was kept by another program, or changed since; results must not be put together from two runs.",
                "to begin anew, after removing " + file.toAbsolutePath().normalize().getParent());
        return new ScientificInputException(problems.list());
    }

    /// Keeps a finished step.
    ///
    /// @throws UncheckedIOException if it cannot be written
    void add(Step step, long question, Consumer<EntryWriter> result) {
        if (journal == null) {
            return;
        }
        long begun = System.nanoTime();
        writer.clear();
        writer.putByte(VERSION);
        writer.putByte(step.ordinal());
        writer.putLong(question);
        writer.putDouble(seconds());
        result.accept(writer);
        try {
            journal.append(writer.composed());
            keepingNanos += System.nanoTime() - begun;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }
}
