package org.exodyn.atlas.parameter;

/// How far a record may stand in for cells other than those it was made with.
public enum Reach {
    /// For these cells only.
    NONE, CELL_TYPE, CLASS, GENERIC
}
