package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Whether a binder finds something to bind on the vesicles of its arm.
///
/// Selected claims that carry its antigen settle it. What only a record or another claim says of vesicles is assumed of these, with a
/// warning. An antibody to something that nothing says vesicles carry is refused.
record BinderConsistency(Vocabulary vocabulary, Problems problems) {

    private static final int MOST_PROPOSALS = 3;

    void check(Draft.Placed<Intervention> placed, Intervention.Interception binder, Draft.ArmDraft arm, Draft draft) {
        String written = binder.name().written();
        Set<String> antigens = vocabulary.antigensOf(binder.name().id());
        if (antigens.isEmpty()) {
            problems.warning(ScenarioCode.ASSUMED_TARGET, placed.location(),
                    "What " + written + " of " + arm.label() + " binds on vesicles is not recorded.",
                    "the run lets it bind every vesicle, at a rate of wide assumed range.",
                    "name: " + Suggestion.oneOf(withTarget()) + ", whose target is recorded",
                    "add a record of its affinity (docs/how-to/add-evidence.md)");
            return;
        }
        Set<String> carried = new LinkedHashSet<>();
        draft.claims.forEach(claim -> carried.addAll(vocabulary.cargoOf(claim.value().id())));
        if (!draft.allClaimsKnown || antigens.stream().anyMatch(carried::contains)) {
            return;
        }
        String antigen = String.join(" and ", antigens);
        Optional<String> elsewhere = antigens.stream().map(vocabulary::carriedBy).flatMap(Optional::stream).findFirst();
        if (elsewhere.isPresent()) {
            problems.warning(ScenarioCode.ASSUMED_TARGET, placed.location(),
                    written + " of " + arm.label() + " binds " + antigen
                            + ", of which no selected claim says that these vesicles carry it.",
                    "the run assumes that all of them do, as " + elsewhere.get() + " has it of vesicles.",
                    "a selected claim whose vesicles carry " + antigen, "leave it so, if that was shown");
            return;
        }
        List<String> fixes = new ArrayList<>();
        fixes.add("name: " + Suggestion.oneOf(withTarget()));
        fixes.add("add a claim whose vesicles carry " + antigen + " (docs/how-to/add-evidence.md)");
        problems.error(ScenarioCode.CONTRADICTION, placed.location(),
                written + " of " + arm.label() + " binds " + antigen + ", which nothing says vesicles carry.",
                "no claim names it as cargo and no record counts it on vesicles, so there is nothing to hold them by.",
                fixes);
    }

    /// Binders of something that vesicles are known to carry.
    private List<String> withTarget() {
        return vocabulary.interceptors().ids().stream()
                .filter(id -> vocabulary.antigensOf(id).stream().anyMatch(one -> vocabulary.carriedBy(one).isPresent()))
                .map(vocabulary.interceptors()::nameOf).filter(name -> !name.isEmpty()).limit(MOST_PROPOSALS).toList();
    }
}
