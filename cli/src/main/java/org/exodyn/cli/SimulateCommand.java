package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.simulation.ForeignModels;
import org.exodyn.study.simulation.SimulationReport;
import org.exodyn.study.simulation.SimulationRequest;
import org.exodyn.study.simulation.TimeCourseOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn simulate MODEL`.
@Command(
        name = "simulate",
        description = {
            "Simulates an SBML model.",
            "Level 2 and Level 3, submodels included. What cannot be simulated exactly as SBML means it is refused by element and line."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn simulate model.xml --end 100",
            "  exodyn simulate model.xml --end 1000 --steps 500 --out course.csv --plot course.svg",
            "  exodyn simulate model.xml --end 10 --show S1,S2 --amounts",
            "  exodyn simulate model.xml --end 10 --show S1 --sensitivity k1,k2%n",
            "  exodyn simulate model.xml --steady%n",
            "Without --out the table goes to standard output and the account of the solver to",
            "standard error. Numbers are in the units of the model.%n"})
final class SimulateCommand implements Runnable {
    private static final double USUAL_END = 100;
    private static final List<String> TIMES = List.of("--end", "--start", "--steps", "--max-steps",
            "--sensitivity");

    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(paramLabel = "MODEL", description = "An SBML file; may be compressed by gzip.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path model;

    @Option(names = "--end", paramLabel = "T", description = "Time of the last output. Without it, 100.")
    private @Nullable Double end;

    @Option(
            names = "--start",
            paramLabel = "T",
            description = "Time of the first output; the model starts at 0. Default: 0.")
    private double start;

    @Option(names = "--steps", paramLabel = "N", description = "Intervals between outputs. Default: 100.")
    private int steps = 100;

    @Option(
            names = "--rtol",
            paramLabel = "X",
            description = "Error allowed per step, relative to each value. Default: 1e-8.")
    private double relative = 1e-8;

    @Option(
            names = "--atol",
            paramLabel = "X",
            description = "Error allowed per step, relative to the magnitude of each quantity, which is kept for the run. Default: 1e-10.")
    private double absolute = 1e-10;

    @Option(
            names = "--show",
            paramLabel = "ID",
            split = ",",
            description = "What to report, with commas between. Without it, all species and all that rules and events determine or change.")
    private List<String> shown = List.of();

    @Option(
            names = "--steady",
            description = "The state in which the model stands still, and whether it is stable, instead of the course to it.")
    private boolean steady;

    @Option(names = "--amounts", description = "Species as amounts, instead of what their ids stand for.")
    private boolean amounts;

    @Option(
            names = "--sensitivity",
            split = ",",
            paramLabel = "ID",
            description = "Report beside each column its derivative by this parameter, size or start value. Not for models with events, delays, algebraic rules or fast reactions.")
    private List<String> sensitivities = List.of();

    @Option(
            names = "--max-steps",
            paramLabel = "N",
            description = "Steps of the solver after which it gives up. Default: 20,000 per output, and 200,000 at least.")
    private @Nullable Integer mostSteps;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the draws among events of equal priority, which SBML leaves to chance. Default: 1.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "The table, as .csv, .tsv or .parquet; must not exist.")
    private @Nullable Path out;

    @Option(names = "--plot", paramLabel = "FILE", description = "A drawing of all columns, as .svg; must not exist.")
    private @Nullable Path plot;

    @Option(
            names = "--account",
            paramLabel = "FILE",
            description = "The account of the solver with the absolute tolerance of each quantity, as text; must not exist.")
    private @Nullable Path accountFile;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        refuseTimes();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter answer = spec.commandLine().getOut();
        double last = end == null ? Math.max(USUAL_END, start + USUAL_END) : end;
        TimeCourseOptions options = TimeCourseOptions.of(start, last, steps).withTolerances(relative, absolute)
                .withSeed(seed);
        options = mostSteps == null ? options : options.withMostSteps(mostSteps);
        SimulationReport report = ForeignModels
                .simulate(new SimulationRequest(model, options, steady, amounts, shown, sensitivities,
                        Optional.ofNullable(out), Optional.ofNullable(plot), Optional.ofNullable(accountFile)));
        if (!report.doubts().isEmpty()) {
            err.print(ProblemReport.render(report.doubts()));
        }
        if (end == null && !steady) {
            Screen.note("No --end was given, so the simulation ends at " + last + ".", spec.commandLine());
        }
        PrintWriter account = out == null ? err : answer;
        report.account().forEach(account::println);
        if (out != null) {
            answer.println("Table: " + out);
        } else {
            answer.print(report.csv());
        }
        if (plot != null) {
            account.println("Plot:  " + plot);
        }
        err.flush();
        answer.flush();
    }

    /// A steady state has no times, so what says times would do nothing.
    private void refuseTimes() {
        List<String> typed = TIMES.stream().filter(spec.commandLine().getParseResult()::hasMatchedOption).toList();
        if (steady && !typed.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(" and ", typed) + (typed.size() == 1
                    ? " does"
                    : " do") + " nothing with --steady, which seeks the state after any time");
        }
    }
}
