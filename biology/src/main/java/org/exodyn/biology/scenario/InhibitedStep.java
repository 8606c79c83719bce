package org.exodyn.biology.scenario;

/// What an inhibitor blocks.
public enum InhibitedStep {
    /// Formation of intraluminal vesicles by neutral sphingomyelinase.
    CERAMIDE_ROUTE("the ceramide route of ILV formation"),
    /// Formation of intraluminal vesicles by ESCRT.
    ESCRT_ROUTE("the ESCRT route of ILV formation"),
    /// Fusion of multivesicular bodies with the plasma membrane, as by Rab27.
    FUSION("fusion of multivesicular bodies"),
    /// Uptake of vesicles by the cells that meet it.
    UPTAKE("uptake of vesicles");

    private final String label;

    InhibitedStep(String label) {
        this.label = label;
    }

    /// In words.
    public String label() {
        return label;
    }
}
