package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.DrugExposure;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.Evidence;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.biology.scenario.Term;
import org.exodyn.input.Problems;
import org.exodyn.study.report.ReportContent;
import org.exodyn.study.summary.ReportAssembly;
import org.junit.jupiter.api.Test;

/// The shipped scenario of T cells, PD-L1 vesicles and nivolumab, with few draws and doses.
///
/// Checklist: 23, 67, 70, 71, 77
class ImmuneRunTest {

    private static final int DRAWS = 4;
    /// The solver's tolerance of 1e-8 a step, over up to a thousand steps of arms whose other species differ.
    private static final double SOLVED = 1e-5;
    private static final RunOutcome OUTCOME = run();

    private static RunOutcome run() {
        Problems problems = new Problems();
        ScenarioDocument read = ScenarioReader.read(Path.of("../scenarios/melanoma-pd-l1-anti-pd-1.yaml"),
                new AtlasVocabulary(SmallRun.ATLAS), problems);
        problems.throwIfErrors();
        if (read == null) {
            throw new IllegalStateException("no scenario");
        }
        Scenario full = read.scenario();
        DrugExposure drug = full.drug();
        DrugExposure fewer = drug
                .withDoses(List.of(drug.doses().getFirst(), drug.doses().get(4), drug.doses().getLast()));
        // a claim on Fas ligand beside that on PD-L1, and an arm in which vesicles carry it alone
        List<String> claims = new ArrayList<>(full.evidence().claims());
        claims.add("pan-2024.exosomes-deliver-fas-ligand");
        List<Arm> arms = new ArrayList<>(full.arms());
        Arm isolated = arms.stream().filter(one -> one.name().equals("+ isolated vesicles")).findFirst().orElseThrow();
        arms.add(carrying(isolated, "PD-L1 alone", "CD274"));
        arms.add(carrying(isolated, "Fas ligand alone", "FASLG"));
        Scenario small = new Scenario(full.title(), full.question(), full.cancer(), full.engine(), new Evidence(claims),
                full.culture(), full.recipients(), full.donors(), fewer, arms, full.duration(),
                full.measurement(),
                Set.of(Premise.MEASURED), new EnsembleSettings(DRAWS, 5), full.effectors());
        ScenarioDocument document = new ScenarioDocument(small, read.locations(), read.defaults(), read.source(),
                read.sha256());
        ScenarioRun run = new ScenarioRun(SmallRun.ATLAS, document, 1, Stage.silent(), CheckLevel.STEP);
        ScenarioRun.Assembled assembled = run.assemble(problems);
        problems.throwIfErrors();
        return run.run(assembled);
    }

    private static Arm carrying(Arm arm, String name, String cargo) {
        return new Arm(name, false, arm.donorKey(), arm.vesicles(), List.of(new Term(cargo, cargo)), arm.inhibitors(),
                arm.interventions(), arm.heterogeneity(), arm.withoutEffectors(), arm.release());
    }

    private static int arm(String name) {
        for (int arm = 0; arm < OUTCOME.arms().size(); arm++) {
            if (OUTCOME.arms().get(arm).models().arm().name().equals(name)) {
                return arm;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static double[] cells(String arm, int draw) {
        return OUTCOME.results()[0][arm(arm)][draw].response().cells();
    }

    @Test
    void theAntibodyActsThroughTheTCellsAndOnNothingElse() {
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] without = cells("without T cells", draw);
            double[] with = cells("nivolumab + T cells", draw);
            assertEquals(without[0], without[2], SOLVED * without[0]);
            assertTrue(with[0] < without[0], "T cells kill");
            assertTrue(with[2] < with[1] && with[1] < with[0], "the more antibody, the fewer cells are left");
        }
    }

    @Test
    void vesiclesWithoutPdL1AreNoneAtAllForTheTCells() {
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] reference = cells("nivolumab + T cells", draw);
            double[] bare = cells("+ vesicles without PD-L1", draw);
            double[] loaded = cells("PD-L1 alone", draw);
            for (int dose = 0; dose < reference.length; dose++) {
                // The solver's absolute tolerance is 1e-5 of a cell per step, which shows where hardly a cell is left.
                double tolerance = Math.max(SOLVED * reference[dose], 1e-4);
                assertEquals(reference[dose], bare[dose], tolerance);
                assertTrue(loaded[dose] > bare[dose] - tolerance, "PD-L1 never helps killing");
            }
        }
    }

    @Test
    void fasLigandLeavesFewerTCells() {
        ArmPlan plan = OUTCOME.arms().get(arm("Fas ligand alone"));
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] killed = OUTCOME.results()[0][arm(plan.models().arm().name())][draw]
                    .column(plan.column(EffectorCells.DEATH));
            assertTrue(killed[killed.length - 1] > killed[0], "death through Fas comes on top");
        }
    }

    @Test
    void vesiclesBalanceWithEffectors() {
        for (ArmDraw[] draws : OUTCOME.results()[0]) {
            for (ArmDraw draw : draws) {
                assertTrue(draw.balance().vesicles() < RunChecks.BALANCE, draw.balance().toString());
            }
        }
    }

    @Test
    void theAnswerTalksOfKillingNotOfAHalfEffectDose() {
        ReportContent content = ReportAssembly.content(OUTCOME);
        assertTrue(content.answer().getFirst().contains("WM9 cells at read-out without nivolumab"),
                content.answer().toString());
        assertTrue(content.answer().stream().noneMatch(sentence -> sentence.contains("resistance factor")));
        assertTrue(content.deliveries().stream().anyMatch(row -> row.cargo().startsWith("CD274, complexes")));
        assertTrue(content.courses().stream().anyMatch(course -> course.variable().equals("effector-activity")));
        assertTrue(content.graph().edges().stream().anyMatch(edge -> edge.from().equals("drug")
                && edge.to().equals("entity-PDCD1")), "the antibody occupies PD-1 in the graph");
    }
}
