package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// An inhibitor of the ceramide (nSMase) route of release, such as GW4869.
///
///     I_nSMase = C/(C + IC50)
///
/// It reaches only ILVs that form by the ceramide route; ESCRT-dependent ILVs and plasma-membrane budding go on.
///
/// Source of the occupancy: law of mass action; IC50 from `inhibitor-ic50`.
///
/// @param inhibitor preferred name
public record ReleaseInhibitor(String inhibitor) {

    private static final Origin ORIGIN = Origin.of("release-inhibitor", "EQ-INHIBITOR-1");

    /// Contributes the occupancy under a constant concentration and returns its identifier.
    ///
    /// @param concentration formula of the concentration at the donor cells, copies/µm³
    public String contribute(ModelBuilder model, String concentration) {
        String id = Names.id(inhibitor);
        String ic50 = model.drawn(
                "nsmase_ic50_" + id,
                "IC50 of " + inhibitor + " for neutral sphingomyelinase",
                "IC50",
                "{copies}/um3",
                "inhibitor-ic50",
                Scope.ofDrug(inhibitor),
                ORIGIN);
        return model.rule(
                "nsmase_occupancy_" + id,
                "occupancy of neutral sphingomyelinase by " + inhibitor,
                "1",
                "(" + concentration + ")/((" + concentration + ") + " + ic50 + ")",
                ORIGIN);
    }
}
