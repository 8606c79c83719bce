package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Process;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.scenario.DrugExposure;
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

    private static List<CargoClaim.Effect> effects(String drug, String... claims) {
        Scenario scenario = about(List.of(claims));
        DrugExposure plan = scenario.drug();
        DrugExposure exposure = new DrugExposure(TestScenarios.term(drug), plan.from(), plan.to(), plan.killsIn(),
                plan.repeat(), plan.doses(), plan.action());
        Scenario with = new Scenario(scenario.title(), scenario.question(), scenario.cancer(), scenario.engine(),
                scenario.evidence(), scenario.culture(), scenario.recipients(), scenario.donors(),
                exposure, scenario.arms(), scenario.duration(), scenario.measurement(),
                scenario.premises(), scenario.ensemble());
        return ClaimReading.of(with, ATLAS).cargo().stream().flatMap(cargo -> cargo.effects().stream()).toList();
    }

    /// A claim that says that its cargo raises resistance, and through which molecule but not by which process.
    @Test
    void resistanceWithoutAProcessIsPutOnTheLastMoleculeWithTheSignOfTheWay() {
        assertEquals(
                List.of(new CargoClaim.Effect(Process.UNNAMED, "APAF1", "protein", -1,
                        "au-yeung-2016.stromal-mir-21-apaf1-paclitaxel")),
                effects("paclitaxel", "au-yeung-2016.stromal-mir-21-apaf1-paclitaxel"));
        assertEquals(List.of(), effects("gemcitabine", "au-yeung-2016.stromal-mir-21-apaf1-paclitaxel"),
                "nothing is said of another drug");
        assertEquals(
                List.of(new CargoClaim.Effect(Process.UNNAMED, "CD274", "protein", +1,
                        "zhang-2023.mir-140-3p-pd-l1-doxorubicin")),
                effects("doxorubicin", "zhang-2023.mir-140-3p-pd-l1-doxorubicin"),
                "it lowers resistance by lowering CD274");
    }

    /// The paper says that miR-155-5p brings on EMT, and names two targets: the miRNA acts by lowering them.
    @Test
    void aMirnaActsOnAProcessThroughItsTargetsAndAStrandThroughThoseOfWhatItHolds() {
        List<CargoClaim.Effect> mirna = effects("paclitaxel", "wang-m-2019.mir-155-5p-gata3-tp53inp1-paclitaxel");
        assertEquals(Set.of("GATA3", "TP53INP1"),
                mirna.stream().map(CargoClaim.Effect::by).collect(Collectors.toSet()));
        assertTrue(mirna.stream().allMatch(effect -> effect.process() == Process.EMT && effect.sign() < 0));
        List<CargoClaim.Effect> strand = effects("fluorouracil", "liang-2020.mir-21i-5-fu-exosome-electroporation")
                .stream().filter(effect -> effect.process() == Process.APOPTOSIS_COMPETENCE).toList();
        assertEquals(Set.of("PTEN", "MSH2"),
                strand.stream().map(CargoClaim.Effect::by).collect(Collectors.toSet()));
        assertTrue(strand.stream().allMatch(effect -> effect.sign() > 0), "less miR-21, more of both, more apoptosis");
    }

    @Test
    void whatFibroblastsTakeUpIsNotReadIntoCancerCells() {
        assertEquals(List.of(), effects("cisplatin", "tong-2020.pou3f3-exosome-caf-il-6-cisplatin"));
    }

    /// Less circRNA-SORE means less resistance, so more of it means more.
    @Test
    void whatSilencingLowersTheCargoRaises() {
        assertEquals(List.of(+1), effects("sorafenib", "xu-2020.circrna-sore-silencing-sorafenib").stream()
                .map(CargoClaim.Effect::sign).toList());
    }

    @Test
    void whereAnotherClaimNamesTheProcessNothingCountsTwice() {
        String without = "fang-2019.mir-106b-gemcitabine";
        assertEquals(List.of(Process.UNNAMED), effects("gemcitabine", without).stream()
                .map(CargoClaim.Effect::process).toList());
        assertEquals(List.of(Process.APOPTOSIS_COMPETENCE), effects("gemcitabine", without,
                "pan-2024.mir-106b-tp53inp1").stream().map(CargoClaim.Effect::process).toList());
    }

    @Test
    void waysOfBothSignsSayNothing() {
        CargoClaim both = new CargoClaim("A", "lncRNA", List.of(),
                List.of(new CargoClaim.Regulation("A", "lncRNA", "X", "protein", -1),
                        new CargoClaim.Regulation("A", "lncRNA", "Y", "miRNA", -1),
                        new CargoClaim.Regulation("Y", "miRNA", "X", "protein", -1)),
                List.of(), List.of("made up"));
        Claim claim = ATLAS.claim("fang-2019.mir-106b-gemcitabine").orElseThrow();
        ResponseReading reading = new ResponseReading(about(List.of(claim.id())), ATLAS, new ActingEnds(_ -> true));
        assertEquals(Optional.empty(),
                reading.read(claim, claim.cargo().getFirst().entity(), both, new ArrayList<>()));
    }

    @Test
    void aSpongeActsOnItsProcessThroughWhatItFrees() {
        ClaimReading reading = ClaimReading.of(about(List.of("wang-2020.cirs-122-mir-122-pkm2-oxaliplatin")), ATLAS);
        CargoClaim cargo = reading.cargo().getFirst();
        assertEquals(List.of("PKM2"), cargo.effects().stream().map(CargoClaim.Effect::by).toList());
        assertEquals(2, cargo.regulations().size(), "the third arrow sums up the other two");
    }
}
