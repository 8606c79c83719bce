package org.exodyn.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clicks through the page in a real browser. Skipped, visibly, where no Chromium is installed; the environment
/// variable `CHROMIUM` may name one.
class ReportBrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable");

    private static final String LOADED = "new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))";

    @Test
    void everythingThatCanBeClickedWorks(@TempDir Path folder) throws Exception {
        String browser = browser();
        assumeTrue(browser != null,
                "needs a browser: no Chromium was found, so the scripts of the page are not tested");
        Map<String, String> seen = run(Objects.requireNonNull(browser), folder);
        assertEquals("none", seen.get("trouble"));
        assertEquals("0", seen.get("requests"), "the page asked the network for something");
        String figures = seen.get("figures");
        assertEquals(String.valueOf(Drawings.texts(ReportPage.render(ReportFixture.content())).size()), figures);

        assertEquals("0 0 510 342", seen.get("measured.viewBox"));
        assertEquals("none", seen.get("measured.claimedPanel"));
        assertEquals("none", seen.get("measured.column"));
        assertEquals("none", seen.get("claimed.measuredPanel"));
        assertEquals("translate(0 0)", seen.get("claimed.transform"));
        assertEquals("0 0 1040 342", seen.get("both.viewBox"));

        for (String check : List.of("edge.claim", "edge.doi", "edge.record", "node.focused", "node.toEdge",
                "arm.hidden", "arm.shown", "table.sorted", "tip", "names")) {
            assertEquals("true", seen.get(check), check);
        }
        assertEquals("dx/dt = J·c·φ·ω − (δ+µ)x", seen.get("edge.equation"));
        assertTrue(String.valueOf(seen.get("node.heading")).startsWith("CAF, gemcitabine-treated"));
        assertEquals("0.15", seen.get("arm.dimmed"));
        assertEquals("6,6", seen.get("dose.shown"), "one group in each of the two panels");
        assertEquals("1", seen.get("table.filtered"));

        for (String check : List.of("svg.count", "svg.whole", "png.count", "png.large")) {
            assertEquals(figures, seen.get(check), check);
        }
    }

    private static Map<String, String> run(String browser, Path folder) throws Exception {
        String watch = resource("browser-watch.js");
        String check = resource("browser-check.js");
        String page = ReportPage.render(ReportFixture.content())
                .replace("script-src '", "script-src '" + hash(watch) + "' '" + hash(check) + "' '")
                .replace("<style>", "<script>" + watch + "</script><style>")
                .replace("</body>", "<script>" + check + "</script></body>");
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        Map<String, String> seen = new HashMap<>();
        try (ChromiumPage open = ChromiumPage.open(browser, folder.resolve("profile"), file.toUri())) {
            open.evaluate(LOADED + ".then(() => window.finished)").lines().forEach(line -> {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    seen.put(line.substring(0, equals), line.substring(equals + 1));
                }
            });
        }
        return seen;
    }

    private static @Nullable String browser() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return named;
        }
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            for (String name : NAMES) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        return null;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = ReportBrowserTest.class.getResourceAsStream("/report/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String script) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
