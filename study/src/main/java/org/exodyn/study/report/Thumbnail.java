package org.exodyn.study.report;

import org.exodyn.study.figure.Figure;

/// One drawing that stands for a whole report: the dose–response of the main arms under each premise.
public final class Thumbnail {
    private Thumbnail() {}

    /// The drawing, complete in itself.
    public static Figure draw(ReportContent content) {
        return DoseResponseFigure.draw(new ReportIndex(content));
    }
}
