package org.exodyn.atlas.claim;

/// A cell as donor or recipient: entity id, and state and species in the source's words where given.
public record CellState(String cell, String state, String species) {}
