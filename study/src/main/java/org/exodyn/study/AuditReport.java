package org.exodyn.study;

import java.nio.file.Path;
import java.util.List;
import org.exodyn.input.Problem;

/// What a finished audit has to tell.
///
/// @param folder the results folder
/// @param report the page to open
/// @param answer plain sentences, the calibration first
/// @param summary what was calculated and how fast
/// @param claims one row per claim
/// @param warnings doubts about what was asked
public record AuditReport(Path folder, Path report, List<String> answer, List<String> summary, Listing claims,
        List<Problem> warnings) {
    public AuditReport {
        answer = List.copyOf(answer);
        summary = List.copyOf(summary);
        warnings = List.copyOf(warnings);
    }

    AuditReport withWarnings(List<Problem> more) {
        return new AuditReport(folder, report, answer, summary, claims, more);
    }
}
