package org.exodyn.study.report;

import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Premise;

/// The line above a panel that names its premise.
final class PanelHead {
    static final double HEIGHT = 28;

    private PanelHead() {}

    static void draw(Markup svg, ReportIndex index, Premise premise, String what) {
        boolean claimed = premise.id().equals(ReportIndex.CLAIMED);
        Words words = Words.of(claimed ? Ink.NEEDED : Ink.TEXT, 13).strong();
        words.at(svg, 0, 14, index.heading(premise) + (what.isEmpty() ? "" : " · " + what));
    }
}
