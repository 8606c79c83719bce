package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import org.exodyn.study.ScenarioFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn new SCENARIO`.
@Command(
        name = "new",
        description = {"Writes a commented scenario to begin with.", "Never overwrites a file."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn new my-scenario",
            "  exodyn new my-scenario --starter pancreatic-caf-gemcitabine%n"})
final class NewCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(paramLabel = "SCENARIO", description = "The file to write; .yaml is added if it is missing.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path target;

    @Option(
            names = "--starter",
            paramLabel = "NAME",
            completionCandidates = Starters.class,
            description = "Which starter: ${COMPLETION-CANDIDATES}. Without it, the first.")
    private @Nullable String starter;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    /// Names of the starters, for the help text and for completion.
    static final class Starters implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ScenarioFiles.starters().stream().map(ScenarioFiles.Starter::name).iterator();
        }
    }

    @Override
    public void run() {
        String wanted = starter == null ? ScenarioFiles.starters().getFirst().name() : starter;
        Path file = ScenarioFiles.create(target, wanted);
        PrintWriter out = spec.commandLine().getOut();
        out.println(file);
        spec.commandLine().getErr().println("Check it with: exodyn check " + file);
    }
}
