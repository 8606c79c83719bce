package org.exodyn.biology.model;

/// A constant of a model.
///
/// @param id identifier used in formulas
/// @param label in words
/// @param symbol as in the design and the documentation, e.g. `φ`
/// @param unit the unit in which formulas use it (µm, minutes, copies and their products)
/// @param value where its value comes from
public record ModelParameter(String id, String label, String symbol, String unit, Value value, Origin origin) {

    /// Where a parameter's value comes from.
    public sealed interface Value permits Drawn, Given, Derived, Carried {}

    /// Drawn from the evidence: the records that feed `slot` for `scope`.
    public record Drawn(String slot, Scope scope) implements Value {}

    /// Stated by the scenario.
    ///
    /// @param number in the parameter's unit
    /// @param asWritten as the scenario says it, e.g. `10 uM`
    /// @param path where the scenario says it, e.g. `drug.doses`
    public record Given(double number, String asWritten, String path) implements Value {}

    /// Calculated once per draw from other parameters.
    public record Derived(String formula) implements Value {}

    /// Taken over from the model that ran before: the value of a species or rule at its end.
    public record Carried(String quantity) implements Value {}
}
