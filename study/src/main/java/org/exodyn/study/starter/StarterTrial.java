package org.exodyn.study.starter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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

/// Reads and assembles a scenario that was written, as `exodyn check` does: only that knows what can be simulated.
final class StarterTrial {
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
        byte[] bytes = ScenarioStarter.filled(text, Path.of(SHOWN)).getBytes(StandardCharsets.UTF_8);
        ScenarioDocument document = ScenarioReader.read(SHOWN, bytes, vocabulary, problems);
        if (document == null || problems.hasErrors()) {
            return first(problems);
        }
        ClaimReading reading = ClaimReading.of(document.scenario(), atlas);
        if (reading.cargo().stream().allMatch(one -> one.effects().isEmpty())) {
            return noEffect(reading.unused());
        }
        ScenarioRun.Assembled assembled = new ScenarioRun(atlas, document, 1, Stage.silent()).assemble(problems);
        if (problems.hasErrors()) {
            return first(problems);
        }
        List<CargoClaim> cargo = assembled.reading().cargo();
        boolean acts = cargo.stream().filter(one -> !one.effects().isEmpty()).map(RecipientNetwork::contribution)
                .anyMatch(rule -> assembled.models().stream()
                        .anyMatch(arm -> arm.culture().rules().stream().anyMatch(known -> known.id().equals(rule))));
        return acts ? "" : noEffect(assembled.reading().unused());
    }

    private static String noEffect(List<String> unused) {
        return unused.isEmpty() ? "no arrow of the claim leads from its cargo to resistance" : unused.getFirst();
    }

    private static String first(Problems problems) {
        return problems.list().stream().filter(problem -> problem.severity() == Severity.ERROR).map(Problem::what)
                .findFirst().orElse("");
    }
}
