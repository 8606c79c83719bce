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
/// Source of the occupancy: law of mass action; IC50 from the slot of the step, such as
/// `ceramide-route-ic50`: a concentration that acts on one step says nothing of another.
///
/// Checklist: 8, 84
///
/// @param inhibitor preferred name
/// @param step what it holds up
public record StepInhibitor(String inhibitor, Step step) {

    /// A step that can be held up.
    public enum Step {
        CERAMIDE_ROUTE("nsmase", "neutral sphingomyelinase", "ceramide-route-ic50"),
        ESCRT_ROUTE("escrt", "the ESCRT route", "escrt-route-ic50"),
        FUSION("fusion", "fusion of multivesicular bodies", "fusion-ic50"),
        UPTAKE("uptake", "vesicle uptake", "uptake-ic50");

        private final String id;
        private final String label;
        private final String slot;

        Step(String id, String label, String slot) {
            this.id = id;
            this.label = label;
            this.slot = slot;
        }

        /// The evidence slot of the concentration that halves this step.
        public String slot() {
            return slot;
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
                step.slot,
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
