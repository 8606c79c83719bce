package org.exodyn.atlas.resolve;

/// Which values a quantity can have.
public enum Support {
    POSITIVE,
    /// Between 0 and 1.
    FRACTION,
    /// A growth-rate value, between −1 (all killed) and 1 (no effect).
    GR_VALUE,
    ANY
}
