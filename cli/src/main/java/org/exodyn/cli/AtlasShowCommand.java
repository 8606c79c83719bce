package org.exodyn.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.evidence.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn atlas show NAME…`.
@Command(
        name = "show",
        description = {
            "Shows claims, entities, sources or parameter records in full.",
            "Where they stand, what they rest on, what is doubted. As TSV, CSV or JSON: the claims, with all fields."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas show pan-2024.mir-106b-tp53inp1",
            "  exodyn atlas show FSP1",
            "  exodyn atlas show richards-2017",
            "  exodyn atlas show MIR_PER_EXO%n"})
final class AtlasShowCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "Ids of claims or parameter records, keys of sources, names or ids of entities.")
    private final List<String> names = new ArrayList<>();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        Evidence evidence = Evidence.embedded();
        if (list.format() == OutputFormat.TABLE) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(evidence.show(names, Screen.width(spec.commandLine())));
            out.flush();
        } else {
            EvidenceOutput.print(evidence.claimsOf(names), list, spec.commandLine());
        }
    }
}
