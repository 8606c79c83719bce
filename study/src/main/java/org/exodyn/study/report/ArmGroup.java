package org.exodyn.study.report;

import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Markup;

/// The group that holds an arm's marks: gives them its colour and lets the page highlight or hide them.
final class ArmGroup {
    private ArmGroup() {}

    static void open(Markup svg, ReportIndex index, String arm) {
        ArmColour colour = index.colour(arm);
        svg.open("g", "class", "arm " + colour.css(), "data-arm", index.place(arm), "color", colour.line(), "fill",
                "currentColor");
    }
}
