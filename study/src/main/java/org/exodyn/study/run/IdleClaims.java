package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.assembly.ClaimReading;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.input.Problems;

/// Warns of a scenario of which every claim is left out: its arms would differ in what no claim says.
///
/// @param atlas the evidence
/// @param document the scenario
record IdleClaims(Atlas atlas, ScenarioDocument document) {

    private static final int MOST_REASONS = 3;

    void tell(ClaimReading reading, Problems problems) {
        Scenario scenario = document.scenario();
        boolean bringDrug = scenario.donors().values().stream().map(Donor::engineering)
                .anyMatch(engineering -> engineering != null && engineering.drug() != null);
        if (!reading.movesNothing() || bringDrug) {
            return;
        }
        List<String> reasons = reading.unused().stream().distinct().limit(MOST_REASONS).toList();
        problems.warning(RunCode.NO_CLAIM_ACTS, document.locationOf("evidence.claims"),
                "No claim of this scenario acts in its culture: vesicles are delivered and change nothing.",
                reasons.isEmpty() ? "no selected claim names a cargo with an effect on these cells."
                        : String.join(" ",
                                reasons),
                fixes(scenario));
    }

    /// Effectors that a claim is about, where it is about immune cells; otherwise how to find other claims.
    private List<String> fixes(Scenario scenario) {
        List<String> fixes = new ArrayList<>();
        AtlasVocabulary vocabulary = new AtlasVocabulary(atlas);
        for (String id : scenario.evidence().claims()) {
            atlas.claim(id).map(Claim::recipient).map(CellState::cell).flatMap(atlas::entity)
                    .flatMap(cell -> vocabulary.effectors().resolve(cell.name()))
                    .map(cell -> "effectors: { cell: " + cell + ", ratio: "
                            + (scenario.effectors() == null ? 1 : scenario.effectors().ratio()) + " }")
                    .filter(fix -> !fixes.contains(fix)).ifPresent(fixes::add);
        }
        if (fixes.isEmpty()) {
            fixes.add("claims that say what a cargo does, as exodyn atlas find lists them");
        }
        return fixes;
    }
}
