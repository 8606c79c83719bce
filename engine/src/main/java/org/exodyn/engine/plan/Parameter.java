package org.exodyn.engine.plan;

/// A named number.
///
/// @param id its name in formulas
/// @param value its value (at the start, if a rule or event changes it); NaN only if a rule or initial assignment
///     gives it
/// @param constant true if nothing changes it, so that no algebraic rule can determine it
public record Parameter(String id, double value, boolean constant) {

    /// A parameter that rules and events may change.
    public Parameter(String id, double value) {
        this(id, value, false);
    }

    /// The same parameter, changed by nothing.
    public Parameter asConstant() {
        return new Parameter(id, value, true);
    }
}
