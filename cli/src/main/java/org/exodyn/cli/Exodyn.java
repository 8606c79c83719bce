package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
            "3:the numbers failed: a solver gave up and says where, or a test suite finds one wrong",
            "70:a fault of Exodyn itself"},
        footer = {"", "Help on a command: exodyn COMMAND --help%n"},
        versionProvider = VersionText.class)
public final class Exodyn implements Runnable {
    /// The commands in the order of the help text.
    private static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("run", RunCommand.class), Map.entry("audit", AuditCommand.class),
            Map.entry("new", NewCommand.class), Map.entry("check", CheckCommand.class),
            Map.entry("explain", ExplainCommand.class), Map.entry("profile", ProfileCommand.class),
            Map.entry("signature", SignatureCommand.class),
            Map.entry("atlas", AtlasCommand.class), Map.entry("reference", ReferenceCommand.class),
            Map.entry("simulate", SimulateCommand.class), Map.entry("convert", ConvertCommand.class),
            Map.entry("conformance", ConformanceCommand.class), Map.entry("export", ExportCommand.class),
            Map.entry("help", CommandLine.HelpCommand.class));

    @CommandLine.Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] arguments) {
        StandardOutput out = StandardOutput.ofProcess();
        CommandLine command = Screen
                .fit(commandLine(arguments).setOut(new PrintWriter(out, true, StandardCharsets.UTF_8)));
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, failure) -> System.exit(FailureReport.tell(failure, command.getErr())));
        int code = command.execute(arguments);
        command.getOut().flush();
        System.exit(out.loss().map(reason -> FailureReport.lost(reason, code, command.getErr())).orElse(code));
    }

    /// The command with all its subcommands, as the process and the tests run it, for a page of 80 columns.
    public static CommandLine commandLine() {
        return withCommands(COMMANDS);
    }

    /// The command for one command line. picocli looks at every option of every command it is told of, which takes longer than many a
    /// command itself: when the first word names a command, it is told of this one only.
    static CommandLine commandLine(String... arguments) {
        List<Map.Entry<String, Class<?>>> named = COMMANDS.stream()
                .filter(one -> arguments.length > 0 && one.getKey().equals(arguments[0])
                        && one.getValue() != CommandLine.HelpCommand.class)
                .toList();
        return withCommands(named.isEmpty() ? COMMANDS : named);
    }

    private static CommandLine withCommands(List<Map.Entry<String, Class<?>>> commands) {
        CommandLine command = new CommandLine(new Exodyn());
        commands.forEach(one -> command.addSubcommand(one.getKey(), one.getValue()));
        return command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
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
