package org.exodyn.engine.plan;

/// A well-mixed space.
///
/// @param id its name in formulas, where it stands for its present size
/// @param size size at the start, µm³; NaN only if a rule or initial assignment gives it
/// @param constant true if nothing changes it, so that no algebraic rule can determine it
public record Compartment(String id, double size, boolean constant) {

    /// A compartment that rules and events may change.
    public Compartment(String id, double size) {
        this(id, size, false);
    }

    /// The same compartment, changed by nothing.
    public Compartment asConstant() {
        return new Compartment(id, size, true);
    }
}
