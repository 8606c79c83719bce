package org.exodyn.study.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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
    public static ProfileReport run(ProfileRequest request, Stage progress) {
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long begun = System.nanoTime();
        Problems problems = new Problems();
        Profile profile = new Profiler(request, problems, progress).run();
        progress.reached("writing results and report", 0, 1, 0);
        try (ResultsFolder folder = request.out().map(ResultsFolder::named)
                .orElseGet(() -> ResultsFolder.numbered(DEFAULT_FOLDER.resolve(stem(request.table()))))) {
            new ProfileFiles(folder).write(profile, started);
            Path published = folder.publish();
            progress.reached("writing results and report", 1, 1, 0);
            String summary = String.format(Locale.ROOT, "%,d features of %,d samples in %.1f s (computing: %.1f s).",
                    profile.plan().cohort().table().features().size(), profile.samples().size(),
                    (System.nanoTime() - begun) * 1e-9, profile.seconds());
            String scale = "Taken as " + profile.plan().whole().table().scale().words() + ": "
                    + profile.plan().whole().scale().reason()
                    + (profile.plan().whole().scale().confirmed() ? "."
                            : ". Confirm it with --scale "
                                    + profile.plan().whole().table().scale().option() + ".");
            return new ProfileReport(published, published.resolve(ResultFiles.REPORT),
                    new ProfileAnswer(profile).sentences(),
                    List.of(scale, summary), problems.list());
        } catch (IOException unwritable) {
            WriteFailure.report(RunCode.FOLDER_UNWRITABLE, request.out().orElse(DEFAULT_FOLDER),
                    "The results cannot be written.", unwritable, "--out with a folder that you may write to",
                    problems);
            throw new ScientificInputException(problems.list());
        }
    }

    private static String stem(Path table) {
        return String.valueOf(table.getFileName()).replaceFirst("\\.gz$", "").replaceFirst("\\.[^.]+$", "");
    }
}
