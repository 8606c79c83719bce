package org.exodyn.study.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.Study;
import org.exodyn.study.explain.Explanation;
import org.exodyn.study.run.Stage;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole profiles: of a made-up cohort whose truth is known, and of public cohorts where they are at hand.
class CohortProfileTest {
    private static final Path SHARED = Path.of(System.getProperty("exodyn.shared", "../../shared"), "cohorts");
    private static final int SAMPLES = 16;
    private static final int FEATURES = 200;
    private static final int CHANGED = 10;

    @TempDir
    private Path folder;

    /// Poisson counts; the first ten features are four times as high in the resistant half. One resistant sample in two is on plate 1.
    @BeforeEach
    void makeUp() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder table = new StringBuilder("feature");
        StringBuilder sheet = new StringBuilder("sample\tresponse\tplate\tos_days\tos_event\n");
        for (int s = 0; s < SAMPLES; s++) {
            table.append("\ts").append(s);
            sheet.append("s").append(s).append('\t').append(s < SAMPLES / 2 ? "resistant" : "sensitive").append('\t')
                    .append(s % 2 + 1)
                    .append('\t').append(100 + 37 * (s * 7 % SAMPLES)).append('\t').append(s % 3 == 0 ? 0 : 1)
                    .append('\n');
        }
        for (int f = 0; f < FEATURES; f++) {
            table.append("\nmiR-").append(f);
            for (int s = 0; s < SAMPLES; s++) {
                double mean = (f < FEATURES - 5 ? 30 + f : 2) * (f < CHANGED && s < SAMPLES / 2 ? 4 : 1)
                        * Math.exp(0.2 * random.nextGaussian());
                table.append('\t').append(Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian())));
            }
        }
        Files.writeString(folder.resolve("counts.tsv"), table + "\n");
        Files.writeString(folder.resolve("samples.tsv"), sheet);
    }

    private static ProfileRequest request(Path table, Path samples, String contrast, List<String> batch,
            List<String> where,
            Path out) {
        return new ProfileRequest(table, samples, contrast, Optional.empty(), batch, List.of(), Optional.empty(),
                Optional.empty(),
                where, List.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), false,
                SurvivalRequest.usual(),
                Optional.empty(), 0.05, true, Optional.of(out));
    }

    private CohortReport profile(String out) {
        return CohortProfile.run(
                request(folder.resolve("counts.tsv"), folder.resolve("samples.tsv"), "response=resistant:sensitive",
                        List.of("plate"), List.of(), folder.resolve(out)),
                Stage.silent());
    }

    @Test
    void whatWasPutInIsFound() throws IOException {
        CohortReport report = profile("r");
        Table features = TableReader.read(report.folder().resolve("features.tsv"));
        List<String> first = java.util.stream.IntStream.range(0, CHANGED).mapToObj(row -> features.text("feature", row))
                .sorted()
                .toList();
        assertEquals(java.util.stream.IntStream.range(0, CHANGED).mapToObj(f -> "miR-" + f).sorted().toList(), first);
        for (int row = 0; row < CHANGED; row++) {
            // log2 of 4, less what ten raised features in two hundred take from the others
            assertEquals(2, features.number("log2_fold_change", row), 0.5);
            assertTrue(features.number("q", row) < 0.05);
        }
        assertTrue(report.answer().getFirst().contains("tested features differ between resistant and sensitive"),
                report.answer()::getFirst);
        assertEquals(features, TableReader.read(report.folder().resolve("features.parquet")));
    }

    @Test
    void aBatchThatIsAnotherWordForTheGroupComesFirst() throws IOException {
        String sheet = Files.readString(folder.resolve("samples.tsv"));
        StringBuilder kits = new StringBuilder();
        for (String line : sheet.split("\n", -1)) {
            kits.append(line.isEmpty() ? ""
                    : line + "\t" + (line.startsWith("sample") ? "kit" : line.contains("resistant") ? "A" : "B")
                            + "\n");
        }
        Files.writeString(folder.resolve("samples.tsv"), kits);
        CohortReport report = profile("r");
        assertTrue(report.answer().getFirst().startsWith("resistant and sensitive cannot be told from kit:")
                && report.answer().getFirst().contains("all 8 of kit A are resistant"), report.answer()::getFirst);
    }

    @Test
    void theReportStandsAloneAndHoldsItsFigures() throws IOException {
        CohortReport report = profile("r");
        String page = Files.readString(report.report());
        assertTrue(page.contains("default-src 'none'"), "no request may leave the page");
        for (String figure : List.of("depth", "components", "volcano", "heatmap", "survival", "forest")) {
            assertTrue(page.contains("id=\"" + figure + "\""), figure);
            assertTrue(Files.readString(report.folder().resolve("figures/" + figure + ".svg")).contains("<svg"),
                    figure);
            byte[] pdf = Files.readAllBytes(report.folder().resolve("figures/" + figure + ".pdf"));
            assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII), figure);
        }
        assertTrue(page.contains("exodyn profile "), "the command that repeats it");
    }

    @Test
    void equalProfilesAreEqualBytes() throws IOException {
        Path first = profile("a").folder();
        Path second = profile("b").folder();
        for (String file : List.of("report.html", "features.tsv", "features.parquet", "samples.tsv",
                "figures/volcano.pdf",
                "figures/heatmap.svg")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
        }
    }

    @Test
    void itsNamesAreExplained() {
        Path results = profile("r").folder();
        String contents = Study.explain(results, Optional.empty()).text();
        assertTrue(contents.contains("response=resistant:sensitive") && contents.contains("volcano"), contents);
        Explanation feature = Study.explain(results, Optional.of("MIR-3"));
        assertEquals("miR-3", feature.name());
        assertTrue(feature.text().contains("log2 fold change") && feature.text().contains("By another method")
                && feature.text().contains("s15") && feature.text().contains("row miR-3 of counts.tsv"), feature::text);
        assertTrue(Study.explain(results, Optional.of("s7")).text().contains("largest share"));
        assertTrue(Study.explain(results, Optional.of("depth")).text().contains("samples.tsv"));
        String unknown = assertThrows(ScientificInputException.class,
                () -> Study.explain(results, Optional.of("miR-0x"))).getMessage();
        assertTrue(unknown.contains("nothing called 'miR-0x'") && unknown.contains("Maybe miR-0."), unknown);
    }

    private CohortReport shared(String cohort, String table, String contrast, List<String> batch, List<String> where) {
        Path at = SHARED.resolve(cohort);
        Assumptions.assumeTrue(Files.isDirectory(at), () -> "needs ../shared: there is no " + at);
        return CohortProfile.run(
                request(at.resolve(table), at.resolve("samples.tsv"), contrast, batch, where, folder.resolve("r")),
                Stage.silent());
    }

    @Test
    void glioblastomaHasManyHits() {
        CohortReport report = shared("gbm_exomir_2018", "counts.tsv", "set_gbm_vs_control=GBM:Control", List.of(),
                List.of());
        assertTrue(report.answer().getFirst().startsWith("81 of 336 tested features differ between GBM and Control"),
                report.answer()::getFirst);
    }

    @Test
    void platinumHasNoneBeyondDoubtAfterPlate() {
        CohortReport report = shared("tcga_ov_mir_platinum", "counts.tsv.gz", "platinum_status=resistant:sensitive",
                List.of("plate"), List.of());
        assertTrue(report.answer().getFirst().startsWith("No feature of 371 tested differs"),
                report.answer()::getFirst);
    }

    @Test
    void sarcomaIsConfoundedWithDetectionAndOrder() {
        CohortReport report = shared("sarcoma_ev_doxorubicin_2024", "intensity_raw.tsv.gz", "cancer=Sarcoma:Control",
                List.of(),
                List.of());
        String all = String.join("\n", report.answer());
        assertTrue(all.contains("confounded with technique"), all);
        assertTrue(all.contains("number of features seen") && all.contains("order of measurement"), all);
        assertFalse(report.warnings().isEmpty(), "patients have more than one sample");
    }
}
