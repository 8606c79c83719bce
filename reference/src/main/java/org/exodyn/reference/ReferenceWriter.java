package org.exodyn.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Suggestion;
import org.exodyn.reference.format.ReferenceFormat;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.RowProblems;
import org.exodyn.reference.source.SourceBytes;
import org.exodyn.reference.source.StrictText;
import org.exodyn.reference.store.StagedRows;
import org.exodyn.reference.store.StoreDraft;

/// Brings files into a store and takes collections out of it. Each call changes the store once and as a whole, or not at all,
/// even if the process is killed; two processes cannot write at the same time, and readers are never disturbed.
public final class ReferenceWriter {
    /// A file with fewer rows than this part of those before is refused, unless it is said to be whole.
    private static final double LEAST_KEPT = 0.9;

    private ReferenceWriter() {}

    /// Reads files and puts each in the place of the collection of its name. If any of them has an error, nothing is changed.
    ///
    /// @param store the file, made with its folder if it is not there
    /// @throws ScientificInputException with the problems of all files, or of the store
    public static List<Added> add(Path store, List<Addition> files, ImportProgress progress) {
        Problems problems = new Problems();
        List<List<ReferenceFormat>> formats = new ArrayList<>();
        files.forEach(file -> formats.add(said(file, problems)));
        problems.throwIfErrors();
        try (StoreDraft draft = StoreDraft.of(store)) {
            List<Added> added = new ArrayList<>();
            Map<String, String> taken = new HashMap<>();
            for (int index = 0; index < files.size(); index++) {
                try {
                    added.add(add(draft, files.get(index), formats.get(index), taken, progress));
                } catch (ScientificInputException refused) {
                    refused.problems().forEach(problems::add);
                }
            }
            problems.throwIfErrors();
            draft.publish();
            return List.copyOf(added);
        }
    }

    /// Takes a collection out and returns what it was.
    ///
    /// @throws ScientificInputException if there is no such store or collection
    public static ReferenceCollection remove(Path store, String collection) {
        if (!Files.exists(store)) {
            throw ReferenceStore.missing(store);
        }
        try (StoreDraft draft = StoreDraft.of(store)) {
            CollectionTable collections = new CollectionTable(draft);
            Optional<ReferenceCollection> removed = collections.remove(collection);
            if (removed.isEmpty()) {
                List<String> known = collections.all().stream().map(ReferenceCollection::name).toList();
                Problems problems = new Problems();
                problems.error(ReferenceCode.NO_COLLECTION, Location.ofFile(store.toString()),
                        "There is no collection '" + collection + "'.",
                        known.isEmpty() ? "The store is empty." : "There are " + Suggestion.oneOf(known) + ".",
                        Suggestion.nearest(collection, known));
                problems.throwIfErrors();
            }
            draft.publish();
            return removed.orElseThrow();
        }
    }

    private static List<ReferenceFormat> said(Addition file, Problems problems) {
        if (file.as().isEmpty()) {
            return List.of();
        }
        String word = file.as().get();
        List<ReferenceFormat> formats = ReferenceFormat.of(word);
        if (formats.isEmpty()) {
            problems.error(ReferenceCode.OPTION, Location.ofFile("--as"), "There is no format '" + word + "'.",
                    "Known are " + String.join(", ", ReferenceFormat.words()) + ".",
                    Suggestion.nearest(word, ReferenceFormat.words()));
        }
        return formats;
    }

    private static Added add(StoreDraft draft, Addition file, List<ReferenceFormat> said, Map<String, String> taken,
            ImportProgress progress) {
        long begun = System.nanoTime();
        RowProblems problems = new RowProblems(file.shownAs());
        try (InputStream in = file.opener().open();
                SourceBytes bytes = SourceBytes.of(in, problems);
                StagedRows rows = new StagedRows(draft,
                        count -> progress.reached(file.shownAs(), count, seconds(begun)))) {
            ReferenceFormat format;
            try {
                format = read(new StrictText(bytes, problems), file, said, taken, rows);
            } catch (ScientificInputException refused) {
                throw bytes.blamed(refused);
            }
            progress.reached(file.shownAs(), rows.rows(), seconds(begun));
            return moved(draft, file, format, rows, bytes, problems, begun);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /// Reads a text to its end.
    ///
    /// @throws ScientificInputException if it has an error
    private static ReferenceFormat read(StrictText text, Addition file, List<ReferenceFormat> said,
            Map<String, String> taken, StagedRows rows) throws IOException {
        RowProblems problems = text.problems();
        ReferenceFormat format = ReferenceFormat.tell(text, said);
        String other = taken.put(format.collection(), file.shownAs());
        if (other != null) {
            throw problems.fatal(ReferenceCode.OPTION, 0, 0, "The file would take the place of " + other + ".",
                    "Both are the collection " + format.collection() + ", of which there is one version at a time.",
                    "give only one of them");
        }
        format.read(text, rows);
        if (format.oneRowPerTerm() && !problems.hasErrors()) {
            rows.reportTwice(problems);
        }
        if (rows.rows() == 0 && !problems.hasErrors()) {
            problems.error(ReferenceCode.EMPTY, 0, "", "The file has no rows.", "", "the download did not finish");
        }
        if (problems.hasErrors()) {
            throw new ScientificInputException(problems.list());
        }
        return format;
    }

    private static Added moved(StoreDraft draft, Addition file, ReferenceFormat format, StagedRows rows,
            SourceBytes bytes, RowProblems problems, long begun) throws IOException {
        CollectionTable collections = new CollectionTable(draft);
        Optional<ReferenceCollection> replaced = collections.remove(format.collection());
        if (replaced.isPresent() && !file.maybeSmaller()) {
            refuseSmaller(replaced.get(), format, rows.rows(), problems);
        }
        String sha256 = bytes.sha256();
        boolean whole = !format.registry().isEmpty() && rows.whole();
        ReferenceCollection collection = collections.add(format.collection(), rows,
                terms -> new ReferenceCollection(format.collection(),
                        format.word(), version(file, rows),
                        file.origin().orElseGet(() -> lastPart(file.shownAs())),
                        file.licence().orElse(format.licence()), sha256,
                        bytes.count(),
                        rows.rows(), terms, format.registry(), whole,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        return new Added(collection, replaced, seconds(begun), problems.list());
    }

    private static String version(Addition file, StagedRows rows) {
        return file.version().or(rows::version)
                .or(() -> VersionInName.of(lastPart(file.shownAs())).map(ReferenceCollection::fromFileName))
                .orElse(ReferenceCollection.NOT_STATED);
    }

    /// A registry hardly ever shrinks, so a file with much fewer rows than the one before was probably cut off; and surely one with any
    /// fewer rows whose last line does not end.
    private static void refuseSmaller(ReferenceCollection before, ReferenceFormat format, long rows,
            RowProblems problems) {
        boolean endsOpen = problems.list().stream().anyMatch(problem -> problem.code() == ReferenceCode.CUT_OFF);
        if (rows >= (endsOpen ? 1 : LEAST_KEPT) * before.rows()) {
            return;
        }
        throw problems.fatal(ReferenceCode.SMALLER, 0, 0,
                String.format(Locale.ROOT, "The file has %,d rows; the collection %s that it would replace has %,d.",
                        rows, before.name(), before.rows()),
                before.format().equals(format.word()) ? "A file that was cut off between two rows looks like this."
                        : "What is there was read as " + before.format() + ", this file as " + format.word() + ".",
                "the file was cut off; compare its size with that at its source, or download it again",
                "--allow-smaller, if it is whole");
    }

    private static ScientificInputException unreadable(Addition file, IOException failure) {
        String because = switch (failure) {
            case NoSuchFileException _ -> "There is no such file.";
            case FileSystemException system when system.getReason() != null -> system.getReason() + ".";
            default -> failure.getMessage() + ".";
        };
        Problems problems = new Problems();
        problems.error(ReferenceCode.UNREADABLE, Location.ofFile(file.shownAs()), "The file cannot be read.", because,
                Nearby.files(file.shownAs()));
        return new ScientificInputException(problems.list());
    }

    /// The name of the file without its folders, which tell more about a machine than about an origin.
    private static String lastPart(String shownAs) {
        return shownAs.substring(Math.max(shownAs.lastIndexOf('/'), shownAs.lastIndexOf('\\')) + 1);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) * 1e-9;
    }
}
