package org.exodyn.biology.scenario;

/// How a scenario is simulated.
public enum EngineKind {
    /// Recipients in a vessel of given volume and height; vesicles resolved over the height of the medium.
    CULTURE,
    /// Cells, fields and vessels in space. Part of the language, refused until its engine exists.
    TISSUE,
    /// Single vesicles in a small domain. Part of the language, refused until its engine exists.
    VESICLE
}
