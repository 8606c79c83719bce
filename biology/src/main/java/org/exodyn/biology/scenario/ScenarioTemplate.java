package org.exodyn.biology.scenario;

/// A commented scenario to begin with.
///
/// @param name how it is asked for
/// @param summary what it is about, one line
/// @param text the file, with `{{schema-line}}` on a line of its own, `{{file}}` and `{{title}}` where these belong
public record ScenarioTemplate(String name, String summary, String text) {}
