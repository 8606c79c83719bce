package org.exodyn.cli;

import org.exodyn.study.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `exodyn atlas coverage`.
@Command(
        name = "coverage",
        description = "Lists the systems of the review and their claims.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas coverage",
            "  exodyn atlas coverage --missing%n"})
final class AtlasCoverageCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Option(names = "--missing", description = "Only systems without a claim.")
    private boolean missing;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        EvidenceOutput.print(Evidence.embedded().coverage(missing), list, spec.commandLine());
    }
}
