package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exodyn.study.starter.ScenarioWish;
import org.exodyn.study.starter.Starters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn new SCENARIO`.
@Command(
        name = "new",
        description = {
            "Writes a commented scenario to begin with.",
            "Asks for drug, cancer and cargo and fills the scenario from the claims on them; with --drug, --cancer, --cargo or --delivery"
                    + " it asks nothing; with --starter it copies a scenario that comes with Exodyn. Never overwrites a file."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn new my-scenario",
            "  exodyn new my-scenario --drug paclitaxel --cargo miR-155 --cancer gastric",
            "  exodyn new my-scenario --starter co-culture",
            "  exodyn new --list%n"})
final class NewCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "The file to write; .yaml is added if it is missing.")
    private @Nullable Path target;

    @Option(names = "--list", description = "Lists the starters and what scenarios can be written from claims.")
    private boolean listed;

    @Option(
            names = "--starter",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "A scenario that comes with Exodyn: ${COMPLETION-CANDIDATES}.")
    private @Nullable String starter;

    @Option(names = "--drug", paramLabel = "NAME", description = "From claims on this drug.")
    private @Nullable String drug;

    @Option(names = "--cancer", paramLabel = "NAME", description = "From claims on this cancer.")
    private @Nullable String cancer;

    @Option(names = "--cargo", paramLabel = "NAME", description = "From claims on this molecule.")
    private @Nullable String cargo;

    @Option(
            names = "--delivery",
            paramLabel = "WORD",
            description = "conditioned-medium, co-culture or purified. Default: conditioned-medium.")
    private @Nullable String delivery;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    /// Names of the starters, for the help text and for completion.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Starters.names().iterator();
        }
    }

    @Override
    public Integer call() {
        ScenarioWish wish = new ScenarioWish(Optional.ofNullable(drug), Optional.ofNullable(cancer),
                Optional.ofNullable(cargo), Optional.ofNullable(delivery));
        PrintWriter err = spec.commandLine().getErr();
        if (listed) {
            list.print(Starters.list(), spec.commandLine());
            return 0;
        }
        if (target == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'SCENARIO'");
        }
        if (starter != null && !wish.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "--starter copies a whole scenario; it cannot be joined with --drug, --cancer, --cargo or --delivery");
        }
        Optional<Starters.Written> written = starter != null ? Optional.of(Starters.write(target, starter))
                : wish.isEmpty() ? Starters.ask(target, new TypedDialogue(err))
                        : Optional.of(Starters.write(target, wish));
        if (written.isEmpty()) {
            err.println("The answers ended before the scenario was whole; nothing was written.");
            err.println("  Maybe exodyn new " + target
                    + " --starter co-culture, or --drug NAME; exodyn new --list shows more.");
            return ExitCode.INPUT;
        }
        spec.commandLine().getOut().println(written.get().file());
        if (!written.get().claims().isEmpty()) {
            Screen.note("From " + String.join(", ", written.get().claims()) + ".", spec.commandLine());
        }
        written.get().notes().forEach(note -> Screen.note(note, spec.commandLine()));
        err.println("Check it with: exodyn check " + written.get().file());
        return 0;
    }
}
