package org.exodyn.engine.plan;

/// A well-mixed space.
///
/// @param id its name in formulas, where it stands for its present size
/// @param size size at the start, µm³; NaN only if a rule or initial assignment gives it
public record Compartment(String id, double size) {}
