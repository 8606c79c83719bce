package org.exodyn.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `exodyn atlas …`.
@Command(
        name = "atlas",
        description = {
            "Asks, checks and exports the evidence.",
            "Claims on vesicles and drug resistance, what they rest on, and where they disagree."},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas find CAF gemcitabine",
            "  exodyn atlas show pan-2024.mir-106b-tp53inp1",
            "  exodyn atlas path --from CAF --to gemcitabine%n"},
        subcommands = {AtlasFindCommand.class, AtlasShowCommand.class, AtlasPathCommand.class,
            AtlasContradictionsCommand.class, AtlasCoverageCommand.class, AtlasStatsCommand.class,
            AtlasAgreementCommand.class, AtlasExportCommand.class, AtlasCheckCommand.class, AtlasNewCommand.class,
            HelpCommand.class})
final class AtlasCommand implements Runnable {
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
