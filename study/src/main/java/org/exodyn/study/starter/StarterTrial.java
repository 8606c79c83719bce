package org.exodyn.study.starter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.assembly.ClaimReading;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.biology.scenario.ScenarioStarter;
import org.exodyn.biology.scenario.Vocabulary;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;
import org.exodyn.study.run.ScenarioRun;
import org.exodyn.study.run.Stage;
import org.jspecify.annotations.Nullable;

/// Reads and assembles a scenario that was written, as `exodyn check` does: only that knows what can be simulated.
final class StarterTrial {
    /// Why a claim of which everything could be delivered is no claim to simulate.
    static final String NO_EFFECT = "no arrow of the claim leads from its cargo to a process that changes resistance";

    private static final String SHOWN = "scenario.yaml";

    private final Atlas atlas;
    private final Vocabulary vocabulary;

    StarterTrial(Atlas atlas) {
        this.atlas = atlas;
        vocabulary = new AtlasVocabulary(atlas);
    }

    /// Why a scenario cannot be simulated, or would simulate no effect; empty if it can and does.
    String why(String text) {
        Problems problems = new Problems();
        ScenarioDocument document = read(text, problems);
        if (document == null || problems.hasErrors()) {
            return first(problems);
        }
        if (ClaimReading.of(document.scenario(), atlas).cargo().stream().allMatch(one -> one.effects().isEmpty())) {
            return NO_EFFECT;
        }
        ScenarioRun.Assembled assembled = assemble(document, problems);
        if (problems.hasErrors()) {
            return first(problems);
        }
        List<CargoClaim> cargo = assembled.reading().cargo();
        boolean acts = cargo.stream().filter(one -> !one.effects().isEmpty()).map(RecipientNetwork::contribution)
                .anyMatch(rule -> assembled.models().stream()
                        .anyMatch(arm -> arm.culture().rules().stream().anyMatch(known -> known.id().equals(rule))));
        return acts ? "" : NO_EFFECT;
    }

    /// Whether the last arm of a scenario can be simulated and has other equations than every arm before it. What the language knows
    /// but the model does not would be an arm that only seems to differ.
    boolean lastArmIsOfItsOwn(String text) {
        Problems problems = new Problems();
        ScenarioDocument document = read(text, problems);
        if (document == null || problems.hasErrors()) {
            return false;
        }
        List<ArmModel> models = assemble(document, problems).models();
        ArmModel last = models.getLast();
        return !problems.hasErrors() && models.subList(0, models.size() - 1).stream()
                .noneMatch(other -> other.culture().equals(last.culture())
                        && other.conditioningModel().equals(last.conditioningModel()));
    }

    private @Nullable ScenarioDocument read(String text, Problems problems) {
        byte[] bytes = ScenarioStarter.filled(text, Path.of(SHOWN)).getBytes(StandardCharsets.UTF_8);
        return ScenarioReader.read(SHOWN, bytes, vocabulary, problems);
    }

    private ScenarioRun.Assembled assemble(ScenarioDocument document, Problems problems) {
        return new ScenarioRun(atlas, document, 1, Stage.silent()).assemble(problems);
    }

    private static String first(Problems problems) {
        return problems.list().stream().filter(problem -> problem.severity() == Severity.ERROR).map(Problem::what)
                .findFirst().orElse("");
    }
}
