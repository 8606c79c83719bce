package org.exodyn.biology.scenario;

/// A commented scenario to begin with.
///
/// @param name how it is asked for
/// @param summary what it is about, one line
public record ScenarioTemplate(String name, String summary) {}
