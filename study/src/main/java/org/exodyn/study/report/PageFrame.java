package org.exodyn.study.report;

import org.exodyn.study.figure.Markup;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Premise;

/// The document around the sections. A content security policy forbids every request; the one script is allowed by
/// its hash.
final class PageFrame {
    private static final String CONTENTS = "<!--contents-->";

    private PageFrame() {}

    static String render(ReportContent content) {
        ReportIndex index = new ReportIndex(content);
        PageWriter page = new PageWriter();
        Markup html = page.html();
        String script = PageShell.script();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        PageShell.head(html, content.title() + " · Exodyn report", script);
        html.open("body", "data-show", "both");
        html.element("a", "Skip to the answer", "class", "skip", "href", "#answer");
        html.open("main");
        HeadSection.write(page, index);
        WhySection.write(page, index);
        controls(html, index);
        ResponseSection.viability(page, index);
        ResponseSection.doseResponse(page, index);
        CombinationSection.write(page, index);
        CourseSection.vesicles(page, index);
        DeliverySection.write(page, index);
        CellSection.write(page, index);
        CourseSection.targets(page, index);
        ResponseSection.unsupportedAtZero(page, index);
        MechanismSection.write(page, index);
        InfluenceSection.write(page, index);
        CostSection.write(page, index);
        ReadoutSection.write(page, index);
        EvidenceSections.contradictions(page, index);
        EvidenceSections.fedIn(page, index);
        EvidenceSections.checks(page, index);
        EvidenceSections.claims(page, index);
        EvidenceSections.provenance(page, index);
        html.element("footer", "Research software, not a medical device.").close();
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").close();
        html.open("script").raw(script).close().close().close();
        // escaped text cannot hold the mark
        return html.finish().replace(CONTENTS, page.contents()) + "\n";
    }

    private static void controls(Markup html, ReportIndex index) {
        html.open("div", "class", "controls", "role", "region", "aria-label", "What the figures show");
        html.open("div", "class", "switch js-only", "role", "group", "aria-label", "Premise shown");
        for (Premise premise : index.premises()) {
            html.element("button", index.heading(premise), "type", "button", "data-premise-choice", premise.id(),
                    "aria-pressed", "false");
        }
        if (index.premises().size() > 1) {
            html.element("button", "Both", "type", "button", "data-premise-choice", "both", "aria-pressed", "true");
        }
        html.close().open("div", "class", "chips", "role", "group", "aria-label", "Arms");
        for (Arm arm : index.content().arms()) {
            html.element("button", arm.label(), "type", "button", "class", "chip " + index.colour(arm.id()).css(),
                    "data-arm", index.place(arm.id()), "aria-pressed", "true");
        }
        html.close().open("details", "class", "contents").element("summary", "Sections").open("ol").raw(CONTENTS);
        html.close().close().close();
    }
}
