package org.exodyn.biology.model;

/// An amount that changes in time: a total per culture (all cells of a type together), never per cell.
///
/// @param id identifier used in formulas
/// @param label in words
/// @param unit unit of the total, e.g. `{particles}`
/// @param initial formula of the value at the start
/// @param scale formula of a typical magnitude, from which the solver's absolute tolerance is taken
public record ModelSpecies(String id, String label, String unit, String initial, String scale, Origin origin) {}
