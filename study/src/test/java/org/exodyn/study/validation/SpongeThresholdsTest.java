package org.exodyn.study.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.biology.mechanism.Requirement;
import org.junit.jupiter.api.Test;

/// Predicted sponge thresholds beside Bosson 2014 and Denzler 2014, which feed none of them.
///
/// Checklist: 48, 54
class SpongeThresholdsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "validation.md");
    private static final Path PUBLISHED = Path.of("..", "..", "shared", "knowledge", "calibration.tsv");

    private final Atlas atlas = Atlas.loadEmbedded();
    private final SpongeThresholds thresholds = SpongeThresholds.of(atlas);

    /// With `-Dgolden.update=true` the document is written anew.
    @Test
    void theDocumentShowsTheTablesAsTheyAreComputed() throws IOException {
        String text = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("golden.update")) {
            int from = text.indexOf("| added sites per cell until |");
            int to = text.indexOf("\n\n", text.indexOf("| measured |", from)) + 1;
            text = text.substring(0, from) + thresholds.markdown() + text.substring(to);
            Files.writeString(DOCUMENT, text);
        }
        assertTrue(text.contains(thresholds.markdown()),
                "docs/validation.md does not show:\n" + thresholds.markdown() + "run with -Dgolden.update=true");
    }

    @Test
    void measuredNumbersAreThoseOfTheCalibrationTable() throws IOException {
        assumeTrue(Files.isRegularFile(PUBLISHED), "skipped: the calibration table is not at hand");
        Map<String, List<String>> rows = new HashMap<>();
        for (String line : Files.readAllLines(PUBLISHED)) {
            List<String> cells = List.of(line.split("\t", -1));
            rows.put(cells.getFirst(), cells);
        }
        assertEquals("~3000 (miR-92/25)", rows.get("V_BOSSON").get(7));
        assertEquals(3000, sites("CERNA_ADD_SITES"));
        assertEquals(">10000 (let-7, miR-294)", rows.get("V_BOSSON").get(8));
        assertEquals(10_000, sites("CERNA_INSUS"));
        assertEquals(">=1.5e5", rows.get("V_DENZLER").get(8));
        assertEquals(150_000, sites("CERNA_THR_LIVER"));
    }

    private double sites(String record) {
        return thresholds.measurements().stream().filter(one -> one.record().equals(record)).findFirst().orElseThrow()
                .sites();
    }

    /// What is compared with must not be among what the prediction was drawn from, nor be cited there.
    @Test
    void noRecordOfThePredictionRestsOnEitherPaper() {
        assertEquals(Set.of("bosson-2014", "denzler-2014"), SpongeThresholds.COMPARED_WITH);
        assertTrue(thresholds.drawnFrom().size() >= 7, "one record at least for each of seven parameters");
        for (ParameterRecord record : thresholds.drawnFrom()) {
            assertFalse(SpongeThresholds.restsOnComparedWith(atlas, record), record.id());
            String told = record.citation() + record.seen() + record.reasoning() + record.note();
            assertFalse(told.contains("Bosson") || told.contains("Denzler"), record.id() + ": " + told);
        }
    }

    /// The rule by which records are taken out: it knows those of both papers, among them the one that runs draw sites from.
    @Test
    void recordsOfBothPapersAreKnown() {
        for (String id : List.of("CERNA_ADD_SITES", "CERNA_INSUS", "CERNA_THR_LIVER", "SITE_PER_MIR")) {
            assertTrue(SpongeThresholds.restsOnComparedWith(atlas, atlas.parameter(id).orElseThrow()), id);
        }
        assertFalse(SpongeThresholds.restsOnComparedWith(atlas, atlas.parameter("MIR_KD_SEED").orElseThrow()));
    }

    /// Runs are another matter: they draw the sites of a cell from a record that recalls Denzler 2014, as the documentation says.
    @Test
    void runsDrawSitesFromARecordThatThePredictionLeavesOut() {
        assertEquals(List.of("SITE_PER_MIR"), atlas.parameters().stream()
                .filter(record -> SpongeThresholds.restsOnComparedWith(atlas, record) && !record.feeds().isEmpty())
                .map(ParameterRecord::id).toList());
        assertFalse(thresholds.drawnFrom().stream().anyMatch(record -> record.id().equals("SITE_PER_MIR")));
        assertTrue(read(DOCUMENT).contains("record SITE_PER_MIR"), "docs/validation.md names the record");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Added sites, put in, do what they are said to do.
    @Test
    void theThresholdSolvesTheEquationsThatItInverts() {
        double loaded = 1e5 * 2e4 / (1e5 + 2e4);
        for (double sites : new double[] {3000, 15_000, 40_000}) {
            double atRest = Requirement.occupancy(loaded, sites, 30);
            Requirement.Repression cell = new Requirement.Repression(2e4, 1e5, 1, sites, 30, 3, atRest);
            double added = Requirement.sites(cell, 0.2);
            assertTrue(Double.isFinite(added) && added > 0, "added " + added);
            double then = Requirement.occupancy(loaded, sites + added, 30);
            assertEquals(1.2, (1 + 2 * atRest) / (1 + 2 * then), 1e-9);
            double half = Requirement.sitesUntil(cell, atRest / 2);
            assertEquals(atRest / 2, Requirement.occupancy(loaded, sites + half, 30), 1e-9);
        }
        assertTrue(
                Double.isInfinite(Requirement.sites(new Requirement.Repression(100, 1e5, 1, 1e5, 30, 1.4, 0.001), 0.2)),
                "what is hardly repressed cannot be freed by a fifth");
    }

    /// Far fewer copies than sites: it takes as many more sites as there are to halve the occupancy, whatever the copies. Denzler
    /// 2014 found a threshold that does not move with the miRNA.
    @Test
    void withSitesInExcessTheThresholdIsTheNumberOfSites() {
        for (double copies : new double[] {10, 100}) {
            double loaded = 1e5 * copies / (1e5 + copies);
            double atRest = Requirement.occupancy(loaded, 44_000, 30);
            double half = Requirement.sitesUntil(new Requirement.Repression(copies, 1e5, 1, 44_000, 30, 1.4, atRest),
                    atRest / 2);
            // K of 30 copies and the copies themselves are less than a hundredth of the sites
            assertEquals(44_000, half, 440, copies + " copies");
        }
    }
}
