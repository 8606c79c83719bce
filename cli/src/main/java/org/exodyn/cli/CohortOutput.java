package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.profile.CohortReport;
import org.exodyn.study.run.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Where results on the samples of a table go, and how they are told.
@Command
final class CohortOutput {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Results folder; must not exist. Without it, results/TABLE-1 and so on.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Reading.class,
            description = "table or json. Default: table.")
    private OutputFormat format = OutputFormat.TABLE;

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /// Does the work, with a line of progress unless it is to be quiet, and prints what it has to tell.
    void print(CommandLine command, Function<Stage, CohortReport> work) {
        PrintWriter err = command.getErr();
        CohortReport report = report(err, work);
        if (!report.warnings().isEmpty()) {
            err.print(ProblemReport.render(report.warnings()));
            err.flush();
        }
        PrintWriter to = command.getOut();
        if (format == OutputFormat.JSON) {
            to.print(report.json());
            to.flush();
            return;
        }
        to.println("Results: " + report.folder());
        to.println("Report:  " + report.report() + " (opens in any browser, offline)");
        to.println();
        report.answer().forEach(to::println);
        to.println();
        report.summary().forEach(to::println);
    }

    private CohortReport report(PrintWriter err, Function<Stage, CohortReport> work) {
        if (quiet) {
            return work.apply(Stage.silent());
        }
        try (ProgressLine progress = ProgressLine.on(err)) {
            return work.apply(progress);
        }
    }
}
