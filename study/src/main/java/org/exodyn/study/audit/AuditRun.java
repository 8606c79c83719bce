package org.exodyn.study.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.find.ClaimHits;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.AuditReport;
import org.exodyn.study.AuditRequest;
import org.exodyn.study.evidence.ClaimSelection;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.report.AuditCard;
import org.exodyn.study.report.AuditPage;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.ResultsFolder;
import org.exodyn.study.result.SoftwareVersion;
import org.exodyn.study.run.Stage;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableWriter;

/// Audits claims and writes the results folder, whole or not at all.
public final class AuditRun {

    private static final Path STEM = Path.of("results", "audit");
    /// The page of all claims.
    public static final String REPORT = "report.html";

    private AuditRun() {}

    /// Runs an audit.
    ///
    /// @throws org.exodyn.input.ScientificInputException if a name is not known, or the folder exists or cannot be written
    public static AuditReport run(AuditRequest request, Stage progress) throws IOException {
        Atlas atlas = Atlas.loadEmbedded();
        Collection<Claim> claims = selected(atlas, request.selection());
        return run(atlas, claims, request, progress, ensemble -> Calibration.of(atlas, request.conditions(),
                request.seed(), ensemble));
    }

    /// Runs an audit with a calibration that may be at hand.
    static AuditReport run(Atlas atlas, Collection<Claim> claims, AuditRequest request, Stage progress,
            Function<Ensemble, Calibration> calibrated) throws IOException {
        try (ResultsFolder folder = request.out().map(ResultsFolder::named)
                .orElseGet(() -> ResultsFolder.numbered(STEM))) {
            Ensemble ensemble = Ensemble.onThreads(request.threads());
            Calibration calibration = calibrated.apply(ensemble.reporting(
                    (done, total, seconds) -> progress.reached("asking known deliveries", done, total, seconds)));
            AtlasAudit audit = AtlasAudit.of(atlas, atlas::resolve, claims, request.conditions(), request.seed(),
                    ensemble.reporting(
                            (done, total, seconds) -> progress.reached("auditing claims", done, total, seconds)));
            progress.reached("writing results and report", 0, 1, 0);
            write(atlas, audit, calibration, request, folder);
            Path published = folder.publish();
            progress.reached("writing results and report", 1, 1, 0);
            return report(audit, calibration, request, published);
        }
    }

    /// Reports names that are not known and a results folder that is there already.
    public static void check(AuditRequest request, Problems problems) {
        try {
            selected(Atlas.loadEmbedded(), request.selection());
        } catch (ScientificInputException unknown) {
            unknown.problems().forEach(problems::add);
        }
        request.out().ifPresent(out -> ResultsFolder.refuseTaken(out, problems));
    }

    /// Claims by their ids, where all words are ids, and otherwise as `atlas find` finds them.
    static Collection<Claim> selected(Atlas atlas, ClaimSelection selection) {
        if (selection.equals(ClaimSelection.ALL)) {
            return atlas.claims();
        }
        List<String> words = Arrays.stream(selection.words().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (!words.isEmpty() && words.stream().allMatch(word -> atlas.claim(word).isPresent())) {
            return words.stream().distinct().flatMap(word -> atlas.claim(word).stream()).toList();
        }
        Problems problems = new Problems();
        ClaimHits hits = atlas.search().find(selection.query(), problems);
        problems.throwIfErrors();
        return hits.claims();
    }

    private static void write(Atlas atlas, AtlasAudit audit, Calibration calibration, AuditRequest request,
            ResultsFolder folder) throws IOException {
        SequencedMap<String, String> provenance = provenance(atlas, audit, request);
        AuditPage.Rendered page = AuditPage.render(audit, calibration, provenance);
        Files.writeString(folder.file(REPORT), page.html());
        Files.createDirectories(folder.file("cards"));
        for (AtlasAudit.ClaimAudit claim : audit.claims()) {
            Files.writeString(folder.file(AuditPage.cardOf(claim.claim().id())),
                    AuditCard.render(atlas, claim, audit, calibration));
        }
        Files.createDirectories(folder.file("figures"));
        for (Figure figure : page.figures()) {
            Files.writeString(folder.file("figures/" + figure.id() + ".svg"), figure.svg());
        }
        table(folder, "assessments", AuditTables.assessments(audit));
        table(folder, "masses", AuditTables.masses(audit));
        table(folder, "records", AuditTables.records(audit));
        table(folder, "ignorance", AuditTables.ignorance(audit));
        table(folder, "bounds", AuditTables.bounds(audit));
        table(folder, "turning-points", AuditTables.turning(audit));
        table(folder, "measurements", AuditTables.measurements(audit));
        table(folder, "calibration", AuditTables.calibration(calibration));
        table(folder, "calibration-masses", AuditTables.calibrationMasses(calibration));
        AuditBook book = AuditBook.of(atlas, audit, calibration);
        JsonFile.write(book, folder.file(AuditBook.FILE));
        provenance.put("seconds", String.format(Locale.ROOT, "%.1f", audit.seconds()));
        provenance.put("threads", Integer.toString(request.threads()));
        JsonFile.write(provenance, folder.file("manifest.json"));
    }

    private static void table(ResultsFolder folder, String name, Table table) throws IOException {
        TableWriter.write(table.specs(), List.of(table), folder.file(name + ".parquet"));
        TableWriter.write(table.specs(), List.of(table), folder.file(name + ".tsv"));
    }

    private static SequencedMap<String, String> provenance(Atlas atlas, AtlasAudit audit, AuditRequest request) {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        told.put("exodyn", SoftwareVersion.text());
        told.put("evidence", atlas.contentHash());
        told.put("claims", Integer.toString(audit.claims().size()));
        told.put("different questions", Integer.toString(audit.questions()));
        told.put("evaluations of models", Long.toString(audit.evaluations()));
        told.put("seed", Long.toString(request.seed()));
        told.put("conditions", request.conditions().toString());
        told.put("kept out of each known delivery", "records of its own source and of those that it excludes");
        return told;
    }

    private static AuditReport report(AtlasAudit audit, Calibration calibration, AuditRequest request, Path folder) {
        List<String> answer = new ArrayList<>();
        answer.add(AuditPage.untested(calibration));
        answer.add(AuditPage.rates(calibration));
        answer.add(AuditPage.leaning(calibration));
        answer.addAll(AuditPage.sentences(audit));
        return new AuditReport(folder, folder.resolve(REPORT), answer,
                List.of(String.format(Locale.ROOT, "%,d evaluations of %,d different questions in %.1f s on %d %s.",
                        audit.evaluations(), audit.questions(), audit.seconds(), request.threads(),
                        request.threads() == 1 ? "thread" : "threads")),
                AuditTables.listing(audit), List.of());
    }
}
