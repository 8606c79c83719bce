package org.exodyn.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.Paragraph;
import org.exodyn.study.evidence.EvidenceEditing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn atlas check [FOLDER]`.
@Command(
        name = "check",
        description = {
            "Lists every problem of a folder of evidence.",
            "Checked are schema, references, flags and contradictions; copied words and ids of registries where these are at hand."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas check atlas/evidence",
            "  exodyn atlas check atlas/evidence --review review.txt%n"})
final class AtlasCheckCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A folder with entities/ and sources/. Without it, the evidence that comes with Exodyn.")
    private @Nullable Path folder;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = "A text of which no record may repeat 8 or more words in a row.")
    private @Nullable Path review;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public Integer call() {
        EvidenceEditing.Checked checked = EvidenceEditing.check(Optional.ofNullable(folder),
                Optional.ofNullable(review),
                store.place());
        if (!checked.problems().isEmpty()) {
            spec.commandLine().getErr().print(ProblemReport.render(checked.problems()));
            spec.commandLine().getErr().flush();
        }
        if (!checked.summary().isEmpty()) {
            tell((checked.hasErrors() ? "" : "OK: ") + checked.summary() + ".");
        }
        checked.registries().forEach(this::tell);
        return checked.hasErrors() ? ExitCode.INPUT : 0;
    }

    private void tell(String sentence) {
        spec.commandLine().getOut().println(Paragraph.wrapped(sentence, Screen.width(spec.commandLine())));
    }
}
