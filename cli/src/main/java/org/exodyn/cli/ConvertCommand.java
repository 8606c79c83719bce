package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.exodyn.input.Problem;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.simulation.ForeignModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn convert IN OUT`.
@Command(
        name = "convert",
        description = {
            "Writes an SBML model in another level.",
            "Submodels are written out. What the other level cannot say is refused by element and line."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn convert level2.xml level3.xml",
            "  exodyn convert composed.xml flat.xml",
            "  exodyn convert model.xml old.xml --to l2v4%n"})
final class ConvertCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(index = "0", paramLabel = "IN", description = "An SBML file.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; must not exist.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path out;

    @Option(
            names = "--to",
            paramLabel = "LEVEL",
            completionCandidates = Dialects.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: l3v2.")
    private String dialect = "l3v2";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    /// Names of the dialects, for the help text and for completion.
    static final class Dialects implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ForeignModels.dialects().iterator();
        }
    }

    @Override
    public void run() {
        List<Problem> told = ForeignModels.convert(in, out, dialect);
        PrintWriter err = spec.commandLine().getErr();
        if (!told.isEmpty()) {
            err.print(ProblemReport.render(told));
            err.flush();
        }
        spec.commandLine().getOut().println("Written: " + out);
        spec.commandLine().getOut().flush();
    }
}
