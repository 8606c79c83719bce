package org.exodyn.cli;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.reference.Found;
import org.exodyn.study.reference.ReferenceNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn reference find NAME…`.
@Command(
        name = "find",
        description = {
            "Tells what names are in each registry.",
            "Case, hyphens, blanks and Greek letters do not count. A miRNA and a gene: the evidence that one acts on the other.",
            "If no collection knows any of the names, that is an error (exit code 2)."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn reference find MDR1",
            "  exodyn reference find PANC-1 gemcitabine DOID:3908",
            "  exodyn reference find hsa-miR-21-5p PTEN --format json%n"})
final class ReferenceFindCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names or identifiers.")
    private final List<String> names = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        Found found = ReferenceNames.find(names, store.place(), list.format() != OutputFormat.TABLE);
        list.print(found.list(), spec.commandLine());
        found.notes().forEach(note -> Screen.note(note, spec.commandLine()));
    }
}
