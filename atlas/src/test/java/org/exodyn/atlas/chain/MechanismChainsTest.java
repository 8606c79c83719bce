package org.exodyn.atlas.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.Actor;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chains through three made-up claims.
class MechanismChainsTest {
    private static final String ENTITIES = """
            entities:
              - {id: "X:donor", kind: cell-type, name: donor, grounding: local, note: made up}
              - {id: "X:line", kind: cell-line, name: donor line, isA: ["X:donor"], grounding: local, note: made up}
              - {id: "X:cell", kind: cell-type, name: recipient, grounding: local, note: made up}
              - {id: "M:1", kind: miRNA, name: miR-one, grounding: registry}
              - {id: "M:2", kind: miRNA, name: miR-two, grounding: registry}
              - {id: "G:1", kind: gene, name: GENE1, grounding: registry}
              - {id: "G:2", kind: gene, name: GENE2, grounding: registry}
              - {id: "P:1", kind: process, name: dying, grounding: local, note: made up}
              - {id: "D:1", kind: drug, name: drugA, grounding: registry}
              - {id: "D:2", kind: drug, name: drugB, grounding: registry}
              - {id: "D:3", kind: regimen, name: AB, parts: ["D:1", "D:2"], grounding: local, note: made up}
            """;
    private static final String SOURCE = """
            source:
              key: a
              citation: Example A 2020
              kind: primary
              doiStatus: none
              seen: abstract
              url: https://example.org/a
            claims:
              - id: a.one
                status: as-published
                statement: The line sends miR-one, which lowers GENE1 and dying, so drugA works less.
                locator: abstract
                primary: true
                donor: {cell: donor line}
                cargo: [{entity: miR-one, class: miRNA}]
                edges: [{source: miR-one, relation: represses, target: GENE1, sign: "-"}]
                processes: [{process: dying, by: GENE1, sign: "+"}]
                drugs: [drugA]
                direction: promotes
                level: D
              - id: a.two
                status: as-published
                statement: The donor sends miR-two, which lowers GENE2.
                locator: abstract
                primary: true
                donor: {cell: donor}
                cargo: [{entity: miR-two, class: miRNA}]
                edges: [{source: miR-two, relation: represses, target: GENE2, sign: "-"}]
                direction: context
                level: D
              - id: a.three
                status: as-published
                statement: GENE2 raises dying and makes AB work better.
                locator: abstract
                primary: true
                edges: [{source: GENE2, relation: activates, target: GENE1, sign: "+"}]
                processes: [{process: dying, by: GENE2, sign: "+"}]
                drugs: [AB]
                direction: reduces
                level: D
            """;

    @TempDir
    private Path folder;

    private Atlas atlas;
    private MechanismChains chains;

    @BeforeEach
    void read() throws IOException {
        Files.createDirectories(folder.resolve("entities"));
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("entities/all.yaml"), ENTITIES);
        Files.writeString(folder.resolve("sources/a.yaml"), SOURCE);
        Problems problems = new Problems();
        atlas = Atlas.load(folder, problems);
        assertEquals(List.of(), problems.list().stream().map(Problem::render).toList());
        chains = new MechanismChains(atlas.entities(), atlas.claims());
    }

    private List<Entity> entity(String name) {
        return List.of(atlas.entity(name).orElseThrow());
    }

    private static List<String> steps(Chain chain) {
        return chain.links().stream().map(link -> link.from().name() + " " + link.verb() + " " + link.to().name())
                .toList();
    }

    @Test
    void aClaimIsAChainFromDonorToDrug() {
        List<Chain> found = chains.stated(entity("donor"), entity("drugA"));
        assertEquals(List.of(List.of("donor line secretes miR-one", "miR-one represses GENE1", "GENE1 raises dying",
                "dying leads to sensitivity to drugA")), found.stream().map(MechanismChainsTest::steps).toList());
        assertFalse(found.getFirst().isJoined());
    }

    /// From a gene on, a regimen is found by its parts; the donor of that claim is not named.
    @Test
    void aRegimenIsReachedByItsDrug() {
        assertEquals(List.of("a.three"), chains.stated(entity("GENE2"), entity("drugB")).stream()
                .flatMap(chain -> chain.claims().stream()).map(claim -> claim.id()).distinct().toList());
        assertEquals(List.of(), chains.stated(entity("donor"), entity("drugB")));
    }

    @Test
    void joinedChainsMeetInMoleculesOnly() {
        List<Chain> found = chains.joined(entity("donor"), entity("drugB"), 6, 10);
        // shortest first: GENE1 is what a.one represses and what a.three ends in
        assertEquals(List.of(
                List.of("donor line secretes miR-one", "miR-one represses GENE1", "GENE1 leads to sensitivity to AB"),
                List.of("donor secretes miR-two", "miR-two represses GENE2", "GENE2 raises dying",
                        "dying leads to sensitivity to AB"),
                List.of("donor secretes miR-two", "miR-two represses GENE2", "GENE2 activates GENE1",
                        "GENE1 leads to sensitivity to AB"))
                .stream().map(List::toString).sorted().toList(),
                found.stream().map(chain -> steps(chain).toString()).sorted().toList());
        assertEquals(3, found.getFirst().links().size());
        assertTrue(found.stream().allMatch(Chain::isJoined));
        // "dying" is a process: no chain may change claims there
        for (Chain chain : found) {
            for (int at = 1; at < chain.links().size(); at++) {
                ChainLink before = chain.links().get(at - 1);
                ChainLink link = chain.links().get(at);
                assertTrue(before.claim().equals(link.claim()) || !before.to().name().equals("dying"),
                        steps(chain).toString());
            }
        }
    }

    @Test
    void keepsToTheLimits() {
        assertEquals(1, chains.joined(entity("donor"), entity("drugB"), 6, 1).size());
        assertEquals(List.of(), chains.joined(entity("donor"), entity("drugB"), 2, 10));
    }

    /// What ends in a process agrees with what more of that process does to resistance in general, where that is recorded.
    /// One claim is apart: with the drug's resistance its resistant cells also lost their cycling, while cycling cells are in
    /// general those that a drug of the cell cycle kills.
    @Test
    void outcomesAgreeWithTheSignsOfProcesses() {
        Problems problems = new Problems();
        Atlas shipped = Atlas.load(Path.of("evidence"), problems);
        List<String> apart = shipped.claims().stream()
                .flatMap(claim -> ClaimArrows.of(claim, shipped.entities()).stream())
                .filter(link -> link.verb().startsWith("leads to") && link.from().resistanceSign() != 0
                        && link.from().resistanceSign() != link.sign().value())
                .map(link -> link.claim().id() + ": " + link.from().name() + " " + link.verb() + " " + link.to().name())
                .toList();
        assertEquals(
                List.of("liang-2020.mir-21i-5-fu-exosome-electroporation: cell-cycle progression leads to resistance "
                        + "to fluorouracil"),
                apart);
    }

    /// Along every chain that one claim of the shipped evidence states, the signs multiply to what the claim says, or one of
    /// them is unknown.
    @Test
    void signsOfAChainMultiplyToWhatItsClaimSays() {
        Problems problems = new Problems();
        Atlas shipped = Atlas.load(Path.of("evidence"), problems);
        int followed = 0;
        List<String> wrong = new ArrayList<>();
        for (Claim claim : shipped.claims()) {
            for (Actor actor : Actor.of(claim)) {
                List<Entity> from = List.of(shipped.entities().find(actor.entity()).orElseThrow());
                List<Entity> drugs = Actor.asked(claim).stream().map(id -> shipped.entities().find(id).orElseThrow())
                        .toList();
                for (Chain chain : new MechanismChains(shipped.entities(), List.of(claim)).stated(from, drugs)) {
                    Sign product = chain.links().stream().map(ChainLink::sign).reduce(Sign.PLUS, Sign::times);
                    boolean isOutcome = chain.links().getLast().verb().startsWith("leads to");
                    boolean isWhole = chain.links().getFirst().from().id().equals(actor.entity());
                    if (isOutcome && isWhole && product != Sign.UNKNOWN && actor.sign() != Sign.UNKNOWN) {
                        followed++;
                        if (product != actor.sign()) {
                            wrong.add(claim.id() + " " + steps(chain));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(followed > 150, "only " + followed);
    }

    @Test
    void whatAClaimStatesIsNotShownAgainAsJoined() {
        Atlas atlas = Atlas.loadEmbedded();
        MechanismChains all = new MechanismChains(atlas.entities(), atlas.claims());
        List<Entity> from = List.of(atlas.entity("CAF").orElseThrow());
        List<Entity> to = List.of(atlas.entity("gemcitabine").orElseThrow());
        List<List<String>> stated = all.stated(from, to).stream().map(MechanismChainsTest::ways).toList();
        List<List<String>> joined = all.joined(from, to, 6, 50).stream().map(MechanismChainsTest::ways).toList();
        assertTrue(!stated.isEmpty() && !joined.isEmpty());
        assertTrue(joined.stream().noneMatch(stated::contains), joined::toString);
    }

    private static List<String> ways(Chain chain) {
        return chain.links().stream().map(link -> link.from().id() + " " + link.to().id()).toList();
    }
}
