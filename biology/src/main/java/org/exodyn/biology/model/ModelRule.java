package org.exodyn.biology.model;

/// A quantity that follows from others at every moment.
///
/// @param id identifier used in formulas
/// @param label in words
/// @param unit its unit
/// @param formula how it follows
public record ModelRule(String id, String label, String unit, String formula, Origin origin) {}
