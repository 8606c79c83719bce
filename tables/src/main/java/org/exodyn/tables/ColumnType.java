package org.exodyn.tables;

/// What a column holds.
public enum ColumnType {
    /// Text; null is missing.
    TEXT("VARCHAR"),
    /// Whole numbers of 64 bits; never missing.
    WHOLE("BIGINT"),
    /// Numbers of double precision; NaN is missing.
    NUMBER("DOUBLE");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
