package org.exodyn.study.profile;

import java.nio.file.Path;
import java.util.List;
import org.exodyn.input.Problem;
import org.exodyn.study.result.JsonFile;

/// What a finished work on the samples of a table has to tell: a profile, a signature.
///
/// @param folder   the results folder
/// @param report   the page to open
/// @param answer   plain sentences, what limits them included
/// @param summary  what was done and how fast
/// @param warnings what is doubtful in the input
public record CohortReport(Path folder, Path report, List<String> answer, List<String> summary,
        List<Problem> warnings) {
    public CohortReport {
        answer = List.copyOf(answer);
        summary = List.copyOf(summary);
        warnings = List.copyOf(warnings);
    }

    /// For programs.
    public String json() {
        return JsonFile.text(new Plain(folder.toString(), report.toString(), answer, summary,
                warnings.stream().map(Problem::render).toList()));
    }

    private record Plain(String folder, String report, List<String> answer, List<String> summary,
            List<String> warnings) {}
}
