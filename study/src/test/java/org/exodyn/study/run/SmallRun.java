package org.exodyn.study.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.DrugExposure;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;

/// The scenario that ships, made small enough for tests: fewer draws and doses.
final class SmallRun {

    static final Atlas ATLAS = Atlas.loadEmbedded();

    private final ScenarioDocument document;
    private final ScenarioRun.Assembled assembled;

    private SmallRun(ScenarioDocument document) {
        this.document = document;
        Problems problems = new Problems();
        this.assembled = new ScenarioRun(ATLAS, document, 1, Stage.silent()).assemble(problems);
        problems.throwIfErrors();
    }

    static SmallRun of(int draws, long seed, Premise... premises) {
        return of(draws, seed, 5, premises);
    }

    /// @param cells followed one by one in each draw
    static SmallRun of(int draws, long seed, int cells, Premise... premises) {
        Problems problems = new Problems();
        ScenarioDocument read = ScenarioReader.read(Path.of("../scenarios/pancreatic-caf-gemcitabine.yaml"),
                new AtlasVocabulary(ATLAS), problems);
        problems.throwIfErrors();
        if (read == null) {
            throw new IllegalStateException("no scenario");
        }
        Scenario full = read.scenario();
        DrugExposure drug = full.drug();
        DrugExposure fewer = drug.withDoses(
                List.of(drug.doses().get(0), drug.doses().get(3), drug.doses().get(4)));
        Scenario small = new Scenario(full.title(), full.question(), full.cancer(), full.engine(), full.evidence(),
                full.culture(), full.recipients(), full.donors(), fewer, full.arms(), full.duration(),
                full.measurement(), Set.of(premises), new EnsembleSettings(draws, seed, cells));
        return new SmallRun(
                new ScenarioDocument(small, read.locations(), read.defaults(), read.source(), read.sha256()));
    }

    Scenario scenario() {
        return document.scenario();
    }

    ScenarioRun.Assembled assembled() {
        return assembled;
    }

    RunOutcome run(int threads) {
        return new ScenarioRun(ATLAS, document, threads, Stage.silent()).run(assembled);
    }

    List<ArmPlan> plans() {
        List<ArmPlan> plans = new ArrayList<>();
        for (ArmModel model : assembled.models()) {
            plans.add(new ArmPlan("arm-" + (plans.size() + 1), model, scenario().drug().name().id()));
        }
        return plans;
    }

    double conditioningMin(ArmPlan plan) {
        String donor = plan.models().arm().donorKey();
        return donor == null ? 0 : Schedule.conditioningMin(scenario(), donor);
    }

    CultureEnsemble culture(List<ArmPlan> plans) {
        double[] minutes = plans.stream().mapToDouble(this::conditioningMin).toArray();
        return new CultureEnsemble(plans, assembled.space(), Schedule.of(scenario()), new double[] {0, 60, 180}, 1,
                minutes,
                CheckLevel.NONE);
    }
}
