package org.exodyn.tables;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of texts, of which some may be missing (null).
public final class TextColumn implements Column {
    private final ColumnSpec spec;
    private final @Nullable String[] values;

    TextColumn(String name, @Nullable String[] values) {
        this.spec = ColumnSpec.text(name);
        this.values = values;
    }

    public static TextColumn of(String name, List<@Nullable String> values) {
        return new TextColumn(name, values.toArray(new @Nullable String[0]));
    }

    public @Nullable String get(int row) {
        return values[row];
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
        return values[row];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextColumn that && spec.equals(that.spec) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * spec.hashCode() + Arrays.hashCode(values);
    }
}
