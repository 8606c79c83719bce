package org.exodyn.atlas.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.junit.jupiter.api.Test;

/// How claims become arrows, and how arrows become sentences of BEL and INDRA.
class ClaimGraphTest {
    private final ExportFixture odd = ExportFixture.odd();
    private final ClaimGraph graph = ClaimGraph.of(odd.atlas(), odd.claims());

    private List<String> arcs(String claim) {
        return graph.arcs().stream().filter(arc -> arc.claim().id().equals(claim))
                .map(arc -> arc.source() + " " + arc.relation() + " " + arc.target() + " " + arc.sign().text())
                .toList();
    }

    @Test
    void donorGivesEachCargoAwayAndEachCargoActsOnEachDrug() {
        List<String> arcs = arcs("odd-2020.quotes");
        assertEquals(3 + 6 + 1 + 6, arcs.size());
        assertEquals("CL:0000001 secretes MIMAT0000001 +", arcs.getFirst());
        assertTrue(arcs.contains("HGNC:2 lowers EXODYN:process -"), arcs.toString());
        assertTrue(arcs.contains("MIMAT0000001 promotes-resistance-to DB00001 +"), arcs.toString());
    }

    /// Its loss promotes resistance, so it reduces it.
    @Test
    void whatTheLossOfACargoDoesIsTurnedRound() {
        assertTrue(arcs("odd-2020.quotes").contains("HGNC:1 reduces-resistance-to DB00001 -"));
    }

    @Test
    void withoutCargoTheChainOrTheDonorActs() {
        assertEquals(List.of("CL:0000001 reduces-resistance-to EXODYN:all-drugs -"), arcs("odd-2020.donor-only"));
        assertTrue(arcs("odd-2020.unresolved").contains("no such thing promotes-resistance-to DB00002 +"));
        assertEquals(List.of("HGNC:2 biomarker-of DOID:1 unknown"), arcs("odd-2020.marker"));
    }

    /// A drug that raises release is the one that resistance is asked of; one that represses it is a partner.
    @Test
    void partnersActAndDrugsAreActedOn() {
        assertEquals(List.of("EXODYN:process promotes-resistance-to DB00001 +"),
                arcs("odd-2020.raises").stream().filter(arc -> arc.contains("resistance")).toList());
        assertEquals(List.of("DB00002 reduces-resistance-to DB00001 -"),
                arcs("odd-2020.partner").stream().filter(arc -> arc.contains("resistance")).toList());
        assertEquals(List.of("HGNC:1 promotes-resistance-to DB00001 +"),
                arcs("odd-2020.undone").stream().filter(arc -> arc.contains("resistance")).toList());
        assertTrue(odd.text(ExportFormat.GMT, "sets.tsv").lines().noneMatch(line -> line.contains("odd-2020.partner")));
    }

    @Test
    void entitiesOfOneNameAreToldApart() {
        assertEquals("PLAIN [HGNC:2]", graph.node("HGNC:2").label());
        assertEquals("PLAIN [EXODYN:plain-again]", graph.node("EXODYN:plain-again").label());
        assertEquals("plain drug", graph.node("DB00002").label());
        assertEquals("unknown", graph.node("no such thing").kindWord());
    }

    @Test
    void idsAreKnownByTheirRegistry() {
        assertEquals("http://identifiers.org/hgnc/18022", RegistryId.of("HGNC:18022").iri());
        assertEquals("http://identifiers.org/mirbase.mature/MIMAT0000680", RegistryId.of("MIMAT0000680").iri());
        assertEquals("http://purl.obolibrary.org/obo/DOID_3908", RegistryId.of("DOID:3908").iri());
        assertEquals("urn:exodyn:entity:circ%20%C3%B6dd%2F1", RegistryId.of("EXODYN:circ ödd/1").iri());
        assertEquals("urn:exodyn:entity:no%20such%20thing", RegistryId.of("no such thing").iri());
    }

    @Test
    void belSaysSecretionBindingAndUnknownSigns() {
        List<String> lines = odd.text(ExportFormat.BEL).lines().toList();
        for (String line : List.of(
                "a(CL:0000001 ! \"γδ T cell\\\\\") -> sec(m(MIRBASE:MIMAT0000001 ! \"miR-1 second line ]]> end\"))",
                "p(HGNC:2 ! \"PLAIN\") -- complex(EXODYN:\"plain-again\" ! \"PLAIN\")",
                "r(EXODYN:\"circ ödd/1\" ! \"circ ödd / not a comment\") -> complex(r(EXODYN:\"circ ödd/1\" ! "
                        + "\"circ ödd / not a comment\"), m(MIRBASE:MIMAT0000001 ! \"miR-1 second line ]]> end\"))",
                "r(HGNC:1 ! \"TGF-β \\\"one\\\" & <two>, three\") -- p(HGNC:2 ! \"PLAIN\")",
                "p(HGNC:2 ! \"PLAIN\") biomarkerFor path(DOID:1 ! \"disease #1\")",
                "SET Citation = {\"PubMed\", \"O'Odd \\\"Q\\\" 2020 J & Co\", \"123456\"}")) {
            assertTrue(lines.contains(line), line);
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains("=| act(m(")));
        assertTrue(lines.stream().noneMatch(line -> line.contains(" //")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("# Without a statement: odd-2020.nothing")));
    }

    @Test
    void indraLowersAmountsByRnaAndActivityOtherwise() {
        String shipped = ExportFixture.shipped().text(ExportFormat.INDRA);
        assertTrue(shipped.contains("\"type\" : \"DecreaseAmount\""));
        String text = odd.text(ExportFormat.INDRA);
        for (String type : List.of("DecreaseAmount", "Complex", "Inhibition", "Influence", "Translocation")) {
            assertTrue(text.contains("\"type\" : \"" + type + "\""), type);
        }
    }

    /// HGNC:1 is carried less where resistance rises, so it stands with what reduces it; a drug is no member of any set.
    @Test
    void setsGoByWhatTheCargoItselfDoes() {
        List<String> sets = odd.text(ExportFormat.GMT).lines().map(line -> line.split("\t", 2)[0]).toList();
        assertTrue(sets.containsAll(List.of("plain-drug__promotes", "drug,-with-comma-and-tab__promotes")),
                sets.toString());
        String lost = odd.atlas().entity("HGNC:1").orElseThrow().name();
        List<String> rows = odd.text(ExportFormat.GMT, "sets.tsv").lines()
                .filter(line -> line.contains("__reduces\t") && line.contains("odd-2020.quotes")).toList();
        assertTrue(rows.stream().anyMatch(line -> line.contains(lost.substring(0, 5)) && line.contains("\tdown\t")),
                rows.toString());
    }

    /// A retracted source stands in the atlas, and in no set of cargo.
    @Test
    void setsLeaveRetractedSourcesOut() {
        ExportFixture shipped = ExportFixture.shipped();
        List<String> retracted = shipped.claims().stream()
                .filter(claim -> claim.flags().contains(ClaimFlag.RETRACTED_SOURCE)).map(Claim::id).toList();
        assertFalse(retracted.isEmpty());
        String table = shipped.text(ExportFormat.GMT, "sets.tsv");
        assertEquals(List.of(), retracted.stream().filter(table::contains).toList());
    }
}
