package org.exodyn.study.profile;

import java.util.List;
import java.util.Optional;

/// What is asked of survival.
///
/// @param columns `time,event` columns; without it, such as `os_days` and `os_event`
/// @param strata  columns whose levels have a base line of their own, beside the batches
/// @param ties    efron or breslow
/// @param cuts    `feature=value` for a cut that was set beforehand, `feature` for one that is searched
/// @param curves  features whose hazard is drawn over their values
public record SurvivalRequest(Optional<String> columns, List<String> strata, Optional<String> ties, List<String> cuts,
        List<String> curves) {
    public SurvivalRequest {
        strata = List.copyOf(strata);
        cuts = List.copyOf(cuts);
        curves = List.copyOf(curves);
    }

    /// Survival if the sheet has it, in the usual way.
    public static SurvivalRequest usual() {
        return new SurvivalRequest(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
    }

    /// Whether something is asked that needs survival.
    boolean isWanted() {
        return columns.isPresent() || !strata.isEmpty() || ties.isPresent() || !cuts.isEmpty() || !curves.isEmpty();
    }
}
