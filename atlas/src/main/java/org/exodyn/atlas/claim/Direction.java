package org.exodyn.atlas.claim;

/// What a claim says about drug resistance.
public enum Direction {
    PROMOTES, REDUCES, BIOMARKER, CONTEXT
}
