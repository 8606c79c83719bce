package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// An inhibitor of one step of release or of uptake, such as GW4869 of the ceramide route.
///
///     I = C/(C + IC50)
///
/// It reaches only its step: an inhibitor of the ceramide route leaves ESCRT-dependent ILVs and plasma-membrane budding.
///
/// Source of the occupancy: law of mass action; IC50 from `inhibitor-ic50`.
///
/// Checklist: 8, 84
///
/// @param inhibitor preferred name
/// @param step what it holds up
public record StepInhibitor(String inhibitor, Step step) {

    /// A step that can be held up.
    public enum Step {
        CERAMIDE_ROUTE("nsmase", "neutral sphingomyelinase"),
        ESCRT_ROUTE("escrt", "the ESCRT route"),
        FUSION("fusion", "fusion of multivesicular bodies"),
        UPTAKE("uptake", "vesicle uptake");

        private final String id;
        private final String label;

        Step(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    private static final Origin ORIGIN = Origin.of("inhibitor", "EQ-INHIBITOR-1");

    /// Contributes the occupancy under a concentration and returns its identifier.
    ///
    /// @param concentration formula of the concentration at the cells, copies/µm³
    public String contribute(ModelBuilder model, String concentration) {
        String id = step.id + "_occupancy_" + Names.id(inhibitor);
        if (model.has(id)) {
            return id;
        }
        String ic50 = model.drawn(
                step.id + "_ic50_" + Names.id(inhibitor),
                "IC50 of " + inhibitor + " for " + step.label,
                "IC50",
                "{copies}/um3",
                "inhibitor-ic50",
                Scope.ofDrug(inhibitor),
                ORIGIN);
        return model.rule(
                id,
                "occupancy of " + step.label + " by " + inhibitor,
                "1",
                "(" + concentration + ")/((" + concentration + ") + " + ic50 + ")",
                ORIGIN);
    }
}
