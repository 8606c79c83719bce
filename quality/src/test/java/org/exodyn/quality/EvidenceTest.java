package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;

/// The evidence as a whole: what the loader checks, and what only the whole shows.
class EvidenceTest {

    private static final Path RECORDS = Path.of("../atlas/evidence");

    private static Atlas load() {
        Problems problems = new Problems();
        Atlas atlas = Atlas.load(RECORDS, problems);
        assertTrue(problems.isEmpty(), () -> ProblemReport.render(problems.list()));
        return atlas;
    }

    @Test
    void allRecordsLoadWithoutAProblem() {
        assertTrue(load().parameters().size() >= 327, "the 327 founding parameter records are there");
    }

    @Test
    void everyRecordAndClaimHasASourceThatIsThere() {
        Atlas atlas = load();
        List<String> orphans = atlas.parameters().stream()
                .filter(record -> atlas.source(record.source()).isEmpty())
                .map(ParameterRecord::id)
                .toList();
        assertEquals(List.of(), orphans);
        assertEquals(List.of(), atlas.claims().stream().filter(claim -> atlas.source(claim.source()).isEmpty())
                .map(Claim::id).toList());
    }

    @Test
    void everySlotOfTheModelIsFedByARecord() {
        Set<Slot> fed = new HashSet<>();
        load().parameters().forEach(record -> fed.addAll(record.feeds()));
        for (Slot slot : Slot.values()) {
            assertTrue(fed.contains(slot), "no record feeds " + slot.key());
        }
    }

    @Test
    void assumedRecordsSayTheirReasoningAndNeverAReportedRange() {
        for (ParameterRecord record : load().parameters()) {
            if (record.confidence() == org.exodyn.atlas.parameter.Confidence.ASSUMED) {
                assertTrue(!record.reasoning().isBlank(), record.id() + " gives no reasoning");
                assertTrue(record.rangeBasis() != org.exodyn.atlas.parameter.RangeBasis.REPORTED,
                        record.id() + " calls an assumed range reported");
            }
        }
    }
}
