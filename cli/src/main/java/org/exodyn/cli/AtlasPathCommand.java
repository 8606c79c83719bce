package org.exodyn.cli;

import org.exodyn.study.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `exodyn atlas path`.
@Command(
        name = "path",
        description = {"Follows mechanisms from one thing to another.", "Each arrow has its claim and source."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas path --from CAF --to gemcitabine",
            "  exodyn atlas path --from circVMP1 --to cisplatin --joined%n"})
final class AtlasPathCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "NAME",
            description = "A cell, molecule or drug to start from.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "NAME",
            description = "A drug, molecule, process or cell to end at.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private String to;

    @Option(names = "--joined", description = "Also chains that join arrows of several claims.")
    private boolean joined;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        EvidenceOutput.print(Evidence.embedded().path(from, to, joined), list, spec.commandLine());
    }
}
