package org.exodyn.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects one column while a Parquet file is read. Whole numbers of which some are missing become numbers.
final class ParquetColumn {
    private final String name;
    private final ColumnType type;
    private long[] wholes = new long[0];
    private double[] numbers = new double[0];
    private @Nullable String[] texts = new @Nullable String[0];
    private boolean missing;
    private int rows;

    ParquetColumn(String name, ColumnType type) {
        this.name = name;
        this.type = type;
    }

    void take(ResultSet from, int index) throws SQLException {
        int capacity = Math.max(1024, 2 * rows);
        switch (type) {
            case WHOLE -> {
                if (rows == wholes.length) {
                    wholes = Arrays.copyOf(wholes, capacity);
                    numbers = Arrays.copyOf(numbers, capacity);
                }
                wholes[rows] = from.getLong(index);
                boolean isNull = from.wasNull();
                missing |= isNull;
                numbers[rows] = isNull ? Double.NaN : wholes[rows];
            }
            case NUMBER -> {
                if (rows == numbers.length) {
                    numbers = Arrays.copyOf(numbers, capacity);
                }
                double value = from.getDouble(index);
                numbers[rows] = from.wasNull() ? Double.NaN : value;
            }
            case TEXT -> {
                if (rows == texts.length) {
                    texts = Arrays.copyOf(texts, capacity);
                }
                texts[rows] = from.getString(index);
            }
        }
        rows++;
    }

    Column build() {
        return switch (type) {
            case WHOLE -> missing ? new NumberColumn(name, Arrays.copyOf(numbers, rows))
                    : new WholeColumn(name, Arrays.copyOf(wholes, rows));
            case NUMBER -> new NumberColumn(name, Arrays.copyOf(numbers, rows));
            case TEXT -> new TextColumn(name, Arrays.copyOf(texts, rows));
        };
    }
}
