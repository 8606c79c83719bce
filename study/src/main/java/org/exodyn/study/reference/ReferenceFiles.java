package org.exodyn.study.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.reference.Added;
import org.exodyn.reference.Addition;
import org.exodyn.reference.ReferenceCollection;
import org.exodyn.reference.ReferenceStore;
import org.exodyn.reference.ReferenceWriter;
import org.exodyn.reference.StoreLocation;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.study.Listing;
import org.exodyn.tables.ListEntry;
import org.exodyn.tables.ListTable;

/// The store as a whole: what is brought, listed and taken out.
public final class ReferenceFiles {
    private ReferenceFiles() {}

    /// Brings files, all or none.
    ///
    /// @throws org.exodyn.input.ScientificInputException with the problems of all files, or of the store
    public static Told add(FilesToAdd request, FilesToAdd.Progress progress) {
        if (request.files().stream().filter("-"::equals).count() > 1) {
            Problems problems = new Problems();
            problems.error(ReferenceCode.OPTION, Location.ofFile("-"), "The standard input is given twice.",
                    "It can be read once.", "name the other file");
            problems.throwIfErrors();
        }
        Path store = place(request.store());
        List<Addition> additions = request.files().stream().map(file -> addition(file, request)).toList();
        List<String> lines = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        for (Added added : ReferenceWriter.add(store, additions, progress::reached)) {
            ReferenceCollection now = added.collection();
            lines.add(String.format(Locale.ROOT, "%s: %s; version %s; licence: %s; %.1f s", now.name(), size(now),
                    now.version().equals(ReferenceCollection.NOT_STATED) ? "not stated (say it with --version)"
                            : now.version(),
                    now.licence(), added.seconds()));
            added.replaced().ifPresent(old -> lines.add(String.format(Locale.ROOT,
                    "  in place of %s; version %s; brought %s", size(old), old.version(), old.importedAt())));
            warnings.addAll(added.warnings());
        }
        lines.add("Store: " + store);
        return new Told(lines, warnings);
    }

    /// The collections of a store; empty if there is no store at its usual place yet.
    ///
    /// @param all whether to give what programs want as well: bytes, hash, registry
    /// @throws org.exodyn.input.ScientificInputException if a store is named that is not there or cannot be read
    public static Listing list(Optional<Path> store, boolean all) {
        ListTable.Rows rows = all
                ? ListTable.columns("collection", "version", "rows", "terms", "licence", "origin", "format", "registry",
                        "whole", "added", "bytes", "sha256")
                : ListTable.columns("collection", "version", "rows", "terms", "licence", "origin", "added")
                        .unbroken("collection", "origin");
        Path file = place(store);
        if (store.isEmpty() && !Files.exists(file)) {
            return Listing.of(rows.table());
        }
        try (ReferenceStore open = ReferenceStore.open(file)) {
            for (ReferenceCollection one : open.collections()) {
                if (all) {
                    rows.add(one.name(), one.version(), one.rows(), one.terms(), one.licence(), one.origin(),
                            one.format(), one.registry().isEmpty() ? null : one.registry(), one.whole(),
                            one.importedAt(), one.bytes(), one.sha256());
                } else {
                    rows.add(one.name(), one.version(), one.rows(), one.terms() == 0 ? null : one.terms(),
                            one.licence(),
                            one.origin(), one.importedAt().substring(0, 10))
                            .told(new ListEntry(one.name(), size(one),
                                    version(one) + " · "
                                            + one.licence(),
                                    one.origin() + " · added " + one.importedAt().substring(0, 10)));
                }
            }
        }
        return Listing.of(rows.table());
    }

    /// Takes a collection out.
    ///
    /// @throws org.exodyn.input.ScientificInputException if there is no such store or collection
    public static Told remove(String collection, Optional<Path> store) {
        ReferenceCollection removed = ReferenceWriter.remove(place(store), collection);
        return new Told(List.of("Removed " + removed.name() + ": " + size(removed) + "; version " + removed.version()),
                List.of());
    }

    /// Where a store is, named or not.
    public static Path place(Optional<Path> store) {
        return store.orElseGet(StoreLocation::byDefault);
    }

    private static Addition addition(String file, FilesToAdd request) {
        Addition bare = file.equals("-") ? Addition.of("standard input", request.standardInput())
                : Addition.of(Path.of(file));
        return new Addition(bare.shownAs(), bare.opener(), request.as(), request.version(), request.origin(),
                request.licence(), request.maybeSmaller());
    }

    /// A bare number, or none at all, needs the word before it.
    private static String version(ReferenceCollection collection) {
        String version = collection.version();
        return version.equals(ReferenceCollection.NOT_STATED) || Character.isDigit(version.charAt(0))
                ? "version " + version
                : version;
    }

    private static String size(ReferenceCollection collection) {
        String rows = String.format(Locale.ROOT, "%,d %s", collection.rows(), collection.rows() == 1 ? "row" : "rows");
        return collection.terms() == 0 ? rows
                : rows + String.format(Locale.ROOT, ", %,d %s", collection.terms(),
                        collection.terms() == 1 ? "term" : "terms");
    }
}
