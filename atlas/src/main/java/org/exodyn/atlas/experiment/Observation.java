package org.exodyn.atlas.experiment;

/// What a source reports to have seen, with its number.
///
/// @param quantity what was measured, in our words
/// @param against what it was compared with
/// @param at under which conditions
public record Observation(String quantity, Measured number, String against, String at) {}
