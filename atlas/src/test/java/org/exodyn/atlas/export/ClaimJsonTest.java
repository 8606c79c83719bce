package org.exodyn.atlas.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form of the shipped claims.
class ClaimJsonTest {
    private static final List<String> KEYS = List.of("id", "status", "statement", "cargo", "cargos", "donor",
            "recipient", "vesicle", "edges", "processes", "drugs", "drug_ids", "cancer", "direction", "phenotype",
            "level", "design", "readout", "references", "locator", "checklist", "flags", "contradicts", "corrects",
            "supersedes", "supports", "corrected_by", "links", "extractions", "note", "entities", "source");

    private final Atlas atlas = Atlas.load(Path.of("evidence"), new Problems());
    private final ClaimJson json = new ClaimJson(atlas);

    private JsonNode shown(String id) {
        return json.of(atlas.claim(id).orElseThrow());
    }

    @Test
    void everyClaimHasExactlyTheseKeys() {
        for (Claim claim : atlas.claims()) {
            assertEquals(KEYS, List.copyOf(json.of(claim).propertyNames()), claim.id());
        }
    }

    @Test
    void namesStandBesideIds() {
        JsonNode claim = shown("pan-2024.mir-106b-tp53inp1");
        assertEquals("as-printed", claim.path("status").asString());
        assertEquals("hsa-miR-106b-5p", claim.path("cargo").path("name").asString());
        assertEquals("MIMAT0000680", claim.path("cargo").path("id").asString());
        assertEquals("miR-106b", claim.path("cargos").path(0).path("printed_as").asString());
        JsonNode edge = claim.path("edges").path(0);
        assertEquals("hsa-miR-106b-5p represses TP53INP1 - HGNC:18022",
                edge.path("source").asString() + " " + edge.path("relation").asString() + " "
                        + edge.path("target").asString() + " " + edge.path("sign").asString() + " "
                        + edge.path("target_id").asString());
        assertEquals("[\"gemcitabine\"]", claim.path("drugs").toString());
        assertEquals("[\"DB00441\"]", claim.path("drug_ids").toString());
        assertTrue(claim.path("flags").toString().contains("\"arm-inferred\""));
    }

    @Test
    void ownSourceComesFirstAndTheReviewHasNoNumber() {
        JsonNode references = shown("pan-2024.mir-106b-tp53inp1").path("references");
        assertEquals("pan-2024", references.path(0).path("key").asString());
        assertTrue(references.path(0).path("review_number").isNull());
        assertFalse(references.path(0).path("primary").asBoolean());
        assertEquals("fang-2019", references.path(1).path("key").asString());
        assertEquals(64, references.path(1).path("review_number").asInt());
        assertTrue(references.path(1).path("doi_verified").asBoolean());
        assertTrue(references.path(1).path("primary").asBoolean());
    }

    @Test
    void contradictionsShowOnBothSides() {
        for (Claim claim : atlas.claims()) {
            for (JsonNode other : json.of(claim).path("contradicts")) {
                List<String> back = new ArrayList<>();
                atlas.claim(other.asString()).ifPresent(
                        one -> json.of(one).path("contradicts").forEach(id -> back.add(id.asString())));
                assertTrue(back.isEmpty() && atlas.claim(other.asString()).isEmpty() || back.contains(claim.id()),
                        claim.id() + " and " + other);
            }
        }
        assertTrue(shown("pan-2024.mir-106b-tp53inp1").path("contradicts").toString()
                .contains("chevillet-2014.most-vesicles-empty"));
    }

    /// `corrected_by` is the other side of `corrects` and `supersedes`; a claim that agrees corrects nothing.
    @Test
    void onlyCorrectionsCorrect() {
        for (Claim claim : atlas.claims()) {
            List<String> by = atlas.claims().stream().filter(other -> other.links().stream()
                    .anyMatch(link -> link.claim().equals(claim.id()) && (link.kind() == ClaimLink.Kind.CORRECTS
                            || link.kind() == ClaimLink.Kind.SUPERSEDES)))
                    .map(Claim::id).toList();
            assertEquals(by, json.correctors(claim), claim.id());
        }
        assertFalse(shown("fang-2019.mir-106b-gemcitabine").path("supports").isEmpty());
        assertTrue(shown("pan-2024.mir-106b-tp53inp1").path("corrected_by").isEmpty());
    }

    @Test
    void aListOfClaimsReadsBack() {
        JsonNode list = JsonMapper.shared().readTree(json.text(atlas.claims()));
        List<String> ids = new ArrayList<>();
        list.forEach(claim -> ids.add(claim.path("id").asString()));
        assertEquals(atlas.claims().stream().map(Claim::id).toList(), ids);
        assertTrue(json.text(List.of()).startsWith("["));
    }
}
