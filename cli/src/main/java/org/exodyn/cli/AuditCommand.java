package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.exodyn.study.AuditReport;
import org.exodyn.study.AuditRequest;
import org.exodyn.study.Study;
import org.exodyn.study.run.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  exodyn audit zheng-2017.mir-21-cisplatin --dose 1e5 --out mir-21",
            "  exodyn audit --cancer melanoma --format json%n",
            "Writes a results folder with a page of all claims, a card per claim, drawings and",
            "tables. The list of claims goes to standard output, the rest to standard error.%n"})
final class AuditCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Results folder; must not exist. Without it, results/audit-1, -2 and so on.")
    private @Nullable Path out;

    @Option(names = "--dose", paramLabel = "N", description = "Purified vesicles per recipient. Default: 10000.")
    private @Nullable Double dose;

    @Option(names = "--ratio", paramLabel = "N", description = "Donors per recipient in co-culture. Default: 1.")
    private @Nullable Double ratio;

    @Option(names = "--distance", paramLabel = "UM", description = "Distance of donors in tissue, µm. Default: 20.")
    private @Nullable Double distance;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the scramblings. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; without it, one per processor. Results do not depend on it.")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        AuditReport report = audit(request(), err);
        list.print(report.claims(), spec.commandLine());
        err.println();
        report.answer().forEach(sentence -> Screen.note(sentence, spec.commandLine()));
        report.summary().forEach(sentence -> Screen.note(sentence, spec.commandLine()));
        err.println("Results: " + report.folder());
        err.println("Report:  " + report.report() + " (opens in any browser, offline)");
        err.flush();
    }

    private AuditReport audit(AuditRequest request, PrintWriter err) {
        if (quiet) {
            return Study.audit(request, Stage.silent());
        }
        try (ProgressLine progress = ProgressLine.on(err)) {
            return Study.audit(request, progress);
        }
    }

    private AuditRequest request() {
        AuditRequest request = AuditRequest.of(selection.selection(), Optional.ofNullable(out), seed,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        if (dose != null) {
            request = request.withVesiclesPerCell(positive("--dose", dose));
        }
        if (ratio != null) {
            request = request.withDonorsPerRecipient(positive("--ratio", ratio));
        }
        if (distance != null) {
            request = request.withDistanceUm(positive("--distance", distance));
        }
        return request;
    }

    private double positive(String option, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new ParameterException(spec.commandLine(), option + " must be a positive number, not " + value);
        }
        return value;
    }
}
