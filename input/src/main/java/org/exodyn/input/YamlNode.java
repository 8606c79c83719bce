package org.exodyn.input;

/// A part of a YAML text that knows where it stands.
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    Location location();

    /// What it is, for messages: `a map`, `a list`, `a text`, `nothing`.
    String kind();
}
