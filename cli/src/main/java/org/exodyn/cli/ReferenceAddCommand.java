package org.exodyn.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.reference.FilesToAdd;
import org.exodyn.study.reference.ReferenceFiles;
import org.exodyn.study.reference.Told;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn reference add FILE…`.
@Command(
        name = "add",
        description = {
            "Brings files into the store, all or none.",
            "Each takes the place of the collection of the same source. What a file is shows in its first lines; gzip is unpacked."},
        footerHeading = "%nReads:%n",
        footer = {
            "  genes           HGNC complete set; NCBI gene symbols with aliases",
            "  miRNAs          miRBase mature.fa, hairpin.fa, aliases.txt, or as tables",
            "  targets         miRTarBase CSV; pairs of stem and target; NoncoRNA",
            "  vesicle cargo   ExoCarta, Vesiclepedia (say which with --as)",
            "  drugs           DrugBank open vocabulary, mappings",
            "  diseases        Disease Ontology OBO or TSV; OncoTree JSON or TSV",
            "  cells           Cell Ontology OBO or TSV; Cellosaurus text or TSV",
            "  evidence        CIViC clinical evidence summaries; Gene Ontology",
            "  retractions     PubMed numbers, one a line; Retraction Watch CSV%n",
            "Examples:",
            "  exodyn reference add hgnc_complete_set.txt drugbank_vocabulary.csv",
            "  exodyn reference add cargo.txt --as exocarta --version 5",
            "  exodyn reference add - --origin https://www.mirbase.org/download/mature.fa%n"})
final class ReferenceAddCommand implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // read by picocli; --version is that of the files here, so StandardOptions does not fit
    private boolean help;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files; - is the standard input.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "What the files are, instead of what they look like: a format or a collection, such as exocarta.")
    private @Nullable String as;

    @Option(names = "--version", paramLabel = "V", description = "Their version, instead of what they say.")
    private @Nullable String version;

    @Option(names = "--origin", paramLabel = "TEXT", description = "Where they are from. Without it, the file's name.")
    private @Nullable String origin;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Their licence, instead of what is known.")
    private @Nullable String licence;

    @Option(
            names = "--allow-smaller",
            description = "Replace a collection even if its rows become fewer by more than a tenth, as those of a file that was cut off do.")
    private boolean allowSmaller;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        FilesToAdd request = new FilesToAdd(files, System.in, Optional.ofNullable(as), Optional.ofNullable(version),
                Optional.ofNullable(origin), Optional.ofNullable(licence), allowSmaller, store.place());
        Told told;
        try (RowProgress progress = RowProgress.on(err)) {
            told = ReferenceFiles.add(request, quiet ? (_, _, _) -> {} : progress);
        }
        if (!told.warnings().isEmpty()) {
            err.print(ProblemReport.render(told.warnings()));
            err.flush();
        }
        told.lines().forEach(spec.commandLine().getOut()::println);
    }
}
