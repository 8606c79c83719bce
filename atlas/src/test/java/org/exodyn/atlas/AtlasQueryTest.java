package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.atlas.claim.Contradiction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.Facet;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.junit.jupiter.api.Test;

/// Questions asked of the claims behind the scenario gemcitabine on PANC-1 with vesicles of fibroblasts.
class AtlasQueryTest {
    private final Atlas atlas = Atlas.loadEmbedded();

    private Set<String> ids(ClaimQuery query) {
        return atlas.claims(query).stream().map(Claim::id).collect(Collectors.toSet());
    }

    @Test
    void findsTheScenarioByCancerDrugAndDonor() {
        Set<String> found = ids(
                ClaimQuery.ALL.with(Facet.CANCER, "pancreatic cancer").with(Facet.DRUG, "gemcitabine").with(Facet.DONOR,
                        "CAF"));
        assertTrue(
                found.containsAll(
                        Set.of("pan-2024.mir-106b-tp53inp1", "pan-2024.mir-3173-5p-acsl4", "pan-2024.caf-snail",
                                "fang-2019.mir-106b-gemcitabine", "richards-2017.gemcitabine-raises-caf-release")),
                found.toString());
        assertFalse(found.contains("pan-2024.mir-148b-3p-bladder"));
    }

    @Test
    void lineNarrowerThanTheClaimStillFindsIt() {
        assertTrue(ids(ClaimQuery.ALL.broad().with(Facet.RECIPIENT, "PANC-1")).contains("pan-2024.mir-106b-tp53inp1"));
        assertFalse(ids(ClaimQuery.ALL.broad().with(Facet.RECIPIENT, "MCF-7")).contains("pan-2024.mir-106b-tp53inp1"));
    }

    @Test
    void findsByCargoSynonymAndChecklist() {
        assertEquals(Set.of("pan-2024.mir-106b-tp53inp1", "fang-2019.mir-106b-gemcitabine"),
                ids(ClaimQuery.ALL.with(Facet.CARGO, "miR-106b")));
        assertEquals(Set.of("pan-2024.second-ilv-route", "trajkovic-2008.ceramide-route"),
                ids(ClaimQuery.ALL.with(Facet.CHECKLIST, "3")));
        assertEquals(Set.of("pan-2024.gpc1-early-pancreatic"),
                ids(ClaimQuery.ALL.withText("GPC1 early").with(Facet.STATUS, "as-printed")));
    }

    @Test
    void printedAndPublishedAreApart() {
        Set<String> printed = ids(ClaimQuery.ALL.with(Facet.STATUS, "as-printed"));
        Set<String> published = ids(ClaimQuery.ALL.with(Facet.STATUS, "as-published"));
        assertTrue(printed.stream().allMatch(i -> i.startsWith("pan-2024.")));
        assertTrue(published.stream().noneMatch(i -> i.startsWith("pan-2024.")));
        assertEquals(atlas.claims().size(), printed.size() + published.size());
    }

    @Test
    void cargoRepressesItsTarget() {
        Claim claim = atlas.claim("pan-2024.mir-106b-tp53inp1").orElseThrow();
        assertEquals(List.of(new Edge("MIMAT0000680", Relation.REPRESSES, "HGNC:18022", Sign.MINUS,
                "EXODYN:pancreatic-ductal-adenocarcinoma-cell")), claim.edges());
        assertTrue(claim.flags().contains(ClaimFlag.PRIMARY_TITLE_ONLY));
    }

    /// Susceptibility to ferroptosis has no term of its own in the Gene Ontology; ferroptosis is its nearest.
    @Test
    void processIsFoundByTheNearestTermOfTheOntology() {
        Set<String> found = ids(ClaimQuery.ALL.with(Facet.PROCESS, "ferroptosis"));
        assertTrue(found.contains("qi-2023.acsl4-targeting-mirnas"), found.toString());
        assertTrue(found.contains("song-2021.mir-4443-fsp1-m6a-cisplatin"), found.toString());
        assertTrue(found.stream().noneMatch(i -> i.contains("glycolysis")), found.toString());
    }

    /// The review says that the vesicles change Snail and miR-146a, and not which way.
    @Test
    void unknownSignStaysUnknown() {
        Claim claim = atlas.claim("pan-2024.gemcitabine-release-snail-mir-146a").orElseThrow();
        assertTrue(claim.edges().stream()
                .anyMatch(e -> e.target().equals("MIMAT0000449") && e.sign() == Sign.UNKNOWN
                        && e.relation() == Relation.MODULATES));
    }

    @Test
    void contradictionsAreFoundFromEitherSide() {
        Claim printed = atlas.claim("pan-2024.mir-106b-tp53inp1").orElseThrow();
        List<Contradiction> met = atlas.contradictions(List.of(printed));
        assertEquals(List.of("sufficiency"), met.stream().map(c -> c.link().scope()).toList());
        assertEquals("chevillet-2014.most-vesicles-empty", met.getFirst().claim().id());
        assertEquals(met,
                atlas.contradictions(List.of(met.getFirst().claim())).stream().filter(c -> c.other().equals(printed))
                        .toList());
    }

    @Test
    void namesAreFoundInAnySpelling() {
        assertEquals("HGNC:11128", atlas.entity("snail").orElseThrow().id());
        assertEquals("HGNC:11004", atlas.entity("ENT2").orElseThrow().id());
        assertEquals("ACH-000164", atlas.entity("PANC1").orElseThrow().id());
        assertEquals("DB00441", atlas.entity("Gemcitabine").orElseThrow().id());
        assertTrue(atlas.entity("no such thing").isEmpty());
    }
}
