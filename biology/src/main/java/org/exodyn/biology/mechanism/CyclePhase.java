package org.exodyn.biology.mechanism;

/// The part of the cell cycle in which a drug can kill.
public enum CyclePhase {
    S_PHASE("S phase", "s-phase-share"), MITOSIS("mitosis", "mitosis-share");

    private final String label;
    private final String slot;

    CyclePhase(String label, String slot) {
        this.label = label;
        this.slot = slot;
    }

    /// The phase in words.
    public String label() {
        return label;
    }

    /// The evidence slot of its share of the cycle.
    public String slot() {
        return slot;
    }
}
