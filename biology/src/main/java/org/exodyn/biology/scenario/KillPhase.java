package org.exodyn.biology.scenario;

/// When in the cell cycle the drug kills.
public enum KillPhase {
    /// In every phase alike.
    ANY,
    /// While DNA is copied, such as gemcitabine and 5-fluorouracil.
    S_PHASE,
    /// While the cell divides, such as paclitaxel.
    MITOSIS
}
