package org.exodyn.cli;

import org.exodyn.study.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `exodyn atlas stats`.
@Command(
        name = "stats",
        description = "Counts claims, entities, sources and doubts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas stats",
            "  exodyn atlas stats --format tsv%n"})
final class AtlasStatsCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        EvidenceOutput.print(Evidence.embedded().stats(), list, spec.commandLine());
    }
}
