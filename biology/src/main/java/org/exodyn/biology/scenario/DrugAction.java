package org.exodyn.biology.scenario;

/// By what a drug changes the number of recipients.
public enum DrugAction {
    /// It slows or kills the recipients themselves.
    CYTOTOXIC,
    /// It occupies PD-1 on effector cells and does nothing to recipients.
    PD1_BLOCKADE,
    /// It acts on the immune system in a way that no equation describes yet.
    OTHER_IMMUNOTHERAPY
}
