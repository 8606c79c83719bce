package org.exodyn.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Appends rows, one value after the other in the order of the columns.
///
///     TableBuilder builder = TableBuilder.of(ColumnSpec.text("arm"), ColumnSpec.number("viability"));
///     builder.text("gemcitabine").number(0.42).endRow();
///     builder.row("control", 1.0);
///     Table table = builder.build();
public final class TableBuilder {
    private final List<ColumnSpec> specs;
    private final @Nullable String[][] texts;
    private final long[][] wholes;
    private final double[][] numbers;
    private int capacity = 64;
    private int rows;
    private int at;

    private TableBuilder(List<ColumnSpec> specs) {
        this.specs = List.copyOf(specs);
        texts = new @Nullable String[specs.size()][];
        wholes = new long[specs.size()][];
        numbers = new double[specs.size()][];
        for (int i = 0; i < specs.size(); i++) {
            switch (specs.get(i).type()) {
                case TEXT -> texts[i] = new @Nullable String[capacity];
                case WHOLE -> wholes[i] = new long[capacity];
                case NUMBER -> numbers[i] = new double[capacity];
            }
        }
    }

    public static TableBuilder of(ColumnSpec... specs) {
        return new TableBuilder(List.of(specs));
    }

    public static TableBuilder of(List<ColumnSpec> specs) {
        return new TableBuilder(specs);
    }

    public TableBuilder text(@Nullable String value) {
        expect(ColumnType.TEXT);
        texts[at++][rows] = value;
        return this;
    }

    public TableBuilder whole(long value) {
        expect(ColumnType.WHOLE);
        wholes[at++][rows] = value;
        return this;
    }

    public TableBuilder number(double value) {
        expect(ColumnType.NUMBER);
        numbers[at++][rows] = value;
        return this;
    }

    /// Ends the row.
    ///
    /// @throws IllegalStateException if a value of the row is missing
    public TableBuilder endRow() {
        if (at != specs.size()) {
            throw new IllegalStateException("row " + rows + " has " + at + " values for " + specs.size() + " columns");
        }
        at = 0;
        rows++;
        if (rows == capacity) {
            grow();
        }
        return this;
    }

    /// A whole row: strings (or null), integers and longs, and doubles, by column.
    public TableBuilder row(@Nullable Object... values) {
        for (Object value : values) {
            ColumnSpec spec = at < specs.size() ? specs.get(at) : new ColumnSpec("(none left)", ColumnType.TEXT);
            if (value == null && spec.type() == ColumnType.NUMBER) {
                number(Double.NaN);
                continue;
            }
            switch (value) {
                case null -> text(null);
                case String text -> text(text);
                case Integer whole when spec.type() == ColumnType.NUMBER -> number(whole);
                case Integer whole -> whole(whole);
                case Long whole when spec.type() == ColumnType.NUMBER -> number(whole);
                case Long whole -> whole(whole);
                case Double number -> number(number);
                default -> throw new IllegalArgumentException("column " + spec.name() + " cannot hold a "
                        + value.getClass().getSimpleName());
            }
        }
        return endRow();
    }

    public int rows() {
        return rows;
    }

    /// The table of all ended rows. The builder can go on afterwards.
    public Table build() {
        if (at != 0) {
            throw new IllegalStateException("row " + rows + " is not ended");
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            String name = specs.get(i).name();
            columns.add(switch (specs.get(i).type()) {
                case TEXT -> new TextColumn(name, Arrays.copyOf(texts[i], rows));
                case WHOLE -> new WholeColumn(name, Arrays.copyOf(wholes[i], rows));
                case NUMBER -> new NumberColumn(name, Arrays.copyOf(numbers[i], rows));
            });
        }
        return new Table(columns);
    }

    private void expect(ColumnType type) {
        if (at >= specs.size()) {
            throw new IllegalStateException("row " + rows + " has more values than the " + specs.size() + " columns");
        }
        ColumnSpec spec = specs.get(at);
        if (spec.type() != type) {
            throw new IllegalArgumentException("column " + spec.name() + " holds " + spec.type() + ", not " + type);
        }
    }

    private void grow() {
        capacity = Math.toIntExact(Math.min(Integer.MAX_VALUE - 16L, 2L * capacity));
        for (int i = 0; i < specs.size(); i++) {
            switch (specs.get(i).type()) {
                case TEXT -> texts[i] = Arrays.copyOf(texts[i], capacity);
                case WHOLE -> wholes[i] = Arrays.copyOf(wholes[i], capacity);
                case NUMBER -> numbers[i] = Arrays.copyOf(numbers[i], capacity);
            }
        }
    }
}
