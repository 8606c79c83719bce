package org.exodyn.clinic.cohort;

/// The kind of a [Measurement], as tables in memory hold it: one byte per cell.
public enum Standing {
    VALUE, ZERO, BELOW_DETECTION, NOT_MEASURED, MISSING;

    private static final Standing[] ALL = values();

    static Standing at(byte code) {
        return ALL[code];
    }

    byte code() {
        return (byte) ordinal();
    }
}
