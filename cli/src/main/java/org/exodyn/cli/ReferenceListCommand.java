package org.exodyn.cli;

import org.exodyn.study.Listing;
import org.exodyn.study.reference.ReferenceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `exodyn reference list`.
@Command(
        name = "list",
        description = {
            "Lists what the store holds.",
            "With version, licence and origin; for programs also format, size and hash."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn reference list",
            "  exodyn reference list --format json%n"})
final class ReferenceListCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        Listing collections = ReferenceFiles.list(store.place(), list.format() != OutputFormat.TABLE);
        list.print(collections, spec.commandLine());
        if (collections.isEmpty()) {
            spec.commandLine().getErr().println("The store is empty: " + ReferenceFiles.place(store.place())
                    + "\n  Bring a file with: exodyn reference add FILE");
        }
    }
}
