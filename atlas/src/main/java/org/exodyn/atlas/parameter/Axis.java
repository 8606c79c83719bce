package org.exodyn.atlas.parameter;

/// A direction in which a record can be more or less specific.
public enum Axis {
    CELL, ENTITY, DRUG, TREATMENT
}
