package org.exodyn.tables;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A column of whole numbers.
public final class WholeColumn implements Column {
    private final ColumnSpec spec;
    private final long[] values;

    WholeColumn(String name, long[] values) {
        this.spec = ColumnSpec.whole(name);
        this.values = values;
    }

    public static WholeColumn of(String name, long... values) {
        return new WholeColumn(name, values.clone());
    }

    public long get(int row) {
        return values[row];
    }

    public long[] toArray() {
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
    public String asText(int row) {
        return Long.toString(values[row]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WholeColumn that && spec.equals(that.spec) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * spec.hashCode() + Arrays.hashCode(values);
    }
}
