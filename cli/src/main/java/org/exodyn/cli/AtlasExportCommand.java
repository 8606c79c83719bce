package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import org.exodyn.study.evidence.Evidence;
import org.exodyn.study.evidence.ExportedEvidence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `exodyn atlas export`.
@Command(
        name = "export",
        description = {
            "Writes claims for other software.",
            "Those that a query finds, or all, with status, licence, version and content hash."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn atlas export --format graphml --out claims.graphml",
            "  exodyn atlas export --format indra --drug cisplatin --out cisplatin",
            "  exodyn atlas export --format bel CAF gemcitabine%n"})
final class AtlasExportCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private String format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "A file, or a folder for formats of several files; must not exist. Without it, the main file goes to standard output.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    /// Names of the formats, for the help text and for completion.
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ExportedEvidence.formats().keySet().iterator();
        }
    }

    @Override
    public void run() {
        ExportedEvidence export = ExportedEvidence.of(Evidence.embedded(), selection.selection(), format,
                VersionText.version());
        export.notes(out != null).forEach(note -> Screen.note(note, spec.commandLine()));
        if (out == null) {
            PrintWriter written = spec.commandLine().getOut();
            export.write(written);
            written.flush();
        } else {
            Screen.note(export.write(out) + ".", spec.commandLine());
        }
    }
}
