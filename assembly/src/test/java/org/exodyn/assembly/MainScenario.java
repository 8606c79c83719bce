package org.exodyn.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;

/// The scenario that ships, assembled from the records that ship.
record MainScenario(Scenario scenario, List<ArmModel> arms, ParameterSpace space, List<MissingRecord> missing) {

    static MainScenario assemble(Titration.Form form) {
        Atlas atlas = Atlas.loadEmbedded();
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read(Path.of("../scenarios/pancreatic-caf-gemcitabine.yaml"),
                new AtlasVocabulary(atlas), problems);
        problems.throwIfErrors();
        if (document == null) {
            throw new IllegalStateException("no scenario");
        }
        ClaimReading reading = ClaimReading.of(document.scenario(), atlas);
        CultureAssembly assembly = new CultureAssembly(document.scenario(), reading.cargo(), reading.releaseClaims(),
                form);
        List<ArmModel> arms = document.scenario().arms().stream().map(assembly::assemble).toList();
        Map<String, Model> models = new LinkedHashMap<>();
        for (ArmModel arm : arms) {
            arm.conditioningModel().ifPresent(model -> models.put(arm.arm().name() + ", donors", model));
            models.put(arm.arm().name() + ", recipients", arm.culture());
        }
        List<MissingRecord> missing = new ArrayList<>();
        ParameterSpace space = ParameterSpace.of(models, atlas::resolve, missing);
        return new MainScenario(document.scenario(), arms, space, missing);
    }

    /// Every model of every arm, by name.
    Map<String, Model> models() {
        Map<String, Model> models = new LinkedHashMap<>();
        for (ArmModel arm : arms) {
            arm.conditioningModel().ifPresent(model -> models.put(arm.arm().name() + ", donors", model));
            models.put(arm.arm().name() + ", recipients", arm.culture());
        }
        return models;
    }
}
