package org.exodyn.study.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.WriteFailure;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.profile.CohortReport;
import org.exodyn.study.profile.FigurePdf;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.ResultFiles;
import org.exodyn.study.result.ResultsFolder;
import org.exodyn.study.result.Sha256;
import org.exodyn.study.result.SoftwareVersion;
import org.exodyn.study.run.RunCode;
import org.exodyn.study.run.Stage;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableWriter;

/// The use case: learn a signature from a cohort, say what it is worth, and write its results folder, whole or not at all.
public final class CohortSignature {
    private static final Path DEFAULT_FOLDER = Path.of("results");

    private CohortSignature() {}

    /// @throws ScientificInputException if the request or its files have problems, all at once, or the folder cannot be written
    public static CohortReport run(SignatureRequest request, Stage progress) {
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long begun = System.nanoTime();
        Problems problems = new Problems();
        progress.reached("reading table and samples", 0, 1, 0);
        Optional<SignaturePlan> made = new SignaturePlanner(request, problems).plan();
        problems.throwIfErrors();
        SignaturePlan plan = made
                .orElseThrow(() -> new IllegalStateException("impossible state: no plan and no problem"));
        // The folder comes before the work, which would be in vain without it.
        try (ResultsFolder folder = request.out().map(ResultsFolder::named)
                .orElseGet(() -> ResultsFolder.numbered(DEFAULT_FOLDER.resolve(stem(request.table()))))) {
            Signature signature = Signature.of(request, plan, problems, progress, begun);
            progress.reached("writing results and report", 0, 1, 0);
            List<String> answer = new SignatureAnswer(signature).sentences();
            write(folder, signature, answer, started);
            Path published = folder.publish();
            progress.reached("writing results and report", 1, 1, 0);
            return new CohortReport(published, published.resolve(ResultFiles.REPORT), answer,
                    summary(signature, begun), problems.list());
        } catch (IOException unwritable) {
            WriteFailure.report(RunCode.FOLDER_UNWRITABLE, request.out().orElse(DEFAULT_FOLDER),
                    "The results cannot be written.", unwritable, "--out with a folder that you may write to",
                    problems);
            throw new ScientificInputException(problems.list());
        }
    }

    private static void write(ResultsFolder folder, Signature signature, List<String> answer, Instant started)
            throws IOException {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        SignaturePage page = new SignaturePage(signature);
        text(folder, ResultFiles.REPORT, page.render(), files);
        Files.createDirectory(folder.file("figures"));
        FigurePdf pdf = new FigurePdf();
        for (Figure figure : page.figures()) {
            text(folder, "figures/" + figure.id() + ".svg",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + figure.svg() + "\n", files);
            String name = "figures/" + figure.id() + ".pdf";
            pdf.write(figure, folder.file(name));
            files.put(name, Sha256.of(folder.file(name)));
        }
        for (Map.Entry<String, Table> one : SignatureTables.of(signature).entrySet()) {
            String name = one.getKey() + ".tsv";
            TableWriter.write(one.getValue(), folder.file(name));
            files.put(name, Sha256.of(folder.file(name)));
        }
        JsonFile.write(manifest(signature, answer, started, files), folder.file(ResultFiles.MANIFEST));
    }

    private static void text(ResultsFolder folder, String name, String text, SequencedMap<String, String> files)
            throws IOException {
        Files.writeString(folder.file(name), text);
        files.put(name, Sha256.of(folder.file(name)));
    }

    private static SignatureManifest manifest(Signature signature, List<String> answer, Instant started,
            SequencedMap<String, String> files) throws IOException {
        SoftwareVersion version = SoftwareVersion.current();
        SignatureRequest request = signature.request();
        SignaturePlan plan = signature.plan();
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put(String.valueOf(request.table().getFileName()), Sha256.of(request.table()));
        inputs.put(String.valueOf(request.samples().getFileName()), Sha256.of(request.samples()));
        return new SignatureManifest(version.version(), version.revision(),
                Runtime.version() + ", " + System.getProperty("java.vm.name", "unknown virtual machine"),
                started.toString(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                SignatureCommandLine.options(request), inputs, plan.cohort().table().scale().option(),
                plan.cohort().scale().reason(), plan.asked(), plan.samples(), signature.model().lambda(), answer,
                files);
    }

    private static List<String> summary(Signature signature, long begun) {
        SignaturePlan plan = signature.plan();
        String scale = "Taken as " + plan.cohort().table().scale().words() + ": " + plan.cohort().scale().reason()
                + (plan.cohort().scale().confirmed() ? "."
                        : ". Confirm it with --scale " + plan.cohort().table().scale().option() + ".");
        return List.of(scale, String.format(Locale.ROOT, "%,d features of %,d samples in %.1f s.",
                plan.cohort().table().features().size(), plan.samples(), (System.nanoTime() - begun) * 1e-9));
    }

    private static String stem(Path table) {
        return String.valueOf(table.getFileName()).replaceFirst("\\.gz$", "").replaceFirst("\\.[^.]+$", "");
    }
}
