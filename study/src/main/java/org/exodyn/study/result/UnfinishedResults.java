package org.exodyn.study.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.study.run.RunCode;

/// Finds a run that was killed and opens its results folder again, if it is a run of the same inputs.
public final class UnfinishedResults {

    private UnfinishedResults() {}

    /// The folder of the one unfinished run `<stem>-<n>`.
    ///
    /// @throws org.exodyn.input.ScientificInputException if there is none or more than one
    public static Path only(Path stem) {
        Problems problems = new Problems();
        List<Path> found = List.of();
        try {
            found = UnfinishedRun.numbered(stem);
        } catch (IOException failure) {
            unreadable(stem, failure, problems);
        }
        if (found.isEmpty() && !problems.hasErrors()) {
            problems.error(RunCode.NOTHING_UNFINISHED, Location.ofFile("--resume"),
                    "There is no unfinished run like " + stem + "-1.",
                    "without --out, a run of this scenario's name in " + stem.toAbsolutePath().getParent()
                            + " is looked for.",
                    "--out with the folder that the run was to make", "without --resume, to begin");
        }
        if (found.size() > 1) {
            problems.error(RunCode.NOTHING_UNFINISHED, Location.ofFile("--resume"),
                    "There are " + found.size() + " unfinished runs of this scenario's name.",
                    "only one can go on at a time.", found.stream().map(one -> "--out " + one).toList());
        }
        problems.throwIfErrors();
        return found.getFirst();
    }

    /// Warns who is about to begin a run `<stem>-<n>` of unfinished ones beside it.
    public static void warnOfOthers(Path stem, Problems problems) {
        try {
            List<Path> others = UnfinishedRun.numbered(stem);
            if (!others.isEmpty()) {
                problems.warning(RunCode.UNFINISHED, Location.ofFile(others.getFirst().toString()),
                        others.size() == 1 ? "A run of this scenario's name is unfinished or under way."
                                : others.size() + " runs of this scenario's name are unfinished or under way.",
                        "this run has a number of its own and leaves them alone.",
                        others.stream().map(one -> "--out " + one + " --resume, to go on with it").toList());
            }
        } catch (IOException _) {
            // who may not look into the folder is told so when the run's own place is made
        }
    }

    /// Opens the folder of an unfinished run, locked for this process; empty if its results are whole already.
    ///
    /// @param folder as the run was asked for
    /// @throws org.exodyn.input.ScientificInputException if there is none, it is of other inputs, or somebody works on it
    public static Optional<ResultsFolder> open(Path folder, RunInputs inputs) {
        Problems problems = new Problems();
        try {
            if (Files.exists(folder)) {
                requireSame(folder, inputs, problems);
                problems.throwIfErrors();
                removeLeftOver(folder);
                return Optional.empty();
            }
            Path place = UnfinishedRun.placeOf(folder.toAbsolutePath().normalize());
            Optional<UnfinishedRun> locked = Files.isDirectory(place) ? UnfinishedRun.lock(place) : Optional.empty();
            if (locked.isPresent() && locked.get().hasBegun()) {
                return Optional.of(sameRun(folder, locked.get(), inputs, problems));
            }
            if (locked.isPresent()) {
                locked.get().close();
                nothing(folder, "it was stopped before it had begun.", problems);
            } else if (Files.isDirectory(place)) {
                underWay(folder, problems);
            } else {
                nothing(folder, "there is no " + UnfinishedRun.placeOf(folder) + ".", problems);
            }
        } catch (NoSuchFileException _) {
            nothing(folder, "it was finished or removed just now.", problems);
        } catch (IOException failure) {
            unreadable(UnfinishedRun.placeOf(folder), failure, problems);
        }
        problems.throwIfErrors();
        throw new IllegalStateException("impossible state: no run was opened and no problem reported");
    }

    private static ResultsFolder sameRun(Path folder, UnfinishedRun run, RunInputs inputs, Problems problems)
            throws IOException {
        boolean same = false;
        try {
            inputs.refuseDifferences(run.inputs(), "The unfinished run", UnfinishedRun.placeOf(folder), run.scenario(),
                    ResultsFolder.free(folder).toString(), problems);
            problems.throwIfErrors();
            run.clearResults();
            same = true;
        } finally {
            if (!same) {
                run.close();
            }
        }
        return new ResultsFolder(folder, 0, run, new ArrayList<>());
    }

    /// A finished folder is what was asked for only if it was made of the same.
    private static void requireSame(Path folder, RunInputs inputs, Problems problems) {
        try {
            Manifest manifest = JsonFile.read(folder.resolve(ResultFiles.MANIFEST), Manifest.class);
            inputs.refuseDifferences(RunInputs.of(manifest), "The finished run", folder,
                    folder.resolve(ResultFiles.SCENARIO), ResultsFolder.free(folder).toString(), problems);
        } catch (IOException failure) {
            problems.error(RunCode.FOLDER_EXISTS, Location.ofFile(folder.toString()),
                    "The folder exists, and holds no results of Exodyn that could be read.",
                    String.valueOf(failure.getMessage()), "--out " + ResultsFolder.free(folder));
        }
    }

    /// A process can be killed after its results had appeared and before it had tidied up.
    private static void removeLeftOver(Path folder) throws IOException {
        Path place = UnfinishedRun.placeOf(folder.toAbsolutePath().normalize());
        if (Files.isDirectory(place)) {
            Optional<UnfinishedRun> locked = UnfinishedRun.lock(place);
            if (locked.isPresent()) {
                locked.get().remove();
            }
        }
    }

    private static void nothing(Path folder, String because, Problems problems) {
        List<String> fixes = new ArrayList<>();
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent != null) {
            for (Path other : UnfinishedRun.besides(parent)) {
                fixes.add("--out " + folder.resolveSibling(other));
            }
        }
        fixes.add("without --resume, to begin");
        problems.error(RunCode.NOTHING_UNFINISHED, Location.ofFile(folder.toString()),
                "There is no unfinished run of this name.", because, fixes);
    }

    /// Reports that somebody works on a run.
    static void underWay(Path folder, Problems problems) {
        problems.error(RunCode.UNDER_WAY, Location.ofFile(folder.toString()),
                "The run of this name is under way: "
                        + UnfinishedRun.holder(UnfinishedRun.placeOf(folder.toAbsolutePath().normalize()))
                        + " works on it.",
                "two at once would write over each other.", "to wait until it has ended",
                "--out " + ResultsFolder.free(folder) + ", without --resume");
    }

    private static void unreadable(Path place, IOException failure, Problems problems) {
        problems.error(RunCode.JOURNAL, Location.ofFile(place.toString()),
                "The unfinished run cannot be opened.",
                "The system says: " + failure.getMessage() + ".",
                "to begin anew, after removing " + place);
    }
}
