package org.exodyn.biology.scenario;

/// Whether an arm's donor medium still holds its vesicles.
public enum VesicleContent {
    /// Medium as the donors leave it.
    PRESENT,
    /// Vesicles removed before transfer; soluble factors and carried-over drug stay.
    DEPLETED
}
