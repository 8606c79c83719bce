package org.exodyn.biology.scenario;

/// Whether the recipients of an arm release vesicles themselves, which carry the drug out of them.
public enum SelfRelease {
    /// They do not: what leaves a cell is efflux alone.
    NONE,
    /// As cells of this kind do.
    NORMAL,
    /// As cells do that are said to resist by export: each vesicle takes more of the drug.
    EXPORTING
}
