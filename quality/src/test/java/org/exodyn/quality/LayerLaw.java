package org.exodyn.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The law of layers: which of our modules each shipped module may know. Everything not listed is forbidden.
///
/// Reasons stand in `docs/decisions/0001-modules-and-layers.md`, for `reference` in `0011-reference-module.md`, for `clinic` in
/// `0014-clinic-module.md` and for `exchange` in `0015-exchange-module.md`. `assembly` is the only translator between biology and
/// mathematics; a model that `exchange` reads is mathematics already and goes straight to a plan; `study` orchestrates, so it sees
/// both sides; `cli` calls use cases and prints problems.
final class LayerLaw {
    static final Map<String, Set<String>> MAY_KNOW = law();

    /// Modules that are built but not shipped; they may know everything.
    static final Set<String> NOT_SHIPPED = Set.of("quality", "benchmarks");

    private LayerLaw() {}

    private static Map<String, Set<String>> law() {
        Map<String, Set<String>> law = new LinkedHashMap<>();
        law.put("quantity", Set.of());
        law.put("input", Set.of("quantity"));
        law.put("tables", Set.of());
        law.put("atlas", Set.of("quantity", "input"));
        law.put("biology", Set.of("quantity", "input"));
        law.put("engine", Set.of());
        law.put("assembly", Set.of("quantity", "input", "atlas", "biology", "engine"));
        law.put("reference", Set.of("quantity", "input"));
        law.put("clinic", Set.of("quantity", "input", "tables"));
        law.put("exchange", Set.of("input", "engine"));
        law.put("study", Set.of("quantity", "input", "tables", "atlas", "biology", "engine", "assembly", "reference",
                "clinic", "exchange"));
        law.put("cli", Set.of("study", "input"));
        return law;
    }
}
