package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;

/// A scenario of which every claim is left out says so before it is run.
class IdleClaimsTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();

    private static List<Problem> about(String effector) {
        String text = """
                title: Macrophages and glioma
                question: Do vesicles of glioma cells turn macrophages?
                cancer: brain glioma
                engine: culture
                evidence: { claims: [pan-2022.circneil3-igf2bp3-macrophage-glioma] }
                culture: { medium-volume: 1 mL, medium-height: 3 mm, mixing: still, serum: 0 % }
                recipients: { cell: U-251 MG, density: 1e5 cells/mL }
                effectors: { cell: EFFECTOR, ratio: 1 }
                donors:
                  d: { cell: glioma cell, delivery: purified, dose: 1e10 vesicles/mL }
                drug: { name: temozolomide, from: 24 h, doses: [0 uM, 10 uM, 100 uM, 1 mM] }
                arms:
                  - { name: temozolomide, reference: true }
                  - { name: + vesicles, donor: d }
                duration: 96 h
                measure: { every: 4 h }
                """.replace("EFFECTOR", effector);
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read("macrophages.yaml", text.getBytes(StandardCharsets.UTF_8),
                new AtlasVocabulary(ATLAS), problems);
        problems.throwIfErrors();
        new ScenarioRun(ATLAS, Objects.requireNonNull(document), 1, Stage.silent()).assemble(problems);
        return problems.list();
    }

    @Test
    void effectorsThatNoClaimIsAboutAreWarnedOf() {
        Problem warning = about("macrophage").stream().filter(one -> one.code() == RunCode.NO_CLAIM_ACTS).findFirst()
                .orElseThrow();
        assertTrue(warning.because().contains("not the effectors of this culture"), warning::because);
        assertEquals(List.of("effectors: { cell: tumour-associated macrophage, ratio: 1.0 }"), warning.fixes());
    }

    @Test
    void theKindThatTheClaimNamesActs() {
        assertEquals(List.of(), about("tumour-associated macrophage"));
    }
}
