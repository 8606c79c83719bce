package org.exodyn.reference;

/// A caution on a cell line.
///
/// @param problem such as `Contaminated`, `Misidentified`
/// @param comment all that the collection says
public record Caution(String collection, String id, String problem, String comment) {}
