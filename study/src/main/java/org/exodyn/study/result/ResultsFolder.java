package org.exodyn.study.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exodyn.engine.checkpoint.ForeignJournalException;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.WriteFailure;
import org.exodyn.study.run.RunCode;
import org.exodyn.study.run.WorkLog;
import org.jspecify.annotations.Nullable;

/// A results folder in the making. Files are written inside a hidden folder beside the place where they will stand; one rename makes
/// them appear all at once. Closing without publishing removes every trace, unless what was finished is to be [kept][#keep].
///
/// The end of the process by a signal, or a power cut, leaves the hidden folder, so that [UnfinishedResults] can open it again.
public final class ResultsFolder implements AutoCloseable {

    private static final int LARGEST_NUMBER = 1_000_000;

    private final Path stem;
    private final int number;
    private final UnfinishedRun run;
    private final List<Path> madeParents;
    private boolean published;
    private boolean kept;

    /// @param number zero for a folder of a given name
    ResultsFolder(Path stem, int number, UnfinishedRun run, List<Path> madeParents) {
        this.stem = stem;
        this.number = number;
        this.run = run;
        this.madeParents = madeParents;
    }

    /// Begins a folder of a given name, which must not exist yet.
    ///
    /// @throws org.exodyn.input.ScientificInputException if it exists, cannot be made, or an unfinished run would be lost
    public static ResultsFolder named(Path folder) {
        Problems problems = new Problems();
        refuseTaken(folder, problems);
        problems.throwIfErrors();
        return begin(folder, 0);
    }

    /// Reports a folder that exists already.
    public static void refuseTaken(Path folder, Problems problems) {
        if (Files.exists(folder)) {
            problems.error(RunCode.FOLDER_EXISTS, Location.ofFile(folder.toString()),
                    "The results folder exists already.",
                    "results are never overwritten or mixed with others.", "--out " + free(folder));
        }
    }

    /// Begins a folder `<stem>-<n>`, where n is the first number that neither results nor an unfinished run have.
    ///
    /// @throws org.exodyn.input.ScientificInputException if it cannot be made
    public static ResultsFolder numbered(Path stem) {
        return begin(stem, 1);
    }

    private static ResultsFolder begin(Path stem, int firstNumber) {
        Problems problems = new Problems();
        List<Path> made = new ArrayList<>();
        try {
            makeParents(stem.toAbsolutePath().normalize().getParent(), made);
            for (int number = firstNumber; number < LARGEST_NUMBER; number++) {
                Path results = numbered(stem, number);
                UnfinishedRun run = Files.exists(results) ? null : free(results, number == 0, problems);
                if (run != null) {
                    run.clearResults();
                    return new ResultsFolder(stem, number, run, made);
                }
                problems.throwIfErrors();
            }
            throw new IOException("every name like " + numbered(stem, 1) + " is taken");
        } catch (IOException failure) {
            removeEmpty(made);
            WriteFailure.report(RunCode.FOLDER_UNWRITABLE, stem, "The results folder cannot be made.", failure,
                    "--out with a folder that you may write to", problems);
            problems.throwIfErrors();
            throw new IllegalStateException("impossible state: a problem was reported and not thrown", failure);
        }
    }

    /// The place of a new run, or null if somebody's run is there.
    ///
    /// @param tell whether that is a problem
    private static @Nullable UnfinishedRun free(Path results, boolean tell, Problems problems) throws IOException {
        Path absolute = results.toAbsolutePath().normalize();
        Path place = UnfinishedRun.placeOf(results);
        Optional<UnfinishedRun> taken = UnfinishedRun.lockOrMake(absolute);
        if (taken.isEmpty()) {
            if (tell) {
                UnfinishedResults.underWay(results, problems);
            }
            return null;
        }
        if (!taken.get().hasWork()) {
            return taken.get();
        }
        taken.get().close();
        if (tell) {
            problems.error(RunCode.UNFINISHED, Location.ofFile(results.toString()),
                    "An unfinished run of this name is in " + place + ".",
                    "what it has finished is kept until it goes on, or until you remove it.",
                    "--resume, to go on with it", "--out " + free(results),
                    "to begin anew, after removing " + place);
        }
        return null;
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

    /// Begins to keep what the run finishes.
    ///
    /// @param inputs all that decides its bits
    /// @param scenario the text of the scenario
    public WorkLog beginLog(RunInputs inputs, byte[] scenario) throws IOException {
        run.begin(inputs, scenario);
        run.clearResults();
        return WorkLog.begin(run.journal(), inputs.identity());
    }

    /// Opens what an unfinished run of the same inputs has finished.
    ///
    /// @throws org.exodyn.input.ScientificInputException if it is not what it should be
    public WorkLog resumeLog(RunInputs inputs) throws IOException {
        if (!Files.exists(run.journal())) {
            return WorkLog.begin(run.journal(), inputs.identity());
        }
        try {
            return WorkLog.resume(run.journal(), inputs.identity());
        } catch (ForeignJournalException foreign) {
            Problems problems = new Problems();
            problems.error(RunCode.JOURNAL, Location.ofFile(run.journal().toString()),
                    "What the unfinished run has finished cannot be used: " + foreign.getMessage() + ".",
                    "it was replaced or damaged after the run was killed.",
                    "to begin anew, after removing " + run.place());
            problems.throwIfErrors();
            throw new IllegalStateException("impossible state: a problem was reported and not thrown", foreign);
        }
    }

    /// The folder under the name that it is to have, as it was asked for.
    public Path wanted() {
        return numbered(stem, number);
    }

    /// Where a file of the results is to be written.
    public Path file(String name) {
        return run.results().resolve(name);
    }

    /// Lets the folder appear under its name. Should another run have taken the name meanwhile, the next free number is
    /// added to it.
    ///
    /// @return the folder as it was asked for, with its number
    public synchronized Path publish() throws IOException {
        bringToDisk(run.results());
        for (int next = number; next < LARGEST_NUMBER; next++) {
            Path target = numbered(stem, next);
            if (!Files.exists(target) && moved(target)) {
                published = true;
                return target;
            }
            if (next == 0) {
                next = 1;
            }
        }
        throw new IOException("every name like " + stem + "-1 is taken");
    }

    /// A rename may reach the disk before the files do; after a power cut they would be empty under their final name.
    private static void bringToDisk(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private boolean moved(Path target) throws IOException {
        try {
            Files.move(run.results(), target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            return false;
        } catch (FileSystemException other) {
            if (Files.exists(target) && Files.exists(run.results())) {
                return false;
            }
            throw other;
        }
    }

    private static Path numbered(Path stem, int number) {
        return number == 0 ? stem : stem.resolveSibling(stem.getFileName() + "-" + number);
    }

    /// A folder of a similar name that neither results nor an unfinished run have.
    static Path free(Path taken) {
        int number = 2;
        while (Files.exists(numbered(taken, number)) || Files.exists(UnfinishedRun.placeOf(numbered(taken, number)))) {
            number++;
        }
        return numbered(taken, number);
    }

    /// Leaves what was finished when closed, so that the run can go on.
    public void keep() {
        kept = true;
    }

    /// Removes what was not published, unless it is to be kept. The log is to be closed before.
    @Override
    public void close() {
        try {
            if (kept && !published) {
                run.close();
                return;
            }
            run.remove();
        } catch (IOException _) {
            // what cannot be removed is hidden and has no results' name
        }
        if (!published) {
            removeEmpty(madeParents);
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
}
