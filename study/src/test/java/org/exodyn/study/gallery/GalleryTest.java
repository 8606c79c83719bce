package org.exodyn.study.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.study.report.ReportContent;
import org.exodyn.study.report.Thumbnail;
import org.exodyn.study.starter.ShippedScenarios;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The gallery of scenarios in `docs/scenarios`: whole, true and not stale.
///
/// After a change of scenarios, equations, records, or of how answers are found and worded, run with `-Dgolden.update=true`: all are run
/// again (minutes), and the page and drawings are written. Look at the difference.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTest {
    private static final Path FOLDER = Path.of("..", "docs", "scenarios");
    private static final Path PAGE = FOLDER.resolve("index.md");

    private final List<Exhibit> exhibits = ShippedScenarios.texts().entrySet().stream()
            .map(scenario -> new Exhibit(scenario.getKey(), scenario.getValue())).toList();

    @BeforeAll
    void update() throws IOException {
        if (!Boolean.getBoolean("golden.update")) {
            return;
        }
        Map<String, GalleryPage.Found> found = new LinkedHashMap<>();
        for (Exhibit exhibit : exhibits) {
            ReportContent report = exhibit.report();
            Files.writeString(drawing(exhibit.name()), svg(report));
            found.put(exhibit.name(), new GalleryPage.Found(exhibit.fingerprint(), report.answer()));
        }
        for (String stranger : strangers()) {
            Files.delete(drawing(stranger));
        }
        Files.writeString(PAGE, GalleryPage.render(exhibits, found));
    }

    private static String page() throws IOException {
        return Files.exists(PAGE) ? Files.readString(PAGE) : "";
    }

    private static Path drawing(String name) {
        return FOLDER.resolve(name + ".svg");
    }

    private static String svg(ReportContent report) {
        return Thumbnail.draw(report).svg() + "\n";
    }

    /// Drawings of scenarios that are no more.
    private List<String> strangers() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(".svg"))
                    .map(name -> name.replace(".svg", ""))
                    .filter(name -> exhibits.stream().noneMatch(exhibit -> exhibit.name().equals(name))).toList();
        }
    }

    @Test
    void noScenarioChangedSinceItWasRunForTheGallery() throws IOException {
        Map<String, GalleryPage.Found> found = GalleryPage.found(page());
        Set<String> stale = new TreeSet<>();
        for (Exhibit exhibit : exhibits) {
            GalleryPage.Found run = found.get(exhibit.name());
            if (run == null || !run.fingerprint().equals(exhibit.fingerprint())) {
                stale.add(exhibit.name());
            }
        }
        assertTrue(stale.isEmpty(), () -> "Stale: " + stale + ". Make them again (minutes) with"
                + " mvn -pl study -am test -Dtest=GalleryTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true"
                + " and look at the difference.");
    }

    @Test
    void thePageShowsEveryScenarioAsItIs() throws IOException {
        assertEquals(GalleryPage.render(exhibits, GalleryPage.found(page())), page());
        assertEquals(List.of(), strangers());
        List<String> missing = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            if (!Files.exists(drawing(exhibit.name()))) {
                missing.add(exhibit.name());
            }
        }
        assertEquals(List.of(), missing);
    }

    /// Non-regression: scenarios, run again, give the drawings and sentences of the gallery to the last digit. The smallest one is run in
    /// every build; `-Dexodyn.gallery=all`, which CI says, runs all in some minutes.
    @Test
    void scenariosRunAgainGiveWhatTheGalleryShows() throws IOException {
        List<Exhibit> chosen = System.getProperty("exodyn.gallery", "").equals("all") ? exhibits
                : List.of(exhibits.stream().min(Comparator.comparingInt(Exhibit::size)).orElseThrow());
        Map<String, GalleryPage.Found> found = GalleryPage.found(page());
        for (Exhibit exhibit : chosen) {
            ReportContent report = exhibit.report();
            GalleryPage.Found shown = found.get(exhibit.name());
            assertEquals(shown == null ? List.of() : shown.answer(), report.answer(), exhibit.name());
            assertEquals(Files.readString(drawing(exhibit.name())), svg(report), exhibit.name());
        }
        System.out.println("gallery: " + chosen.size() + " of " + exhibits.size() + " scenarios run again");
    }

    @Test
    void aScenarioThatChangedHasAnotherFingerprint() {
        Exhibit first = exhibits.getFirst();
        String text = ShippedScenarios.texts().get(first.name());
        assertEquals(first.fingerprint(), new Exhibit(first.name(), String.valueOf(text)).fingerprint());
        assertNotEquals(first.fingerprint(), new Exhibit(first.name(), text + "# one more comment\n").fingerprint());
        assertEquals(exhibits.size(), exhibits.stream().map(Exhibit::fingerprint).collect(Collectors.toSet()).size());
    }
}
