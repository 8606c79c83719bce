package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.resolve.RecordDistribution;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;

/// The records that come with Exodyn.
class EmbeddedEvidenceTest {
    private static final Path FOLDER = Path.of("evidence");

    /// Records of the founding parameter table; the others were added by us.
    private static final int TABLE = 327;
    private static final int ADDED = 170;

    private final Atlas atlas = Atlas.loadEmbedded();

    @Test
    void hasNoProblems() {
        Problems problems = new Problems();
        Atlas.load(FOLDER, problems);
        assertEquals(List.of(), problems.list().stream().map(Problem::render).toList());
    }

    @Test
    void packagedAndFolderAreTheSame() {
        Atlas fromFolder = Atlas.load(FOLDER, new Problems());
        assertEquals(fromFolder.contentHash(), atlas.contentHash());
        assertEquals(List.copyOf(fromFolder.claims()), List.copyOf(atlas.claims()));
        assertEquals(List.copyOf(fromFolder.parameters()), List.copyOf(atlas.parameters()));
    }

    @Test
    void holdsEveryParameterRecordOnce() {
        assertEquals(TABLE + ADDED, atlas.parameters().size());
    }

    /// The table has 71 primary, 177 secondary, 6 textbook and 73 unverified records; ours come on top.
    @Test
    void keepsConfidenceOfEveryRecord() {
        Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
        atlas.parameters().forEach(p -> counts.merge(p.confidence(), 1, Integer::sum));
        assertEquals(Map.of(Confidence.SEEN_IN_PRIMARY, 71 + 17, Confidence.SEEN_IN_SECONDARY, 177 + 11,
                Confidence.TEXTBOOK, 6 + 6,
                Confidence.UNVERIFIED, 73 + 1, Confidence.ASSUMED, 135), counts);
    }

    /// The table has 55 reported, 259 assumed and 13 missing ranges; ours come on top.
    @Test
    void keepsRangeBasisOfEveryRecord() {
        Map<RangeBasis, Integer> counts = new EnumMap<>(RangeBasis.class);
        atlas.parameters().forEach(p -> counts.merge(p.rangeBasis(), 1, Integer::sum));
        assertEquals(
                Map.of(RangeBasis.REPORTED, 55 + 10, RangeBasis.ASSUMED_PRIOR, 259 + 146, RangeBasis.NONE, 13 + 14),
                counts);
    }

    @Test
    void assumedRecordsGiveTheirReasons() {
        for (ParameterRecord record : atlas.parameters()) {
            if (record.confidence() == Confidence.ASSUMED) {
                assertTrue(record.reasoning().length() > 40, record.id());
                assertEquals(SourceKind.ASSUMPTION, atlas.source(record.source()).orElseThrow().kind(), record.id());
            } else {
                assertEquals("", record.reasoning(), record.id());
            }
        }
    }

    @Test
    void namesIncompleteRecords() {
        List<ParameterRecord> incomplete = atlas.incomplete();
        assertTrue(incomplete.stream()
                .anyMatch(r -> r.id().equals("DUC_CUTOFF_MODEL") && r.lacks().equals("value, low, high")));
        assertTrue(incomplete.stream().anyMatch(r -> r.id().equals("CERNA_INSUS") && r.lacks().equals("high")));
        incomplete.forEach(r -> assertFalse(r.lacks().isEmpty(), r.id()));
    }

    @Test
    void everyRecordThatFeedsASlotHasADistribution() {
        for (ParameterRecord record : atlas.parameters()) {
            for (Slot slot : record.feeds()) {
                assertTrue(RecordDistribution.of(record, slot).isPresent(), record.id());
            }
        }
    }

    @Test
    void everySlotIsFed() {
        TreeSet<String> unfed = new TreeSet<>(Slot.keys());
        atlas.parameters().forEach(p -> p.feeds().forEach(s -> unfed.remove(s.key())));
        assertEquals(new TreeSet<>(), unfed);
    }

    @Test
    void everyClaimHasASourceAndItsDoiStatus() {
        for (Claim claim : atlas.claims()) {
            Source source = atlas.source(claim.source()).orElseThrow();
            assertEquals(source.doi() == null, source.doiStatus() == DoiStatus.NONE, claim.id());
            assertTrue(claim.id().startsWith(source.key() + "."), claim.id());
            claim.cites().forEach(c -> assertTrue(atlas.source(c).isPresent(), c));
            if (claim.status() == ClaimStatus.AS_PRINTED) {
                assertEquals("pan-2024", claim.source());
            }
        }
    }

    /// How far each DOI was verified is part of the reference list of the founding review; richards-2017 was seen since.
    @Test
    void keepsDoiStatusOfTheScenarioSources() {
        assertEquals(DoiStatus.FIXED_BY_ARTICLE_NUMBER, atlas.source("fang-2019").orElseThrow().doiStatus());
        assertEquals(DoiStatus.FIXED_BY_ARTICLE_NUMBER, atlas.source("qi-2023").orElseThrow().doiStatus());
        assertEquals(DoiStatus.VERIFIED, atlas.source("richards-2017").orElseThrow().doiStatus());
        assertEquals(DoiStatus.VERIFIED, atlas.source("kunou-2021").orElseThrow().doiStatus());
        assertEquals(DoiStatus.RECALLED_NOT_VERIFIED, atlas.source("li-w-2017").orElseThrow().doiStatus());
        assertFalse(atlas.source("li-w-2017").orElseThrow().doiStatus().isVerified());
        assertEquals(DoiStatus.NONE, atlas.source("wu-2022").orElseThrow().doiStatus());
    }
}
