package org.exodyn.tables;

import org.jspecify.annotations.Nullable;

/// One column of a table; rows count from 0.
public sealed interface Column permits TextColumn, WholeColumn, NumberColumn {
    ColumnSpec spec();

    int size();

    /// The value as it stands in a text table; null where it is missing.
    @Nullable
    String asText(int row);

    default String name() {
        return spec().name();
    }
}
