package org.exodyn.biology.scenario;

import org.exodyn.input.Problems;

/// What effectors, arms and the drug must agree on.
final class EffectorConsistency {

    private final Vocabulary vocabulary;
    private final Problems problems;

    EffectorConsistency(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(Draft draft) {
        boolean none = draft.effectorSection == null && draft.effectorsRead;
        for (Draft.ArmDraft arm : draft.arms) {
            if (none && arm.withoutEffectors()) {
                problems.error(ScenarioCode.CONTRADICTION, arm.section().location(ScenarioField.ARM_EFFECTORS),
                        "The " + arm.label() + " goes without effectors, but the scenario has none.",
                        "there is nothing to leave out.", "delete 'effectors: none'",
                        "add effectors: " + ScenarioField.EFFECTORS.example());
            }
        }
        if (draft.effectorSection != null && !draft.arms.isEmpty()
                && draft.arms.stream().allMatch(Draft.ArmDraft::withoutEffectors)) {
            problems.error(ScenarioCode.CONTRADICTION, draft.effectorSection.location(),
                    "No arm has the effectors of the scenario.", "every arm says 'effectors: none'.",
                    "delete 'effectors: none' in the arms that have them", "delete the effectors");
        }
        drug(draft, none);
    }

    private void drug(Draft draft, boolean none) {
        Term drug = draft.drug;
        Section section = draft.drugSection;
        if (drug == null || section == null) {
            return;
        }
        switch (vocabulary.actionOf(drug.id())) {
            case CYTOTOXIC -> {
            }
            case PD1_BLOCKADE -> {
                if (none) {
                    problems.error(ScenarioCode.CONTRADICTION, section.location(ScenarioField.DRUG_NAME),
                            "The drug (" + drug.written() + ") acts through effector cells, but the scenario has none.",
                            "an antibody to PD-1 does nothing to the recipients themselves: all doses would give the same.",
                            "effectors: " + ScenarioField.EFFECTORS.example());
                }
            }
            case OTHER_IMMUNOTHERAPY -> problems.error(ScenarioCode.NOT_SUPPORTED,
                    section.location(ScenarioField.DRUG_NAME),
                    "The drug (" + drug.written() + ") cannot be simulated yet.",
                    "of drugs that act through the immune system, only antibodies to PD-1 have equations so far.",
                    "name: nivolumab", "name: pembrolizumab");
        }
    }
}
