package org.exodyn.cli;

import java.nio.file.Path;
import org.exodyn.study.evidence.CuratorAgreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn atlas agreement FIRST SECOND`.
@Command(
        name = "agreement",
        description = {
            "Computes how far two curators agree.",
            "Both read the same source independently; counted are statements found by both, and fields that are equal."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas agreement atlas/curation/pan-2024/first.yaml atlas/curation/pan-2024/second.yaml",
            "  exodyn atlas agreement first.yaml second.yaml --pairs --format tsv%n"})
final class AtlasAgreementCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Parameters(index = "0", paramLabel = "FIRST", description = "Extraction of the first curator.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "Extraction of the second curator.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path second;

    @Option(
            names = "--pairs",
            description = "The pairs of statements, and those that stand alone, instead of the figures.")
    private boolean pairs;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        EvidenceOutput.print(CuratorAgreement.of(first, second, pairs), list, spec.commandLine());
    }
}
