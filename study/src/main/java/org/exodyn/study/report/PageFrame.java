package org.exodyn.study.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.exodyn.study.figure.ArmColour;
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
        String script = resource("report.js");
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(html, content.title() + " · Exodyn report", script);
        html.open("body", "data-show", "both");
        html.element("a", "Skip to the answer", "class", "skip", "href", "#answer");
        html.open("main");
        HeadSection.write(page, index);
        WhySection.write(page, index);
        controls(html, index);
        ResponseSection.viability(page, index);
        ResponseSection.doseResponse(page, index);
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

    static void head(Markup html, String title, String script) {
        html.open("head").leaf("meta", "charset", "utf-8");
        html.leaf("meta", "http-equiv", "Content-Security-Policy", "content",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src 'sha256-"
                        + sha256(script) + "'");
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", title);
        html.open("style").raw(resource("report.css")).raw(armColours()).close().close();
    }

    /// Arm colours for dark screens; figures on their own carry the light ones.
    private static String armColours() {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        for (int place = 0; place < ArmColour.count(); place++) {
            ArmColour colour = ArmColour.at(place);
            light.append("span.w").append(colour.css()).append("{color:").append(colour.text()).append("}.chip.")
                    .append(colour.css()).append("{--c:").append(colour.line()).append('}');
            dark.append("svg .").append(colour.css()).append("{color:").append(colour.dark()).append("}svg .w")
                    .append(colour.css()).append("{fill:").append(colour.dark()).append("}span.w")
                    .append(colour.css()).append("{color:").append(colour.dark()).append("}.chip.")
                    .append(colour.css()).append("{--c:").append(colour.dark()).append('}');
        }
        return light + "@media screen and (prefers-color-scheme:dark){" + dark + "}";
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

    static String resource(String name) {
        try (InputStream stream = PageFrame.class.getResourceAsStream("/report/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("resource report/" + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java platform has SHA-256", exception);
        }
    }
}
