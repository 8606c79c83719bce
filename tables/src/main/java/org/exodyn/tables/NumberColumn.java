package org.exodyn.tables;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A column of numbers; NaN is missing.
public final class NumberColumn implements Column {
    private final ColumnSpec spec;
    private final double[] values;

    NumberColumn(String name, double[] values) {
        this.spec = ColumnSpec.number(name);
        this.values = values;
    }

    public static NumberColumn of(String name, double... values) {
        return new NumberColumn(name, values.clone());
    }

    public double get(int row) {
        return values[row];
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public ColumnSpec spec() {
        return spec;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable String asText(int row) {
        return Double.isNaN(values[row]) ? null : Double.toString(values[row]);
    }

    /// Missing equals missing; 0.0 and -0.0 differ, as their bytes do.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberColumn that && spec.equals(that.spec) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * spec.hashCode() + Arrays.hashCode(values);
    }
}
