package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Reads which step an inhibitor blocks. Its records decide: a potency at one step says nothing of another.
record InhibitorStep(Vocabulary vocabulary, Draft draft) {

    private static final int MOST_PROPOSALS = 3;

    @Nullable
    InhibitedStep read(Section section, @Nullable Term inhibitor) {
        Set<InhibitedStep> recorded = inhibitor == null ? Set.of() : vocabulary.stepsOf(inhibitor.id());
        if (!section.has(ScenarioField.INHIBITOR_BLOCKS)) {
            if (recorded.size() > 1) {
                section.problems().error(ScenarioCode.MISSING_FIELD, section.location(ScenarioField.INHIBITOR_BLOCKS),
                        section.the(ScenarioField.INHIBITOR_BLOCKS) + " is missing.",
                        "records have it act on " + inWords(recorded) + ".", spelt(recorded));
                return null;
            }
            InhibitedStep only = recorded.isEmpty() ? InhibitedStep.CERAMIDE_ROUTE : recorded.iterator().next();
            draft.defaults.put(section.location(ScenarioField.INHIBITOR_BLOCKS).path(), WordField.spelling(only));
            return only;
        }
        InhibitedStep stated = section.word(ScenarioField.INHIBITOR_BLOCKS, InhibitedStep.class);
        if (inhibitor == null || stated == null || recorded.isEmpty() || recorded.contains(stated)) {
            return stated;
        }
        List<String> fixes = new ArrayList<>(spelt(recorded));
        List<String> others = vocabulary.inhibitors().ids().stream()
                .filter(id -> vocabulary.stepsOf(id).contains(stated)).map(vocabulary.inhibitors()::nameOf)
                .limit(MOST_PROPOSALS).toList();
        if (!others.isEmpty()) {
            fixes.add("name: " + Suggestion.oneOf(others) + ", for " + stated.label());
        }
        section.problems().error(ScenarioCode.CONTRADICTION, section.location(ScenarioField.INHIBITOR_BLOCKS),
                inhibitor.written() + section.owner() + " cannot block " + stated.label() + ": no record says so.",
                "records have it act on " + inWords(recorded) + "; its potency there says nothing of another step.",
                fixes);
        return null;
    }

    private static List<String> spelt(Set<InhibitedStep> steps) {
        return EnumSet.copyOf(steps).stream().map(step -> "blocks: " + WordField.spelling(step)).toList();
    }

    private static String inWords(Set<InhibitedStep> steps) {
        return String.join(" and ", EnumSet.copyOf(steps).stream().map(InhibitedStep::label).toList());
    }
}
