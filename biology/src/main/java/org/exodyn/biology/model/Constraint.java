package org.exodyn.biology.model;

/// What a draw of the parameters must satisfy to be possible at all: `left <= right`. A draw that does not is
/// rejected and counted, never repaired.
///
/// @param because why a draw that breaks it cannot be
public record Constraint(String id, String label, String left, String right, String because, Origin origin) {}
