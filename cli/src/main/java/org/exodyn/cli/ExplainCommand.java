package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.exodyn.study.Study;
import org.exodyn.study.explain.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn explain DIR [NAME]`.
@Command(
        name = "explain",
        description = {
            "Tells what stands behind a name of a run.",
            "What it is, the claims and records behind it, and how they were chosen."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn explain results/pancreatic-caf-gemcitabine-1",
            "  exodyn explain results/pancreatic-caf-gemcitabine-1 ln_rf",
            "  exodyn explain results/pancreatic-caf-gemcitabine-1 \"+ CAF vesicles\"",
            "  exodyn explain results/counts-1 hsa-miR-21-5p",
            "  exodyn explain results/audit-1 au-yeung-2016.stromal-mir-21-apaf1-paclitaxel/co-culture%n"})
final class ExplainCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "A results folder.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A species, parameter, rule, reaction, arm, premise, claim, record or figure; of a profile a feature, sample or"
                    + " figure; of an audit a claim, claim/setting or record. Without it, all names.")
    private @Nullable String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.Reading.class,
            description = "table or json. Default: table.")
    private OutputFormat format = OutputFormat.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        Explanation explanation = Study.explain(folder, Optional.ofNullable(name));
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == OutputFormat.JSON ? explanation.json() : explanation.text());
        out.flush();
    }
}
