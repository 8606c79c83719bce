package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exodyn.study.evidence.EvidenceEditing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `exodyn atlas new claim`.
@Command(
        name = "claim",
        description = {
            "Asks for a claim and adds it to its source.",
            "Answers may also come from a file on standard input. Flags that the sources, cells and names demand are proposed.",
            "Nothing is written unless the evidence as a whole is sound with the claim in it; what is not is told and asked again. If the answers end too soon, the claim so far is shown."},
        footerHeading = "%nExample:%n",
        footer = "  exodyn atlas new claim --in atlas/evidence%n")
final class AtlasNewClaimCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Option(
            names = "--in",
            paramLabel = "FOLDER",
            defaultValue = "atlas/evidence",
            description = "The folder of evidence. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default, so picocli always sets it
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Path> file = EvidenceEditing.newClaim(folder, new TypedDialogue(err));
        if (file.isEmpty()) {
            err.println("The answers ended before the claim was whole; nothing was written.");
            return ExitCode.INPUT;
        }
        spec.commandLine().getOut().println("Written to " + file.get() + ".");
        return 0;
    }
}
