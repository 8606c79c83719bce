package org.exodyn.study.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Markup;

/// What every report page has: style, the one script, and a policy that forbids every request.
public final class PageShell {
    private static final String CONTENTS = "<!--contents-->";

    private PageShell() {}

    /// A page of sections, with a list of them on top. Same content, same bytes.
    ///
    /// @param head what stands above the list
    /// @param body the sections
    public static String render(String title, Consumer<PageWriter> head, Consumer<PageWriter> body) {
        PageWriter page = new PageWriter();
        Markup html = page.html();
        String script = script();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(html, title + " · Exodyn report", script);
        html.open("body", "data-show", "both");
        html.element("a", "Skip to the answer", "class", "skip", "href", "#answer");
        html.open("main");
        head.accept(page);
        html.open("div", "class", "controls", "role", "region", "aria-label", "Sections of this page");
        html.open("details", "class", "contents").element("summary", "Sections").open("ol").raw(CONTENTS);
        html.close().close().close();
        body.accept(page);
        html.element("footer", "Research software, not a medical device.").close();
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").close();
        html.open("script").raw(script).close().close().close();
        // escaped text cannot hold the mark
        return html.finish().replace(CONTENTS, page.contents()) + "\n";
    }

    static String script() {
        return resource("report.js");
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

    private static String resource(String name) {
        try (InputStream stream = PageShell.class.getResourceAsStream("/report/" + name)) {
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
