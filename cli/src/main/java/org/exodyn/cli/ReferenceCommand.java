package org.exodyn.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `exodyn reference …`.
@Command(
        name = "reference",
        description = {
            "Keeps public vocabularies that you bring.",
            "Genes, miRNAs and their targets, vesicle cargo, drugs, diseases, cells, clinical evidence. Exodyn ships none."},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {ReferenceAddCommand.class, ReferenceListCommand.class, ReferenceFindCommand.class,
            ReferenceRemoveCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn reference add hgnc_complete_set.txt mature.fa",
            "  exodyn reference list",
            "  exodyn reference find hsa-miR-21-5p PTEN%n"})
final class ReferenceCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
