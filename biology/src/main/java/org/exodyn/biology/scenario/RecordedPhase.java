package org.exodyn.biology.scenario;

/// The phase in which evidence says that a drug kills.
///
/// @param source who says so, as a message names it
public record RecordedPhase(KillPhase phase, String source) {}
