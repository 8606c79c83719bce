package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Level;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.atlas.resolve.Step;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.LogNormal;
import org.exodyn.quantity.Mixture;
import org.exodyn.quantity.Point;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Resolution on a small atlas, where every outcome follows by hand from the rule: a factor of 2 per step, weights equal.
class RecordResolutionTest {
    /// The numerical fits reach about 1e-9 relative.
    private static final double FIT = 1e-7;

    @TempDir
    private static Path folder;
    private static Atlas atlas;

    @BeforeAll
    static void load() throws IOException {
        atlas = load(Files.readString(Path.of("src/test/resources/resolve.txt")), folder);
    }

    private static Atlas load(String text, Path into) throws IOException {
        EvidenceText.write(into, EvidenceText.files(text));
        Problems problems = new Problems();
        Atlas loaded = Atlas.load(into, problems);
        assertEquals(List.of(), problems.list().stream().map(Problem::render).toList());
        return loaded;
    }

    private static Resolved resolved(Slot slot, Context context) {
        return assertInstanceOf(Resolved.class, atlas.resolve(slot, context));
    }

    private static List<String> ids(Resolved of) {
        return of.alternatives().stream().map(a -> a.record().id()).toList();
    }

    private static void assertCentral90(double low, double high, Distribution of) {
        assertEquals(low, of.low90(), FIT * low);
        assertEquals(high, of.high90(), FIT * high);
    }

    @Test
    void recordsThatDisagreeAreDrawnWithEqualWeightsInTheSlotsUnit() {
        Resolved of = resolved(Slot.DOUBLING_TIME, Context.ofCell("PANC1"));
        assertEquals(List.of("TD_LINE_A", "TD_LINE_B"), ids(of));
        assertCentral90(19.2, 36, of.alternatives().get(0).distribution());
        assertCentral90(40, 60, of.alternatives().get(1).distribution());
        assertEquals(List.of(0.5, 0.5), of.alternatives().stream().map(Alternative::weight).toList());
        Mixture mixture = assertInstanceOf(Mixture.class, of.distribution());
        double middle = (new LogNormal(Math.log(Math.sqrt(19.2 * 36)), sigma(19.2, 36)).cdf(38)
                + LogNormal.ofCentral90(40, 60).cdf(38)) / 2;
        assertEquals(middle, mixture.cdf(38), 1e-12);
    }

    private static double sigma(double low, double high) {
        return Math.log(high / low) / (2 * 1.6448536269514722);
    }

    @Test
    void cellTypeIsOneStepDown() {
        Resolved of = resolved(Slot.DOUBLING_TIME, Context.ofCell("MIA PaCa-2"));
        Alternative one = of.alternatives().getFirst();
        assertEquals(List.of("TD_TYPE"), ids(of));
        assertEquals(Level.CELL_TYPE, one.level());
        assertEquals(2, one.widened());
        assertCentral90(10, 90, one.distribution());
    }

    @Test
    void recordOfARelatedLineServesItsClassOnlyIfItSaysSo() {
        Resolved of = resolved(Slot.DOUBLING_TIME, Context.ofCell("carcinoma cell"));
        assertEquals(List.of("TD_BREAST"), ids(of));
        assertEquals(Level.CLASS, of.alternatives().getFirst().level());
        assertCentral90(15, 400, of.distribution());
    }

    @Test
    void everyRungOfATypeIsOneLevel() {
        Resolved of = resolved(Slot.DOUBLING_TIME, Context.ofCell("CAF"));
        assertEquals(List.of("TD_FIB"), ids(of));
        assertCentral90(15, 180, of.distribution());
    }

    @Test
    void exactMoleculeBeatsItsClass() {
        assertEquals(List.of("MIR1_T12"), ids(resolved(Slot.HALF_LIFE, Context.ANY.withEntity("miR-1"))));
        Resolved other = resolved(Slot.HALF_LIFE, Context.ANY.withEntity("hsa-miR-2"));
        assertEquals(List.of("MIR_T12"), ids(other));
        assertEquals(Level.CLASS, other.alternatives().getFirst().level());
        assertCentral90(5.0 / 4, 225 * 4.0, other.distribution());
    }

    @Test
    void classAskedForIsExact() {
        Resolved of = resolved(Slot.HALF_LIFE, Context.ANY.withCargoClass("protein"));
        assertEquals(List.of("PROT_T12"), ids(of));
        assertCentral90(10, 150, of.distribution());
    }

    @Test
    void rangeThatSpansCellsIsNotWidened() {
        Resolved of = resolved(Slot.VIABILITY_IC50, Context.ofCell("MCF-7").withDrug("drugA"));
        assertEquals(List.of("IC50_A_POP"), ids(of));
        assertEquals(Level.GENERIC, of.alternatives().getFirst().level());
        assertEquals(1, of.alternatives().getFirst().widened());
        assertCentral90(0.002, 15, of.distribution());
    }

    @Test
    void levelIsThatOfTheLeastSpecificAxis() {
        Resolved of = resolved(Slot.VIABILITY_IC50, Context.ofCell("PANC-1").withDrug("drugB"));
        assertEquals(List.of("IC50_CHEMO"), ids(of));
        assertEquals(Level.CLASS, of.alternatives().getFirst().level());
        assertCentral90(0.025, 40, of.distribution());
    }

    /// On the logit scale the ends move by ln 8; the log-uniform would pass 1 and is cut there.
    @Test
    void sharesStayShares() {
        Resolved of = resolved(Slot.CYTOSOLIC_RELEASE, Context.ofCell("PANC-1"));
        assertEquals(List.of("REL_HIGH", "REL_LOW"), ids(of));
        assertCentral90(0.1 / 0.9 / 8 / (1 + 0.1 / 0.9 / 8), 0.35 / 0.65 * 8 / (1 + 0.35 / 0.65 * 8),
                of.alternatives().get(0).distribution());
        assertEquals(1, of.alternatives().get(1).distribution().quantile(1), 0);
        assertTrue(of.distribution().quantile(1) <= 1);
    }

    @Test
    void pointIsExactWhereAskedAndARangeWhereBorrowed() {
        assertEquals(new Point(0.6913), resolved(Slot.VISCOSITY, Context.ofCell("PANC-1")).distribution());
        assertCentral90(100.0 / 8, 800, resolved(Slot.VESICLE_DIAMETER, Context.ofCell("CAF")).distribution());
    }

    @Test
    void treatmentMayBeADrug() {
        Context treated = Context.ofCell("CAF").withTreatment("drugA");
        assertEquals(List.of("FOLD"), ids(resolved(Slot.RELEASE_FOLD, treated)));
        assertEquals(ids(resolved(Slot.RELEASE_FOLD, treated)),
                ids(resolved(Slot.RELEASE_FOLD, Context.ofCell("CAF").withDrug("drugA"))));
        Resolved hypoxia = resolved(Slot.RELEASE_FOLD, Context.ofCell("CAF").withTreatment("hypoxia"));
        assertEquals(List.of("HYPOXIA"), ids(hypoxia));
        assertCentral90(1.2 / 8, 20, hypoxia.distribution());
    }

    @Test
    void missingRecordsAreNamedAndNeverReplaced() {
        MissingRecord none = assertInstanceOf(MissingRecord.class,
                atlas.resolve(Slot.AGO_COPIES, Context.ofCell("PANC-1")));
        assertEquals("No record gives Argonaute molecules per cell (ago-copies) for PANC-1.", none.sentence());
        MissingRecord empty = assertInstanceOf(MissingRecord.class, atlas.resolve(Slot.ILV_PER_MVB, Context.ANY));
        assertEquals(List.of("NO_VALUE"), empty.unusable());
        assertInstanceOf(MissingRecord.class,
                atlas.resolve(Slot.RELEASE_FOLD, Context.ofCell("CAF").withDrug("drugB")));
    }

    @Test
    void wideningNeedsItsRecord(@TempDir Path other) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/resolve.txt"));
        Atlas without = load(text.replaceFirst("(?m)^  - \\{id: WIDEN,.*\\n", ""), other);
        Resolution of = without.resolve(Slot.DOUBLING_TIME, Context.ofCell("MIA PaCa-2"));
        assertEquals(Slot.WIDENING, assertInstanceOf(MissingRecord.class, of).slot());
        assertInstanceOf(Resolved.class, without.resolve(Slot.DOUBLING_TIME, Context.ofCell("PANC-1")));
    }

    @Test
    void everyStepIsTold() {
        Resolved of = resolved(Slot.DOUBLING_TIME, Context.ofCell("MIA PaCa-2"));
        assertEquals(List.of("Wanted: doubling time in culture, for MIA PaCa-2.", "No usable record is exact.",
                "Taken at level cell type: TD_TYPE.",
                "TD_TYPE (seen-in-primary, range reported): log-normal, median 30, 90 % from 20 to 45; 1 step down, so each end "
                        + "is moved outwards 2-fold (2 per step): log-normal, median 30, 90 % from 10 to 90, in h."),
                of.steps().stream().map(Step::sentence).toList());
        Resolution unknown = atlas.resolve(Slot.DOUBLING_TIME, Context.ofCell("PANK-1"));
        assertTrue(unknown.steps().get(1).sentence().startsWith("'PANK-1' is not in the atlas"));
    }
}
