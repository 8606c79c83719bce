package org.exodyn.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Named columns of equal length. Immutable; built by [TableBuilder] or from columns.
public final class Table {
    private final List<Column> columns;
    private final Map<String, Column> byName = new LinkedHashMap<>();
    private final int rows;

    /// @throws IllegalArgumentException if there is no column, two share a name or their lengths differ
    public Table(List<? extends Column> columns) {
        this.columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        this.rows = columns.getFirst().size();
        for (Column column : columns) {
            if (byName.putIfAbsent(column.name(), column) != null) {
                throw new IllegalArgumentException("two columns are called " + column.name());
            }
            if (column.size() != rows) {
                throw new IllegalArgumentException("column " + column.name() + " has " + column.size() + " rows, "
                        + columns.getFirst().name() + " has " + rows);
            }
        }
    }

    public int rows() {
        return rows;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public List<ColumnSpec> specs() {
        return columns.stream().map(Column::spec).toList();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /// @throws IllegalArgumentException if there is no such column
    public Column column(String name) {
        Column column = byName.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column '" + name + "' among " + String.join(", ", byName.keySet()));
        }
        return column;
    }

    /// A column as texts, whatever it holds.
    public TextColumn texts(String name) {
        Column column = column(name);
        if (column instanceof TextColumn text) {
            return text;
        }
        @Nullable
        String[] values = new @Nullable String[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = column.asText(row);
        }
        return new TextColumn(name, values);
    }

    /// A column of whole numbers.
    ///
    /// @throws IllegalArgumentException if it holds something else
    public WholeColumn wholes(String name) {
        if (column(name) instanceof WholeColumn whole) {
            return whole;
        }
        throw new IllegalArgumentException("column '" + name + "' does not hold whole numbers only");
    }

    /// A column of numbers; whole numbers count as such.
    ///
    /// @throws IllegalArgumentException if it holds texts
    public NumberColumn numbers(String name) {
        return switch (column(name)) {
            case NumberColumn number -> number;
            case WholeColumn whole -> {
                double[] values = new double[rows];
                for (int row = 0; row < rows; row++) {
                    values[row] = whole.get(row);
                }
                yield new NumberColumn(name, values);
            }
            case TextColumn _ -> throw new IllegalArgumentException("column '" + name + "' holds text, not numbers");
        };
    }

    public @Nullable String text(String name, int row) {
        return column(name).asText(row);
    }

    public double number(String name, int row) {
        return switch (column(name)) {
            case NumberColumn number -> number.get(row);
            case WholeColumn whole -> whole.get(row);
            case TextColumn _ -> throw new IllegalArgumentException("column '" + name + "' holds text, not numbers");
        };
    }

    public long whole(String name, int row) {
        return wholes(name).get(row);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table that && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    @Override
    public String toString() {
        return rows + " rows of " + String.join(", ", byName.keySet());
    }
}
