package org.exodyn.biology.scenario;

/// Whether the medium over the recipients moves.
public enum Mixing {
    /// Vesicles travel by diffusion alone, so the height of the medium delays them.
    STILL,
    /// The medium is shaken or stirred: one concentration everywhere, whatever its height.
    STIRRED
}
