package org.exodyn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.study.profile.CohortProfile;
import org.exodyn.study.profile.ProfileRequest;
import org.exodyn.study.profile.SurvivalRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn profile`: cargo of patients' samples, two groups compared.
@Command(
        name = "profile",
        description = {
            "Compares the cargo of two groups of samples.",
            "Reads a table of counts or intensities and a sample sheet; writes a folder with report.html, figures and tables. The"
                    + " answer says which features differ, and what else does."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn profile counts.tsv --samples samples.tsv",
            "      --contrast response=resistant:sensitive --batch plate",
            "  exodyn profile proteins.tsv.gz --samples samples.tsv",
            "      --contrast timing=Post:Pre --pairs patient%n"})
final class ProfileCommand implements Runnable {
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
            names = "--contrast",
            paramLabel = "COLUMN=GROUP:REFERENCE",
            required = true,
            description = "The groups that are compared, by a column of the sheet.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private String contrast;

    @Option(
            names = "--design",
            paramLabel = "FORMULA",
            description = "The whole design, such as '~ factor(plate) + age + response', instead of --batch, --covariates, --pairs.")
    private @Nullable String design;

    @Option(
            names = "--batch",
            paramLabel = "COLUMN",
            split = ",",
            description = "Batches whose differences are taken out.")
    private final List<String> batch = new ArrayList<>();

    @Option(
            names = "--covariates",
            paramLabel = "COLUMN",
            split = ",",
            description = "Numbers or groups whose influence is taken out, such as age,sex.")
    private final List<String> covariates = new ArrayList<>();

    @Option(
            names = "--pairs",
            paramLabel = "COLUMN",
            description = "Patients with samples of both groups, compared with each other.")
    private @Nullable String pairs;

    @Option(
            names = "--block",
            paramLabel = "COLUMN",
            description = "Patients whose samples are alike; for voom and trend.")
    private @Nullable String block;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE,…",
            description = "Only samples with these values; may be given more than once.")
    private final List<String> where = new ArrayList<>();

    @Option(names = "--drop", paramLabel = "SAMPLE", split = ",", description = "Samples to leave out.")
    private final List<String> drop = new ArrayList<>();

    @Option(names = "--all-groups", description = "Let samples of other groups help to estimate variation.")
    private boolean allGroups;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description = "counts, intensities or log2; without it, what the numbers look like.")
    private @Nullable String scale;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "ql (as edgeR's quasi-likelihood; default for counts), voom (as limma), wald (as DESeq2), trend (as"
                    + " limma-trend; for intensities).")
    private @Nullable String method;

    @Option(
            names = "--normalisation",
            paramLabel = "METHOD",
            description = "tmm, tmmwsp, median-ratio, poscounts, vst, upper-quartile, none; for intensities median, quantile, none.")
    private @Nullable String normalisation;

    @Option(names = "--sample-weights", description = "Weight samples by how well they fit; for voom and trend.")
    private boolean qualities;

    @Option(
            names = "--survival",
            paramLabel = "TIME,EVENT",
            description = "Columns of times and events; without it, such as os_days and os_event.")
    private @Nullable String survival;

    @Option(
            names = "--strata",
            paramLabel = "COLUMN",
            split = ",",
            description = "Survival: levels with a base line of their own, beside those of --batch.")
    private final List<String> strata = new ArrayList<>();

    @Option(
            names = "--ties",
            paramLabel = "METHOD",
            description = "Survival: efron (default) or breslow.")
    private @Nullable String ties;

    @Option(
            names = "--cut",
            paramLabel = "FEATURE[=VALUE]",
            description = "Survival above and below a log2 abundance that was set beforehand; without VALUE, of the cut that"
                    + " parts best, with a p that pays for the search. May be given more than once.")
    private final List<String> cuts = new ArrayList<>();

    @Option(
            names = "--curve",
            paramLabel = "FEATURE",
            description = "Hazard over the values of a feature; may be given more than once.")
    private final List<String> curves = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "COLUMN",
            description = "Order of measurement; without it, injection_order or run_order.")
    private @Nullable String order;

    @Option(names = "--fdr", paramLabel = "SHARE", description = "False discovery rate of a hit. Default: 0.05.")
    private double falseDiscoveries = 0.05;

    @Option(names = "--parquet", description = "Write the tables of features as Parquet too.")
    private boolean parquet;

    @Mixin
    private final CohortOutput output = new CohortOutput();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        ProfileRequest request = new ProfileRequest(table, samples, contrast, Optional.ofNullable(design), batch,
                covariates,
                Optional.ofNullable(pairs), Optional.ofNullable(block), where, drop, allGroups,
                Optional.ofNullable(scale),
                Optional.ofNullable(method), Optional.ofNullable(normalisation), qualities,
                new SurvivalRequest(Optional.ofNullable(survival), strata, Optional.ofNullable(ties), cuts, curves),
                Optional.ofNullable(order), falseDiscoveries, parquet, output.out());
        output.print(spec.commandLine(), progress -> CohortProfile.run(request, progress));
    }
}
