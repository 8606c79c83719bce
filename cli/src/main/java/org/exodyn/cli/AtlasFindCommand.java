package org.exodyn.cli;

import org.exodyn.study.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `exodyn atlas find`.
@Command(
        name = "find",
        description = {
            "Finds claims, the best first.",
            "By names and words in any spelling, and by sides of a claim.",
            "A name or word that nothing knows is an error (exit code 2); known names that no claim joins give an empty list (exit code 0)."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas find CAF gemcitabine",
            "  exodyn atlas find --cargo-class circRNA --cancer NSCLC",
            "  exodyn atlas find --drug adriamycin --format json%n"})
final class AtlasFindCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        EvidenceOutput.print(Evidence.embedded().find(selection.selection()), list, spec.commandLine());
    }
}
