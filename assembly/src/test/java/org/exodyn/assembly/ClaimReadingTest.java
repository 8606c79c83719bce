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
}
