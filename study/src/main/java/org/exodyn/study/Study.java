package org.exodyn.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.WriteFailure;
import org.exodyn.study.audit.AuditRun;
import org.exodyn.study.audit.StatedConditions;
import org.exodyn.study.explain.AuditAccount;
import org.exodyn.study.explain.Explainer;
import org.exodyn.study.explain.Explanation;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.profile.ProfileAccount;
import org.exodyn.study.report.ReportContent;
import org.exodyn.study.result.ManifestEntries;
import org.exodyn.study.result.ResultFiles;
import org.exodyn.study.result.ResultsFolder;
import org.exodyn.study.result.RunInputs;
import org.exodyn.study.result.UnfinishedResults;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.RunCode;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.study.run.ScenarioRun;
import org.exodyn.study.run.Stage;
import org.exodyn.study.run.WorkLog;
import org.exodyn.study.summary.ReportAssembly;
import org.jspecify.annotations.Nullable;

/// The use cases of Exodyn, as the command and other programs call them.
public final class Study {

    private static final Path DEFAULT_FOLDER = Path.of("results");

    private static final int MOST_THREADS = 1024;
    private static final int MOST_DRAWS = 1_000_000;

    private Study() {}

    /// Reads scenarios and assembles their models, without simulating; one answer per file.
    public static List<ScenarioFiles.Checked> check(List<Path> files) {
        return files.stream().map(Study::check).toList();
    }

    private static ScenarioFiles.Checked check(Path file) {
        Problems problems = new Problems();
        ScenarioDocument document = read(file, problems);
        if (document != null && !problems.hasErrors()) {
            new ScenarioRun(Atlas.loadEmbedded(), document, 1, Stage.silent()).assemble(problems);
        }
        Optional<String> summary = document == null || problems.hasErrors() ? Optional.empty()
                : Optional.of(ScenarioFiles.summary(document));
        return new ScenarioFiles.Checked(summary, problems.list());
    }

    /// Runs a scenario and writes its results folder, whole or not at all. What is finished on the way is kept beside it; a run that was
    /// killed is continued to the same bytes by the same request with [RunRequest#resuming].
    ///
    /// @throws org.exodyn.input.ScientificInputException if the scenario or an option has problems, or the disk is full
    /// @throws org.exodyn.study.run.RunFailure if the numbers fail; nothing is left of the run then
    public static RunReport run(RunRequest request, Stage progress) {
        Instant started = now();
        long begun = System.nanoTime();
        Problems problems = new Problems();
        options(request, problems);
        progress.reached("reading evidence and scenario", 0, 1, 0);
        ScenarioDocument read = read(request.scenario(), problems);
        problems.throwIfErrors();
        if (read == null) {
            throw new IllegalStateException("impossible state: no scenario was read and no problem reported");
        }
        ScenarioDocument document = resampled(read, request);
        ScenarioRun run = new ScenarioRun(Atlas.loadEmbedded(), document, request.threads(), progress, request.check());
        ScenarioRun.Assembled assembled = run.assemble(problems);
        problems.throwIfErrors();
        RunInputs inputs = RunInputs.of(document, Atlas.loadEmbedded().contentHash(), request.check());
        Optional<ResultsFolder> place = folder(request, inputs, problems);
        if (place.isEmpty()) {
            return finishedBefore(request, problems.list());
        }
        try (ResultsFolder folder = place.get()) {
            try (WorkLog log = request.resume() ? folder.resumeLog(inputs)
                    : folder.beginLog(inputs, document.source())) {
                progress.keptFor(folder.wanted());
                tellDropped(log, folder.wanted(), problems);
                RunOutcome outcome = run.run(assembled, log);
                progress.reached("writing results and report", 0, 1, 0);
                ReportContent report = ReportAssembly.content(outcome);
                ResultFiles files = new ResultFiles(folder);
                files.write(outcome, report);
                files.writeManifest(ManifestEntries.of(outcome, files, request.scenario(), given(request),
                        request.check(), started, now()));
                Path published = folder.publish();
                progress.reached("writing results and report", 1, 1, 0);
                return report(outcome, report, published, folder.wanted(), problems.list(),
                        (System.nanoTime() - begun) * 1e-9);
            } catch (IOException | RuntimeException | Error failure) {
                throw kept(failure, folder);
            }
        }
    }

    /// Audits claims as somebody types it: all problems of options, names and results folder are told together, before anything is
    /// calculated.
    ///
    /// @throws org.exodyn.input.ScientificInputException with all of them
    public static AuditReport audit(AuditOptions options, Stage progress) {
        Problems problems = new Problems();
        AuditRequest request = StatedConditions.read(Atlas.loadEmbedded(), options, problems);
        AuditRun.check(request, problems);
        problems.throwIfErrors();
        return audit(request, progress).withWarnings(problems.list());
    }

    /// Audits claims and writes a results folder, whole or not at all.
    ///
    /// @throws org.exodyn.input.ScientificInputException if a name is not known, a number is impossible, or the folder exists or cannot
    ///     be written
    public static AuditReport audit(AuditRequest request, Stage progress) {
        Problems problems = new Problems();
        threads(request.threads(), problems);
        problems.throwIfErrors();
        try {
            return AuditRun.run(request, progress);
        } catch (IOException unwritable) {
            WriteFailure.report(RunCode.FOLDER_UNWRITABLE, request.out().orElse(DEFAULT_FOLDER),
                    "The results cannot be written; nothing is left of the audit.", unwritable,
                    "--out with a folder that you may write to", problems);
            throw new ScientificInputException(problems.list());
        }
    }

    /// Decides whether what was finished is to be kept after a failure. A run that failed by itself would fail again, so nothing is left
    /// of it; where the disk, the memory or the input was to blame, it can go on.
    private static RuntimeException kept(Throwable failure, ResultsFolder folder) {
        IOException unwritable = causeOf(failure);
        if (unwritable != null) {
            folder.keep();
            Problems problems = new Problems();
            WriteFailure.report(RunCode.FOLDER_UNWRITABLE, folder.wanted(),
                    "The results cannot be written; what was finished until now is kept.", unwritable,
                    "to make room, and then the same command with --out " + folder.wanted() + " --resume", problems);
            return new ScientificInputException(problems.list());
        }
        switch (failure) {
            case ScientificInputException refused -> {
                folder.keep();
                return refused;
            }
            case RuntimeException broken -> {
                return broken;
            }
            case Error broken -> {
                folder.keep();
                throw broken;
            }
            default -> throw new IllegalStateException("impossible state: an unknown kind of failure", failure);
        }
    }

    private static @Nullable IOException causeOf(Throwable failure) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException found) {
                return found;
            }
        }
        return null;
    }

    private static void tellDropped(WorkLog log, Path results, Problems problems) {
        if (log.dropped() > 0) {
            problems.warning(RunCode.JOURNAL, Location.ofFile(results.toString()),
                    String.format(Locale.ROOT,
                            "The last %,d bytes of what the unfinished run had kept were torn or damaged.",
                            log.dropped()),
                    "the run was killed while they were written, or they were damaged since; that part was calculated again.");
        }
    }

    private static RunReport finishedBefore(RunRequest request, List<Problem> warnings) {
        Path folder = request.out().orElseThrow();
        return new RunReport(folder, folder.resolve(ResultFiles.REPORT), List.of(),
                List.of("This run was finished before, of the same scenario, evidence, seed, draws, check and version;"
                        + " nothing was left to do."),
                warnings);
    }

    /// Explains a name of a results folder; without a name, lists what can be explained.
    ///
    /// @throws org.exodyn.input.ScientificInputException if the folder holds no results or does not know the name
    public static Explanation explain(Path folder, Optional<String> name) {
        if (ProfileAccount.isIn(folder)) {
            ProfileAccount account = ProfileAccount.of(folder);
            return name.map(account::explain).orElseGet(account::contents);
        }
        if (AuditAccount.isIn(folder)) {
            AuditAccount account = AuditAccount.of(folder);
            return name.map(account::explain).orElseGet(account::contents);
        }
        Explainer explainer = Explainer.of(folder);
        return name.map(explainer::explain).orElseGet(explainer::contents);
    }

    private static @Nullable ScenarioDocument read(Path file, Problems problems) {
        return ScenarioReader.read(file, new AtlasVocabulary(Atlas.loadEmbedded()), problems);
    }

    private static void threads(int threads, Problems problems) {
        if (threads < 1 || threads > MOST_THREADS) {
            int cores = Runtime.getRuntime().availableProcessors();
            problems.error(RunCode.OPTION, Location.ofFile("--threads"), "A run cannot have " + threads + " threads.",
                    "it needs at least one, and more than " + MOST_THREADS + " only cost memory.",
                    "--threads " + cores + ", as many as this machine has processors");
        }
    }

    private static void options(RunRequest request, Problems problems) {
        threads(request.threads(), problems);
        if (request.draws().isPresent()
                && (request.draws().getAsInt() < 1 || request.draws().getAsInt() > MOST_DRAWS)) {
            problems.error(RunCode.OPTION, Location.ofFile("--draws"),
                    "A run cannot have " + request.draws().getAsInt() + " draws.",
                    "uncertainty is sampled by at least one draw, and results of more than " + MOST_DRAWS
                            + " fit no memory.",
                    "--draws 200");
        }
    }

    private static ScenarioDocument resampled(ScenarioDocument read, RunRequest request) {
        EnsembleSettings stated = read.scenario().ensemble();
        EnsembleSettings wanted = new EnsembleSettings(request.draws().orElse(stated.draws()),
                request.seed().orElse(stated.seed()), stated.cells());
        return new ScenarioDocument(read.scenario().withEnsemble(wanted), read.locations(), read.defaults(),
                read.source(), read.sha256());
    }

    /// Where the results are made; empty if they are there already.
    private static Optional<ResultsFolder> folder(RunRequest request, RunInputs inputs, Problems problems) {
        Path stem = DEFAULT_FOLDER.resolve(stem(request.scenario()));
        if (request.resume()) {
            return UnfinishedResults.open(request.out().orElseGet(() -> UnfinishedResults.only(stem)), inputs);
        }
        if (request.out().isEmpty()) {
            UnfinishedResults.warnOfOthers(stem, problems);
        }
        return Optional.of(request.out().map(ResultsFolder::named).orElseGet(() -> ResultsFolder.numbered(stem)));
    }

    private static String stem(Path scenario) {
        String name = String.valueOf(scenario.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static SequencedMap<String, String> given(RunRequest request) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("scenario", request.scenario().toString().replace('\\', '/'));
        request.out().ifPresent(out -> options.put("--out", out.toString().replace('\\', '/')));
        request.draws().ifPresent(draws -> options.put("--draws", Integer.toString(draws)));
        request.seed().ifPresent(seed -> options.put("--seed", Long.toString(seed)));
        options.put("--threads", Integer.toString(request.threads()));
        options.put("--check", request.check().name().toLowerCase(Locale.ROOT));
        if (request.resume()) {
            options.put("--resume", "");
        }
        return options;
    }

    private static RunReport report(
            RunOutcome run, ReportContent content, Path folder, Path wanted, List<Problem> warnings,
            double wholeSeconds) {
        RunOutcome.Account account = run.account();
        List<String> summary = new ArrayList<>();
        summary.add(String.format(Locale.ROOT,
                "%,d simulations in %.1f s on %d %s: %,.0f simulations per second; the whole run took %.1f s.",
                account.simulations(), account.seconds(), account.threads(),
                account.threads() == 1 ? "thread" : "threads",
                account.simulations() / Math.max(account.seconds(), 1e-9), wholeSeconds));
        summary.add(checks(run));
        List<Problem> all = new ArrayList<>(warnings);
        if (!wanted.equals(folder)) {
            Problems late = new Problems();
            late.warning(RunCode.FOLDER_EXISTS, Location.ofFile(wanted.toString()),
                    "Another run took this name meanwhile; the results are in " + folder + ".",
                    "results are never overwritten or mixed with others.");
            all.addAll(late.list());
        }
        return new RunReport(folder, folder.resolve(ResultFiles.REPORT), content.answer(), summary, all);
    }

    private static String checks(RunOutcome run) {
        double worst = 0;
        int broken = 0;
        int all = 0;
        for (ArmDraw[][] arms : run.results()) {
            for (ArmDraw[] draws : arms) {
                for (ArmDraw draw : draws) {
                    worst = Math.max(worst, Math.max(draw.balance().vesicles(),
                            Math.max(draw.balance().insideCells(), draw.balance().copies())));
                    broken += draw.ceilings().broken() ? 1 : 0;
                    all++;
                }
            }
        }
        return "Vesicles and copies balance to " + NumberText.of(worst) + " of all there ever were; "
                + (broken == 0 ? "no draw takes in more than a cell can."
                        : broken + " of " + all
                                + " simulated cultures take in more than a cell can (--check full stops there).");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
