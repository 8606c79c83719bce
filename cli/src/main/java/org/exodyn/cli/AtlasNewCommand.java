package org.exodyn.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `exodyn atlas new …`.
@Command(
        name = "new",
        description = "Adds a record, asking for what it needs.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example: exodyn atlas new claim --in atlas/evidence%n"},
        subcommands = {AtlasNewClaimCommand.class, HelpCommand.class})
final class AtlasNewCommand implements Runnable {
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
