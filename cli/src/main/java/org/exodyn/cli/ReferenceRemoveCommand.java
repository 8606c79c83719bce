package org.exodyn.cli;

import org.exodyn.study.reference.ReferenceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn reference remove COLLECTION`.
@Command(
        name = "remove",
        description = "Takes a collection out of the store.",
        footerHeading = "%nExample:%n",
        footer = "  exodyn reference remove exocarta%n")
final class ReferenceRemoveCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Parameters(paramLabel = "COLLECTION", description = "Its name, as exodyn reference list gives it.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private String collection;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        ReferenceFiles.remove(collection, store.place()).lines().forEach(spec.commandLine().getOut()::println);
    }
}
