package org.exodyn.cli;

import org.exodyn.study.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `exodyn atlas contradictions`.
@Command(
        name = "contradictions",
        description = {
            "Lists pairs of claims that disagree.",
            "Also pairs of which one corrects or supersedes the other; each with the reason."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas contradictions",
            "  exodyn atlas contradictions circUHRF1%n"})
final class AtlasContradictionsCommand implements Runnable {
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
        EvidenceOutput.print(Evidence.embedded().contradictions(selection.selection()), list, spec.commandLine());
    }
}
