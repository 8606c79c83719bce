package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;
import org.junit.jupiter.api.Test;

/// Every inhibitor that the evidence knows can be given to any cells, at the step that its records name and at no other.
///
/// Checklist: 8, 84
class InhibitorRecordsTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();
    private static final AtlasVocabulary VOCABULARY = new AtlasVocabulary(ATLAS);

    private static List<Problem> errors(String fields) {
        String text = """
                title: Inhibitors on MGC-803
                question: Does an inhibitor keep vesicles of MGC-803 from acting?
                cancer: gastric cancer
                engine: culture
                evidence: { claims: [wang-m-2019.mir-155-5p-gata3-tp53inp1-paclitaxel] }
                culture: { medium-volume: 1 mL, medium-height: 3 mm, mixing: still, serum: 0 % }
                recipients: { cell: MGC-803, density: 1e5 cells/mL }
                donors:
                  d: { cell: MGC-803, delivery: conditioned-medium, ratio: 2, conditioning: 48 h, transferred: 50 % }
                drug: { name: paclitaxel, from: 24 h, doses: [0 nM, 1 nM, 10 nM, 100 nM] }
                arms:
                  - { name: paclitaxel, reference: true }
                  - { name: + vesicles, donor: d }
                  - name: + vesicles + inhibitor
                    donor: d
                    FIELDS
                duration: 96 h
                measure: { every: 4 h }
                """.replace("FIELDS", fields);
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read("inhibitor.yaml", text.getBytes(StandardCharsets.UTF_8),
                VOCABULARY, problems);
        if (!problems.hasErrors()) {
            new ScenarioRun(ATLAS, Objects.requireNonNull(document), 1, Stage.silent()).assemble(problems);
        }
        return problems.list().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    private static List<Problem> inhibited(String name, String blocks) {
        return errors("inhibitors: [{ name: " + name + ", dose: 1 uM, on: both" + blocks + " }]");
    }

    @Test
    void everyOneHasWhatItsStepAndItsToxicityTake() {
        Set<InhibitedStep> steps = EnumSet.noneOf(InhibitedStep.class);
        for (String name : VOCABULARY.inhibitors().all()) {
            Set<InhibitedStep> own = VOCABULARY.stepsOf(name);
            assertEquals(1, own.size(), name);
            steps.addAll(own);
            assertEquals(List.of(), inhibited(name, ""), name);
        }
        assertEquals(EnumSet.allOf(InhibitedStep.class), steps);
    }

    @Test
    void aPotencyAtOneStepIsNoneOfAnother() {
        List<Problem> refused = inhibited("GW4869", ", blocks: uptake");
        assertTrue(refused.getFirst().what().contains("cannot block uptake of vesicles"), refused::toString);
        assertEquals("blocks: ceramide-route", refused.getFirst().fixes().getFirst());
        assertEquals(List.of(), inhibited("heparin", ", blocks: uptake"));
    }

    @Test
    void aBinderNeedsATargetOnVesicles() {
        String interception = "interventions: [{ kind: interception, name: NAME, dose: 100 nM }]";
        for (String antibody : new String[] {"anti-CD9", "anti-CD63", "anti-CD81", "anti-EpCAM", "rituximab"}) {
            assertEquals(List.of(), errors(interception.replace("NAME", antibody)), antibody);
        }
        assertFalse(errors(interception.replace("NAME", "nivolumab")).isEmpty());
        assertFalse(errors(interception.replace("NAME", "antibody")).isEmpty(), "a class has no target");
    }
}
