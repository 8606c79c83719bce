package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Arm;

/// The group that holds an arm's marks: gives them its colour and lets the page highlight or hide them.
final class ArmGroup {
    private ArmGroup() {}

    static void open(Markup svg, ReportIndex index, String arm) {
        ArmColour colour = index.colour(arm);
        svg.open("g", "class", "arm " + colour.css(), "data-arm", index.place(arm), "color", colour.line(), "fill",
                "currentColor");
    }

    /// An arm's name left of a row, in at most two lines.
    static void label(Markup svg, ReportIndex index, Arm arm, double y, double width) {
        List<String> lines = TextWidth.wrap(arm.label(), 11.5, width, 2);
        for (int line = 0; line < lines.size(); line++) {
            Words.of(index.colour(arm.id()), 11.5)
                    .at(svg, 0, y + 4 + (line - (lines.size() - 1) / 2.0) * 12.5, lines.get(line));
        }
    }
}
