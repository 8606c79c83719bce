package org.exodyn.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.exodyn.study.conformance.ConformanceReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn conformance SUITE`.
@Command(
        name = "conformance",
        description = {
            "Runs the SBML Test Suite.",
            "Tells per tag how many cases passed, were refused, or gave a wrong number; ends with exit code 3 if one did."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn conformance sbml-test-suite-3.4.0",
            "  exodyn conformance sbml-test-suite-3.4.0 --not-passed",
            "  exodyn conformance sbml-test-suite-3.4.0 --format json%n"})
final class ConformanceCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(
            paramLabel = "SUITE",
            description = "The suite's folder: one that holds 'semantic' or 'stochastic', or holds 'cases' with these.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path suite;

    @Option(names = "--runs", paramLabel = "N", description = "Trajectories per stochastic case. Default: 10000.")
    private int runs = 10_000;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; without it, one per processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--not-passed",
            description = "List the cases that did not pass, with the reasons, instead of the tags.")
    private boolean notPassed;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public Integer call() {
        ConformanceReport report = ConformanceReport.of(suite, runs,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        list.print(notPassed ? report.notPassed() : report.byTag(), spec.commandLine());
        if (report.wrong() == 0) {
            return 0;
        }
        Screen.note(report.wrong() == 1 ? "One case gave a wrong number."
                : report.wrong()
                        + " cases gave a wrong number.",
                spec.commandLine());
        return ExitCode.NUMERICAL;
    }
}
