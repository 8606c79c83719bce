package org.exodyn.engine.plan;

/// What a number or a name of a species counts.
public enum Quantification {
    /// Copies in the whole compartment.
    AMOUNT,
    /// Copies per µm³ of the compartment.
    CONCENTRATION
}
