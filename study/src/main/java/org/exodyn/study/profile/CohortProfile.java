package org.exodyn.study.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.WriteFailure;
import org.exodyn.study.result.ResultFiles;
import org.exodyn.study.result.ResultsFolder;
import org.exodyn.study.run.RunCode;
import org.exodyn.study.run.Stage;

/// The use case: profile a cohort and write its results folder, whole or not at all.
public final class CohortProfile {
    private static final Path DEFAULT_FOLDER = Path.of("results");

    private CohortProfile() {}

    /// @throws ScientificInputException if the request or its files have problems, all at once, or the folder cannot be written
    public static CohortReport run(ProfileRequest request, Stage progress) {
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long begun = System.nanoTime();
        Problems problems = new Problems();
        Profiler profiler = new Profiler(request, problems, progress);
        ProfilePlan plan = profiler.plan();
        // The folder comes before the work, which would be in vain without it.
        try (ResultsFolder folder = request.out().map(ResultsFolder::named)
                .orElseGet(() -> ResultsFolder.numbered(DEFAULT_FOLDER.resolve(stem(request.table()))));
                Beside beside = new Beside()) {
            Future<FigurePdf> pdf = beside.begin(FigurePdf::new);
            Profile profile = profiler.run(plan, begun);
            progress.reached("writing results and report", 0, 1, 0);
            new ProfileFiles(folder, beside).write(profile, started, pdf);
            Path published = folder.publish();
            progress.reached("writing results and report", 1, 1, 0);
            return new CohortReport(published, published.resolve(ResultFiles.REPORT),
                    new ProfileAnswer(profile).sentences(), summary(profile, begun), problems.list());
        } catch (IOException unwritable) {
            WriteFailure.report(RunCode.FOLDER_UNWRITABLE, request.out().orElse(DEFAULT_FOLDER),
                    "The results cannot be written.", unwritable, "--out with a folder that you may write to",
                    problems);
            throw new ScientificInputException(problems.list());
        }
    }

    private static List<String> summary(Profile profile, long begun) {
        Cohort whole = profile.plan().whole();
        String scale = "Taken as " + whole.table().scale().words() + ": " + whole.scale().reason()
                + (whole.scale().confirmed() ? "."
                        : ". Confirm it with --scale " + whole.table().scale().option() + ".");
        String speed = String.format(Locale.ROOT, "%,d features of %,d samples in %.1f s (computing: %.1f s).",
                profile.plan().cohort().table().features().size(), profile.samples().size(),
                (System.nanoTime() - begun) * 1e-9, profile.seconds());
        List<String> lines = new ArrayList<>(List.of(scale));
        profile.survival().ifPresent(survival -> lines.add("Survival: " + survival.columns().words() + "; hazards "
                + survival.model().words() + "."));
        lines.add(speed);
        return lines;
    }

    private static String stem(Path table) {
        return String.valueOf(table.getFileName()).replaceFirst("\\.gz$", "").replaceFirst("\\.[^.]+$", "");
    }
}
