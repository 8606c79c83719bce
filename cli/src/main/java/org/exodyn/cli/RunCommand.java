package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.RunReport;
import org.exodyn.study.RunRequest;
import org.exodyn.study.Study;
import org.exodyn.study.run.CheckLevel;
import org.exodyn.study.run.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn run SCENARIO`.
@Command(
        name = "run",
        description = {
            "Simulates all arms of a scenario.",
            "Writes a results folder with a report that opens offline."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn run scenarios/pancreatic-caf-gemcitabine.yaml",
            "  exodyn run my-scenario.yaml --out first-try --draws 50",
            "  exodyn run my-scenario.yaml --check full --threads 1%n",
            "Results go to standard output, progress to standard error. The folder appears",
            "when everything is written; a run that fails or is stopped leaves nothing.%n"})
final class RunCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path scenario;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Results folder; must not exist. Without it, results/SCENARIO-1, -2 and so on.")
    private @Nullable Path out;

    @Option(names = "--draws", paramLabel = "N", description = "Parameter draws, instead of the scenario's number.")
    private @Nullable Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of all random streams, instead of the scenario's. Same scenario and seed, same numbers.")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; without it, one per processor. Results do not depend on it.")
    private @Nullable Integer threads;

    @Option(
            names = "--check",
            paramLabel = "LEVEL",
            converter = CheckReading.class,
            description = "What ends the run: none; step: vesicles or copies that do not balance at some time; full: also bytecode"
                    + " unlike the interpreter, and cells that take in more than they can. Default: none, which reports them.")
    private CheckName check = CheckName.NONE;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Reading.class,
            description = "table or json. Default: table.")
    private OutputFormat format = OutputFormat.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    /// The levels by the words that people type; the domain's own type is not loaded for a help text.
    enum CheckName {
        NONE, STEP, FULL
    }

    /// As it is typed.
    static final class CheckReading extends Choice<CheckName> {
        CheckReading() {
            super(CheckName.class);
        }
    }

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        RunRequest request = new RunRequest(
                scenario,
                Optional.ofNullable(out),
                draws == null ? OptionalInt.empty() : OptionalInt.of(draws),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                threads == null ? Runtime.getRuntime().availableProcessors() : threads,
                CheckLevel.values()[check.ordinal()]);
        RunReport report;
        Thread farewell = new Thread(() -> err.println("\nexodyn: stopped; nothing was written."), "farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            report = study(request, err);
        } finally {
            forget(farewell);
        }
        if (!report.warnings().isEmpty()) {
            err.print(ProblemReport.render(report.warnings()));
            err.flush();
        }
        print(spec.commandLine().getOut(), report);
    }

    private RunReport study(RunRequest request, PrintWriter err) {
        if (quiet) {
            return Study.run(request, Stage.silent());
        }
        try (ProgressLine progress = ProgressLine.on(err)) {
            return Study.run(request, progress);
        }
    }

    private static void forget(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException _) {
            // the process is being stopped, and says so
        }
    }

    private void print(PrintWriter out, RunReport report) {
        if (format == OutputFormat.JSON) {
            out.print(report.json());
            out.flush();
            return;
        }
        out.println("Results: " + report.folder());
        out.println("Report:  " + report.report() + " (opens in any browser, offline)");
        out.println();
        report.answer().forEach(out::println);
        out.println();
        report.summary().forEach(out::println);
        out.println("Ask why: exodyn explain " + report.folder());
    }
}
