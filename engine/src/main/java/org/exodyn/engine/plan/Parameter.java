package org.exodyn.engine.plan;

/// A named number.
///
/// @param id its name in formulas
/// @param value its value (at the start, if a rule or event changes it); NaN only if a rule or initial assignment
///     gives it
public record Parameter(String id, double value) {}
