package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.scenario.Evidence;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// What the shipped claims turn into: every one assembles, and what has no equation is said.
class ClaimReadingTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();

    private static Scenario about(List<String> claims) {
        Scenario scenario = TestScenarios.scenario(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.reference(),
                TestScenarios.withVesicles());
        return new Scenario(scenario.title(), scenario.question(), scenario.cancer(), scenario.engine(),
                new Evidence(claims), scenario.culture(), scenario.recipients(), scenario.donors(), scenario.drug(),
                scenario.arms(), scenario.duration(), scenario.measurement(), scenario.premises(), scenario.ensemble());
    }

    private static Trial.Course run(List<String> claims) {
        Scenario scenario = about(claims);
        ClaimReading reading = ClaimReading.of(scenario, ATLAS);
        ArmModel arm = new CultureAssembly(scenario, reading.cargo(), reading.releaseClaims(),
                Titration.Form.QUASI_STEADY).assemble(TestScenarios.withVesicles());
        return Arms.run(arm, Map.of(), Arms.DOSE, 0, 2880);
    }

    @Test
    void everyShippedClaimWithCargoRunsAloneAndAllOfThemTogether() {
        List<String> ids = ATLAS.claims().stream().filter(claim -> !claim.cargo().isEmpty()).map(Claim::id).toList();
        for (String id : ids) {
            assertTrue(Double.isFinite(run(List.of(id)).last(RecipientNetwork.LN_RF)), id);
        }
        assertTrue(Double.isFinite(run(ids).last(RecipientNetwork.LN_RF)));
    }

    @Test
    void whatMovesNothingIsSaid() {
        for (Claim claim : ATLAS.claims()) {
            ClaimReading reading = ClaimReading.of(about(List.of(claim.id())), ATLAS);
            RecipientNetwork network = new RecipientNetwork(TestScenarios.PANC1, "gemcitabine", reading.cargo(),
                    Titration.Form.QUASI_STEADY);
            for (CargoClaim cargo : reading.cargo()) {
                boolean moves = cargo.effects().stream()
                        .anyMatch(effect -> network.fold(effect.by()) != null && effect.process().signOnEc50() != 0);
                assertTrue(moves || !reading.unused().isEmpty(), claim.id() + " moves nothing and nobody says so");
            }
        }
    }

    @Test
    void aGroupOfMirnasIsAMirna() {
        ClaimReading reading = ClaimReading.of(about(List.of("qi-2023.acsl4-targeting-mirnas")), ATLAS);
        assertEquals("miRNA", reading.cargo().getFirst().regulations().getFirst().sourceClass());
        assertTrue(Math.abs(run(List.of("qi-2023.acsl4-targeting-mirnas")).last(RecipientNetwork.LN_RF)) > 0);
    }

    /// No sign is printed on the axis of circVMP1: not one arrow of it may act, and each of them is named.
    @Test
    void arrowsWithoutASignAreNamedOneByOneAndDoNotAct() {
        ClaimReading reading = ClaimReading
                .of(about(List.of("xie-2022.circvmp1-mir-524-5p-mettl3-sox2-cisplatin")), ATLAS);
        assertTrue(reading.cargo().getFirst().regulations().isEmpty());
        for (String arrow : List.of("circVMP1 to hsa-miR-524-5p", "hsa-miR-524-5p to METTL3",
                "hsa-miR-524-5p to SOX2")) {
            assertTrue(reading.unused().stream().anyMatch(note -> note.startsWith("The arrow from " + arrow)),
                    arrow + " in " + reading.unused());
        }
    }

    @Test
    void aSpongeActsOnItsProcessThroughWhatItFrees() {
        ClaimReading reading = ClaimReading.of(about(List.of("wang-2020.cirs-122-mir-122-pkm2-oxaliplatin")), ATLAS);
        CargoClaim cargo = reading.cargo().getFirst();
        assertEquals(List.of("PKM2"), cargo.effects().stream().map(CargoClaim.Effect::by).toList());
        assertEquals(2, cargo.regulations().size(), "the third arrow sums up the other two");
    }
}
