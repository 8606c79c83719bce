package org.exodyn.tables;

/// What a column holds.
public enum ColumnType {
    /// Text; null is missing.
    TEXT(6),
    /// Whole numbers of 64 bits; never missing.
    WHOLE(2),
    /// Numbers of double precision; NaN is missing.
    NUMBER(5);

    private final int parquet;

    ColumnType(int parquet) {
        this.parquet = parquet;
    }

    /// Number of the physical type in Parquet's parquet.thrift: BYTE_ARRAY, INT64, DOUBLE.
    int parquet() {
        return parquet;
    }
}
