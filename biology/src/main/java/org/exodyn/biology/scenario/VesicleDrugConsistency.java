package org.exodyn.biology.scenario;

import java.util.Set;
import java.util.TreeSet;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// What release by recipients and engineered vesicles must agree on with the rest of a scenario.
final class VesicleDrugConsistency {

    private final Vocabulary vocabulary;
    private final Problems problems;

    VesicleDrugConsistency(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(Draft draft) {
        draft.donors.forEach((key, read) -> {
            Engineering engineered = read.donor() == null ? null : read.donor().engineering();
            if (engineered == null) {
                return;
            }
            payload(draft, key, read.section(), engineered);
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
        draft.arms.stream().filter(arm -> DraftAssembly.released(arm, draft.releases) != SelfRelease.NONE).findFirst()
                .ifPresent(arm -> withoutAggregation(draft,
                        "the recipients of " + arm.label() + " release vesicles"));
    }

    /// A payload of which no claim says what it does would change nothing, without a word.
    private void payload(Draft draft, String key, Section section, Engineering engineered) {
        if (!draft.allClaimsKnown) {
            return;
        }
        Set<String> carried = new TreeSet<>();
        draft.claims.forEach(claim -> carried.addAll(vocabulary.cargoOf(claim.value().id())));
        for (Engineering.Payload one : engineered.payload()) {
            if (!carried.contains(one.cargo().id())) {
                problems.error(ScenarioCode.CARGO, section.location(ScenarioField.ENGINEERED),
                        "The payload (" + one.cargo().written() + ") of donor " + key
                                + " is in no claim of this scenario.",
                        carried.isEmpty() ? "the claims under evidence.claims name no cargo."
                                : "the claims under evidence.claims carry " + Suggestion.oneOf(carried.stream()
                                        .map(id -> vocabulary.cargo().nameOf(id)).toList()) + ".",
                        "add a claim that says what it does to evidence.claims", "delete this payload");
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
