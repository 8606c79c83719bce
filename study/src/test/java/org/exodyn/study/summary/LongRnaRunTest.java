package org.exodyn.study.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.study.SmallScenario;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.study.run.ScenarioRun;
import org.exodyn.study.run.Stage;
import org.junit.jupiter.api.Test;

/// Claims about mRNA, a sponge of two miRNAs and two targets, and a circRNA that binds a protein, through a whole run.
///
/// Checklist: 18, 48, 49, 54
class LongRnaRunTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();

    private static ScenarioRun run(Atlas atlas, List<String> claims) {
        String lines = claims.stream().map(claim -> "    - " + claim + "\n").collect(Collectors.joining());
        String text = SmallScenario.text().replace("    - pan-2024.mir-106b-tp53inp1\n", lines);
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read("long-rna.yaml", text.getBytes(StandardCharsets.UTF_8),
                new AtlasVocabulary(atlas), problems);
        problems.throwIfErrors();
        assertNotNull(document);
        return new ScenarioRun(atlas, document, 1, Stage.silent());
    }

    /// A claim that delivers the mRNA of AR-V7.
    private static String claimOfMessage() {
        return ATLAS.claims().stream().filter(claim -> claim.source().equals("del-re-2021"))
                .filter(claim -> claim.cargo().stream().anyMatch(item -> item.cargoClass().equals("mRNA")))
                .findFirst().orElseThrow().id();
    }

    @Test
    void everyKindOfCargoArrivesActsAndHasANumberToCompareWith() {
        ScenarioRun run = run(ATLAS,
                List.of("xu-2020.circrna-sore-ybx1-sorafenib", "pan-2024.lncarsr-mir-34-mir-449-axl-met-sunitinib",
                        claimOfMessage()));
        Problems problems = new Problems();
        ScenarioRun.Assembled assembled = run.assemble(problems);
        problems.throwIfErrors();
        RunOutcome outcome = run.run(assembled);
        int arm = 1;
        ArmPlan plan = outcome.arms().get(arm);
        Map<String, CargoClaim> cargo = plan.models().cargo().stream()
                .collect(Collectors.toMap(CargoClaim::cargo, Function.identity()));
        DeliverySummary summary = new DeliverySummary(outcome);
        Map<String, String> sentences = Map.of(
                "circRNA-SORE", "to raise YBX1 by 20 % at steady state by binding it",
                "LNCARSR", "to raise AXL by 20 % at steady state by holding miR-34",
                "AR-V7", "to raise the cell's own AR-V7 by 20 %");
        sentences.forEach((name, sentence) -> {
            CargoClaim one = cargo.get(name);
            assertEquals(sentence, RequiredCopies.of(plan.models().network(), one).sentence());
            for (DeliverySummary.PerDraw draw : summary.perDraw(0, arm, one)) {
                assertTrue(draw.delivered() > 0 && draw.endogenous() > 0 && draw.needed() > 0, name + " " + draw);
            }
        });
        for (String gene : List.of("YBX1", "AXL", "MET", "AR-V7")) {
            RepressedTarget target = plan.models().network().targets().get(gene);
            int level = plan.column(target.level(Titration.Side.ACTUAL));
            int twin = plan.column(target.level(Titration.Side.REFERENCE));
            for (ArmDraw draw : outcome.results()[0][arm]) {
                double[] last = draw.course()[draw.course().length - 1];
                // each of the claims says that it rises; 1e-7 is ten times the solver's relative tolerance
                assertTrue(last[level] / last[twin] > 1 - 1e-7, gene + " " + last[level] / last[twin]);
            }
        }
        assertEquals(2, plan.models().network().targets().get("MET").repressors().size(), "both miRNAs let go of MET");
        assertTrue(outcome.reading().unused().stream().anyMatch(note -> note.contains("LNCARSR raises AXL is read as")),
                "what is read into a claim is said: " + outcome.reading().unused());
    }

    /// Copies of a protein and of its mRNA would be counted as one.
    @Test
    void aMoleculeDeliveredInTwoFormsIsRefused() throws IOException {
        Path folder = Path.of("..", "atlas", "evidence");
        String file = "sources/del-re-2021.yaml";
        String original = Files.readString(folder.resolve(file));
        String both = original.replaceFirst("class: mRNA", "class: protein");
        Atlas atlas = Atlas.loadWith(folder, file, both, new Problems());
        List<String> ids = atlas.claims().stream().filter(claim -> claim.source().equals("del-re-2021"))
                .filter(claim -> !claim.cargo().isEmpty()).map(claim -> claim.id()).toList();
        Problems problems = new Problems();
        run(atlas, ids).assemble(problems);
        List<String> codes = problems.list().stream().map(Problem::render).toList();
        assertTrue(
                codes.stream().anyMatch(text -> text.contains("RUN-0007") && text.contains("AR-V7 is protein in claim")
                        && text.contains("mRNA in claim")),
                codes.toString());
    }
}
