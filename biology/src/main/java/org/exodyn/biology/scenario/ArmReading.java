package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads one arm.
final class ArmReading {

    private final Vocabulary vocabulary;
    private final Draft draft;
    private final Problems problems;

    ArmReading(Vocabulary vocabulary, Draft draft, Problems problems) {
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.problems = problems;
    }

    Draft.ArmDraft read(YamlMap map) {
        String named = map.get("name") instanceof YamlScalar scalar ? scalar.text().strip() : "";
        String shown = named.isEmpty() ? "an arm" : "arm '" + named + "'";
        Section section = new Section(map, "arms[]", shown, " of " + shown, problems);
        String name = section.text(ScenarioField.ARM_NAME);
        boolean reference = section.has(ScenarioField.REFERENCE)
                && section.word(ScenarioField.REFERENCE, Truth.class) == Truth.TRUE;
        String donor = section.optionalText(ScenarioField.ARM_DONOR);
        VesicleContent vesicles = section.has(ScenarioField.VESICLES)
                ? section.word(ScenarioField.VESICLES, VesicleContent.class)
                : null;
        if (!section.has(ScenarioField.VESICLES) && donor != null) {
            draft.defaults.put(section.location(ScenarioField.VESICLES).path(), "present");
        }
        return new Draft.ArmDraft(section, name, reference, donor,
                vesicles == null ? VesicleContent.PRESENT : vesicles, cargo(section), inhibitors(section),
                new InterventionReading(vocabulary, draft, problems).read(section),
                new HeterogeneityReading(draft, problems).read(section),
                new EffectorReading(vocabulary, problems).readWithout(section),
                section.has(ScenarioField.ARM_RELEASE)
                        ? section.word(ScenarioField.ARM_RELEASE, SelfRelease.class)
                        : null);
    }

    private @Nullable List<Draft.Placed<Term>> cargo(Section section) {
        if (!section.has(ScenarioField.ARM_CARGO)) {
            return null;
        }
        if (section.says(ScenarioField.ARM_CARGO, "none")) {
            return List.of();
        }
        List<Draft.Placed<Term>> cargo = new ArrayList<>();
        for (YamlNode node : section.items(ScenarioField.ARM_CARGO)) {
            Term term = section.term(node, "The cargo" + section.owner(), ScenarioField.ARM_CARGO, vocabulary.cargo(),
                    "cargo");
            if (term == null) {
                continue;
            }
            if (cargo.stream().anyMatch(other -> other.value().id().equals(term.id()))) {
                problems.error(ScenarioCode.DUPLICATE, node.location(),
                        "The cargo (" + term.written() + ")" + section.owner() + " stands here twice.",
                        "each cargo counts once.", "delete this one");
            } else {
                cargo.add(new Draft.Placed<>(term, node.location()));
            }
        }
        return cargo;
    }

    private List<Draft.Placed<Inhibitor>> inhibitors(Section section) {
        List<Draft.Placed<Inhibitor>> inhibitors = new ArrayList<>();
        if (!section.has(ScenarioField.INHIBITORS)) {
            return inhibitors;
        }
        for (YamlNode node : section.items(ScenarioField.INHIBITORS)) {
            if (!(node instanceof YamlMap map)) {
                problems.error(ScenarioCode.WRONG_SHAPE, node.location(),
                        "An inhibitor" + section.owner() + " must be a map, not " + node.kind() + ".",
                        "an inhibitor has a name, a dose and the cells it is given to.",
                        "- { name: GW4869, dose: 10 uM, on: donors }");
                continue;
            }
            Inhibitor inhibitor = inhibitor(map, section);
            if (inhibitor == null) {
                continue;
            }
            if (inhibitors.stream().anyMatch(other -> other.value().name().id().equals(inhibitor.name().id()))) {
                problems.error(ScenarioCode.DUPLICATE, node.location(),
                        inhibitor.name().written() + section.owner() + " is listed twice.",
                        "a compound has one dose in an arm.", "delete this one", "put the two doses into two arms");
            } else {
                inhibitors.add(new Draft.Placed<>(inhibitor, node.location()));
            }
        }
        return inhibitors;
    }

    private @Nullable Inhibitor inhibitor(YamlMap map, Section arm) {
        String named = map.get("name") instanceof YamlScalar scalar ? " " + scalar.text().strip() : "";
        Section section = new Section(map, "arms[].inhibitors[]", "the inhibitor" + named + arm.owner(), arm.owner(),
                problems);
        Term name = section.term(ScenarioField.INHIBITOR_NAME, vocabulary.inhibitors(), "inhibitor");
        Quantity dose = Bounds.positive(section.quantity(ScenarioField.INHIBITOR_DOSE), section,
                ScenarioField.INHIBITOR_DOSE);
        InhibitorTarget on = section.word(ScenarioField.INHIBITOR_ON, InhibitorTarget.class);
        InhibitedStep blocks = new InhibitorStep(vocabulary, draft).read(section, name);
        return name == null || dose == null || on == null || blocks == null ? null
                : new Inhibitor(name, dose, on, blocks);
    }
}
