package org.exodyn.biology.scenario;

import org.exodyn.input.Problems;

/// What release by recipients and engineered vesicles must agree on with the rest of a scenario.
final class VesicleDrugConsistency {

    private final Problems problems;

    VesicleDrugConsistency(Problems problems) {
        this.problems = problems;
    }

    void check(Draft draft) {
        draft.donors.forEach((key, read) -> {
            Engineering engineered = read.donor() == null ? null : read.donor().engineering();
            if (engineered == null) {
                return;
            }
            Engineering.Payload loaded = engineered.drug();
            if (loaded != null && draft.drug != null && !loaded.cargo().id().equals(draft.drug.id())) {
                problems.error(ScenarioCode.CONTRADICTION, read.section().location(ScenarioField.ENGINEERED),
                        "Donor " + key + " is loaded with " + loaded.cargo().written() + ", but the scenario's drug is "
                                + draft.drug.written() + ".",
                        "loaded drug acts by the dose-response curve of the scenario's drug.",
                        "drug: { name: " + draft.drug.written() + ", copies: "
                                + ScenarioField.LOADED_DRUG_COPIES.example() + " }",
                        "delete 'drug' of donor " + key);
            }
            if (loaded != null) {
                withoutAggregation(draft, "donor " + key + " is loaded with drug");
            }
        });
        for (Draft.ArmDraft arm : draft.arms) {
            if (DraftAssembly.released(arm, draft.releases) != SelfRelease.NONE) {
                withoutAggregation(draft, "the recipients of " + arm.label() + " release vesicles");
            }
        }
    }

    private void withoutAggregation(Draft draft, String what) {
        if (draft.aggregation && draft.cultureSection != null) {
            problems.error(ScenarioCode.CONTRADICTION, draft.cultureSection.location(ScenarioField.AGGREGATION),
                    "Vesicles aggregate, but " + what + ".",
                    "the drug in aggregates has no equation: it is followed in single vesicles only.",
                    "aggregation: false");
        }
    }
}
