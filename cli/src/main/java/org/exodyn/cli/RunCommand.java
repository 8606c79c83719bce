package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
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
            "  exodyn run my-scenario.yaml --check full --threads 1",
            "  exodyn run my-scenario.yaml --out first-try --draws 50 --resume%n",
            "Results go to standard output, progress to standard error. The folder appears",
            "when everything is written; until then a hidden folder beside it keeps what is",
            "finished. A run that was stopped or killed goes on with --resume, to the same",
            "results; a run that fails by itself leaves nothing.%n"})
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
            description = "Results folder; must not exist, but with --resume. Without it, results/SCENARIO-1, -2 and so on.")
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

    @Option(
            names = "--resume",
            description = "Go on with the run that was stopped or killed: same scenario, evidence, seed, draws, check and version, or it"
                    + " is refused. Threads may differ. Without --out, the one unfinished run of the scenario's name. If the run was"
                    + " finished, nothing is done.")
    private boolean resume;

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

    private volatile @Nullable Path results;

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
                CheckLevel.values()[check.ordinal()],
                resume);
        RunReport report;
        Thread farewell = new Thread(() -> err.println("\nexodyn: " + farewell()), "farewell");
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
            return Study.run(request, new Watch(Stage.silent()));
        }
        try (ProgressLine progress = ProgressLine.on(err)) {
            return Study.run(request, new Watch(progress));
        }
    }

    /// Passes on how far the run has come, and remembers where it can be resumed.
    private final class Watch implements Stage {
        private final Stage listener;

        Watch(Stage listener) {
            this.listener = listener;
        }

        @Override
        public void reached(String stage, int done, int total, double elapsedSeconds) {
            listener.reached(stage, done, total, elapsedSeconds);
        }

        @Override
        public void keptFor(Path folder) {
            results = folder;
            listener.keptFor(folder);
        }
    }

    /// What is said when the process is stopped.
    private String farewell() {
        Path folder = results;
        return folder == null
                ? "stopped; nothing was begun."
                : "stopped; what was finished is kept.\n  To go on: " + resumingCommand(folder);
    }

    /// The command that goes on with this one: what was typed, but threads and output, which may differ.
    private String resumingCommand(Path folder) {
        StringBuilder typed = new StringBuilder("exodyn run ").append(quoted(scenario));
        typed.append(" --out ").append(quoted(folder));
        if (draws != null) {
            typed.append(" --draws ").append(draws);
        }
        if (seed != null) {
            typed.append(" --seed ").append(seed);
        }
        if (check != CheckName.NONE) {
            typed.append(" --check ").append(check.name().toLowerCase(Locale.ROOT));
        }
        return typed.append(" --resume").toString();
    }

    /// As a shell takes it; names with blanks or signs in quotation marks.
    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9_./:+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
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
        if (!report.answer().isEmpty()) {
            report.answer().forEach(out::println);
            out.println();
        }
        report.summary().forEach(out::println);
        out.println("Ask why: exodyn explain " + report.folder());
    }
}
