package org.exodyn.assembly;

import java.util.List;

/// What the selected claims say that vesicles do with the scenario's drug.
///
/// @param export ids of claims that say cells carry the drug away in vesicles
/// @param decoys what on vesicles binds the drug
public record VesicleDrugClaims(List<String> export, List<Binding> decoys) {

    /// Nothing is said.
    public static final VesicleDrugClaims NONE = new VesicleDrugClaims(List.of(), List.of());

    public VesicleDrugClaims {
        export = List.copyOf(export);
        decoys = List.copyOf(decoys);
    }

    /// Something on vesicles that binds the drug.
    ///
    /// @param cargo preferred name
    /// @param claim id of the claim
    public record Binding(String cargo, String claim) {}
}
