package org.exodyn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.study.signature.CohortSignature;
import org.exodyn.study.signature.SignatureRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn signature`: what the cargo of patients' samples predicts.
@Command(
        name = "signature",
        description = {
            "Learns a signature from cargo and says what it is worth.",
            "Fits an elastic net with the conventions of R's glmnet, and judges it on samples that it has not seen, by nested"
                    + " cross-validation; writes a folder with report.html, figures and tables."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn signature counts.tsv --samples samples.tsv",
            "      --outcome response=resistant:sensitive",
            "  exodyn signature proteins.tsv.gz --samples samples.tsv",
            "      --survival os_days,os_event --alpha 1%n"})
final class SignatureCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(
            paramLabel = "TABLE",
            description = "Features in rows, samples in columns: .tsv, .csv or .parquet, text also .gz.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path table;

    @Option(
            names = "--samples",
            paramLabel = "SHEET",
            required = true,
            description = "Sample sheet: a row per sample, its name first.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path samples;

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN[=EVENT:REFERENCE]",
            description = "What is predicted: one of two groups, or the numbers of a column.")
    private @Nullable String outcome;

    @Option(
            names = "--survival",
            paramLabel = "TIME,EVENT",
            description = "Columns of times and events, to predict survival instead of an outcome.")
    private @Nullable String survival;

    @Option(
            names = "--patients",
            paramLabel = "COLUMN",
            description = "Samples of one patient stay in one fold; without it, by a column such as patient.")
    private @Nullable String patients;

    @Option(
            names = "--fold-column",
            paramLabel = "COLUMN",
            split = ",",
            description = "Folds that are given, a column for each repeat; inner ones in inner_for_COLUMN1 and so on.")
    private final List<String> foldColumns = new ArrayList<>();

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE,…",
            description = "Only samples with these values; may be given more than once.")
    private final List<String> where = new ArrayList<>();

    @Option(names = "--drop", paramLabel = "SAMPLE", split = ",", description = "Samples to leave out.")
    private final List<String> drop = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "counts, intensities or log2; without it, what the numbers look like.")
    private @Nullable String scale;

    @Option(
            names = "--alpha",
            paramLabel = "SHARE",
            description = "1 for the lasso, 0 for ridge regression. Default: 0.5.")
    private double alpha = 0.5;

    @Option(names = "--folds", paramLabel = "N", description = "Folds, outer and inner. Default: 5.")
    private int folds = 5;

    @Option(names = "--repeats", paramLabel = "N", description = "How often folds are drawn. Default: 10.")
    private int repeats = 10;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the folds. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--lambda",
            paramLabel = "RULE",
            description = "min: the penalty of the least deviance (default); 1se: the largest within a standard error of it.")
    private String lambda = "min";

    @Option(
            names = "--least",
            paramLabel = "CPM",
            description = "Counts per million that a feature needs. Default: 1.")
    private double least = 1;

    @Option(
            names = "--seen",
            paramLabel = "SHARE",
            description = "Share of the training samples in which a feature needs them, or is seen. Default: 0.5 for counts, 0.7"
                    + " for intensities.")
    private @Nullable Double seen;

    @Mixin
    private final CohortOutput output = new CohortOutput();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        SignatureRequest request = new SignatureRequest(table, samples, Optional.ofNullable(outcome),
                Optional.ofNullable(survival), Optional.ofNullable(patients), foldColumns, where, drop,
                Optional.ofNullable(scale), alpha, folds, repeats, seed, lambda, least, Optional.ofNullable(seen),
                output.out());
        output.print(spec.commandLine(), progress -> CohortSignature.run(request, progress));
    }
}
