package org.exodyn.tables;

/// Name and type of a column.
public record ColumnSpec(String name, ColumnType type) {
    public ColumnSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
    }

    public static ColumnSpec text(String name) {
        return new ColumnSpec(name, ColumnType.TEXT);
    }

    public static ColumnSpec whole(String name) {
        return new ColumnSpec(name, ColumnType.WHOLE);
    }

    public static ColumnSpec number(String name) {
        return new ColumnSpec(name, ColumnType.NUMBER);
    }
}
