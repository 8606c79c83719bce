package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The entry point. A command exists here only when it is implemented.
@Command(
        name = "exodyn",
        description = {
            "From published claims on exosomes and cancer drug resistance to models that run.",
            "",
            "Research software, not a medical device."},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the output could not be written",
            "2:the input has problems; they are listed and nothing is written",
            "3:the numbers failed: a solver gave up and says where",
            "70:a fault of Exodyn itself"},
        footer = {"", "Help on a command: exodyn COMMAND --help%n"},
        versionProvider = VersionText.class,
        subcommands = {RunCommand.class, AuditCommand.class, NewCommand.class, CheckCommand.class, ExplainCommand.class,
            ProfileCommand.class, AtlasCommand.class, ReferenceCommand.class, SimulateCommand.class,
            ConvertCommand.class, ConformanceCommand.class, ExportCommand.class, CommandLine.HelpCommand.class})
public final class Exodyn implements Runnable {
    @CommandLine.Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        StandardOutput out = StandardOutput.ofProcess();
        CommandLine command = Screen.fit(commandLine().setOut(new PrintWriter(out, true, StandardCharsets.UTF_8)));
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, failure) -> System.exit(FailureReport.tell(failure, command.getErr())));
        int code = command.execute(arguments);
        command.getOut().flush();
        System.exit(out.loss().map(reason -> FailureReport.lost(reason, code, command.getErr())).orElse(code));
    }

    /// The command with all its subcommands, as the process and the tests run it, for a page of 80 columns.
    public static CommandLine commandLine() {
        return new CommandLine(new Exodyn())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new MistypedCommand())
                .setExecutionExceptionHandler(new FailureReport());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
