package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.AuditOptions;
import org.exodyn.study.AuditReport;

import org.exodyn.study.Study;
import org.exodyn.study.run.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `exodyn audit [QUERY]`.
@Command(
        name = "audit",
        description = {
            "Asks whether vesicles can deliver what claims need.",
            "Without a query, of all claims; with names, words and sides as for atlas find, or with ids of claims.",
            "Insufficient means: not by this channel at these numbers."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn audit",
            "  exodyn audit gemcitabine --cargo-class miRNA",
            "  exodyn audit au-yeung-2016.stromal-mir-21-apaf1-paclitaxel --dose 1e5 --out mir-21",
            "  exodyn audit --cancer melanoma --format json%n",
            "Writes a results folder with a page of all claims, a card per claim, drawings and",
            "tables. The list of claims goes to standard output, the rest to standard error.%n"})
final class AuditCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Results folder; must not exist. Without it, results/audit-1, -2 and so on.")
    private @Nullable Path out;

    @Option(names = "--dose", paramLabel = "N", description = "Purified vesicles per recipient. Default: 10000.")
    private @Nullable String dose;

    @Option(names = "--ratio", paramLabel = "N", description = "Donors per recipient in co-culture. Default: 1.")
    private @Nullable String ratio;

    @Option(
            names = "--distance",
            paramLabel = "UM",
            description = "Distance of donors in tissue between centres, µm. Default: 20.")
    private @Nullable String distance;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the scramblings. Default: 1.")
    private @Nullable String seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; without it, one per processor. Results do not depend on it.")
    private @Nullable String threads;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, tsv, csv or json. Default: table.")
    private @Nullable String format;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        AuditReport report = audit(options(), err);
        if (!report.warnings().isEmpty()) {
            err.print(ProblemReport.render(report.warnings()));
            err.flush();
        }
        ListOptions.print(report.claims(),
                format == null ? OutputFormat.TABLE : OutputFormat.valueOf(format.toUpperCase(Locale.ROOT)),
                spec.commandLine());
        err.println();
        report.answer().forEach(sentence -> Screen.note(sentence, spec.commandLine()));
        report.summary().forEach(sentence -> Screen.note(sentence, spec.commandLine()));
        err.println("Results: " + report.folder());
        err.println("Report:  " + report.report() + " (opens in any browser, offline)");
        err.flush();
    }

    private AuditReport audit(AuditOptions options, PrintWriter err) {
        if (quiet) {
            return Study.audit(options, Stage.silent());
        }
        try (ProgressLine progress = ProgressLine.on(err)) {
            return Study.audit(options, progress);
        }
    }

    private AuditOptions options() {
        return new AuditOptions(selection.selection(), Optional.ofNullable(out), Optional.ofNullable(dose),
                Optional.ofNullable(ratio), Optional.ofNullable(distance), Optional.ofNullable(seed),
                Optional.ofNullable(threads), Optional.ofNullable(format));
    }
}
