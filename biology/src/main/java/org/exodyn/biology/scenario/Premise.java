package org.exodyn.biology.scenario;

/// What the parameter draws are conditioned on.
public enum Premise {
    /// Parameters from their records only.
    MEASURED,
    /// The same model, conditioned on each selected claim's reported read-out.
    CLAIMED
}
