package org.exodyn.biology.scenario;

import org.exodyn.input.Problems;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlScalar;

/// Reads the effectors of a scenario, and whether an arm goes without them.
final class EffectorReading {

    /// What an arm says that has none.
    static final String NONE = "none";

    private final Vocabulary vocabulary;
    private final Problems problems;

    EffectorReading(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /// Reads them into the draft; without the field there are none.
    void read(Section root, Draft draft) {
        if (!root.has(ScenarioField.EFFECTORS)) {
            draft.effectorsRead = !root.isMisspelt(ScenarioField.EFFECTORS);
            return;
        }
        YamlMap map = root.map(ScenarioField.EFFECTORS);
        if (map == null) {
            draft.effectorsRead = false;
            return;
        }
        Section section = new Section(map, "effectors", "the effectors", "", problems);
        draft.effectorSection = section;
        draft.effectorCell = section.term(ScenarioField.EFFECTOR_CELL, vocabulary.effectors(), "effector cell");
        draft.effectorsBearPd1 = draft.effectorCell != null && vocabulary.bearsPd1(draft.effectorCell.id());
        draft.effectorRatio = section.number(ScenarioField.EFFECTOR_RATIO);
    }

    /// Whether the arm says that it has no effectors.
    boolean readWithout(Section arm) {
        if (!arm.has(ScenarioField.ARM_EFFECTORS)) {
            return false;
        }
        if (arm.says(ScenarioField.ARM_EFFECTORS, NONE)) {
            return true;
        }
        String written = arm.node(ScenarioField.ARM_EFFECTORS) instanceof YamlScalar scalar
                ? " ('" + scalar.text().strip() + "')"
                : "";
        problems.error(ScenarioCode.UNKNOWN_WORD, arm.location(ScenarioField.ARM_EFFECTORS),
                arm.the(ScenarioField.ARM_EFFECTORS) + written + " can only be " + NONE + ".",
                "all arms have the effectors of the scenario, except those that have none.",
                "effectors: none", "delete it, and the arm has the effectors of the scenario");
        return false;
    }
}
