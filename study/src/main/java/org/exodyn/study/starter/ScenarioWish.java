package org.exodyn.study.starter;

import java.util.Optional;

/// What a scenario from claims is to be about, as people say it; what is empty is left to the evidence.
///
/// @param drug name or synonym
/// @param cancer name or synonym; broader names include what lies below them
/// @param cargo name or synonym
/// @param delivery `conditioned-medium`, `co-culture` or `purified`
public record ScenarioWish(Optional<String> drug, Optional<String> cancer, Optional<String> cargo,
        Optional<String> delivery) {
    /// Whether nothing is wished for.
    public boolean isEmpty() {
        return drug.isEmpty() && cancer.isEmpty() && cargo.isEmpty() && delivery.isEmpty();
    }
}
