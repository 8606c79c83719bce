package org.exodyn.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds out which columns of texts are numbers.
final class ColumnTyping {
    /// Without leading zeros or plus sign, which belong to identifiers.
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d*");
    private static final Pattern NUMBER = Pattern
            .compile("-?(?:(?:0|[1-9]\\d*)(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|-?Infinity");

    private ColumnTyping() {}

    static Table typed(Table texts) {
        List<Column> columns = new ArrayList<>();
        for (String name : texts.names()) {
            columns.add(typed(texts.texts(name)));
        }
        return new Table(columns);
    }

    private static Column typed(TextColumn column) {
        boolean whole = column.size() > 0;
        boolean number = false;
        for (int row = 0; row < column.size(); row++) {
            String value = column.get(row);
            boolean digits = value != null && WHOLE.matcher(value).matches();
            whole &= digits;
            if (value != null && (!NUMBER.matcher(value).matches() || digits && !fits(value))) {
                return column;
            }
            number |= value != null;
        }
        if (whole) {
            long[] values = new long[column.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = Long.parseLong(String.valueOf(column.get(row)));
            }
            return new WholeColumn(column.name(), values);
        }
        if (!number) {
            return column;
        }
        double[] values = new double[column.size()];
        for (int row = 0; row < values.length; row++) {
            String value = column.get(row);
            values[row] = value == null ? Double.NaN : Double.parseDouble(value);
        }
        return new NumberColumn(column.name(), values);
    }

    /// Longer runs of digits are identifiers, which a double would change.
    private static boolean fits(String digits) {
        try {
            Long.parseLong(digits);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
