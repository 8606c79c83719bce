package org.exodyn.atlas.parameter;

/// Where a range comes from. An assumed range is never shown as published.
public enum RangeBasis {
    REPORTED, ASSUMED_PRIOR, NONE
}
