package org.exodyn.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A short list that a command answers with: named columns and rows of cells, written out in any [ListFormat].
///
/// | cell | for people | TSV and CSV | JSON |
/// |---|---|---|---|
/// | `String` | as it is | as it is | string |
/// | `Integer`, `Long` | `557,182` | `557182` | number |
/// | `Double` | shortest digits | shortest digits | number |
/// | `Boolean` | `yes`, `no` | `true`, `false` | `true`, `false` |
/// | `List` of these | parts with `, ` between | parts with `\|` between | array |
/// | null, NaN, infinite | empty | empty | `null` |
///
/// Identifiers made of digits are texts, or they get thousands separators.
///
/// @param columns distinct names, also the keys in JSON
/// @param rows one list of cells per row, as long as `columns`
public record ListTable(List<String> columns, List<List<@Nullable Object>> rows) {
    public ListTable {
        columns = List.copyOf(columns);
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("two columns have the same name: " + columns);
        }
        List<List<@Nullable Object>> kept = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row has " + row.size() + " cells for the columns " + columns);
            }
            row.forEach(ListTable::check);
            kept.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(kept);
    }

    /// Collects rows.
    public static final class Rows {
        private final List<String> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Rows(List<String> columns) {
            this.columns = columns;
        }

        /// Adds a row; one cell per column.
        public Rows add(@Nullable Object... cells) {
            rows.add(Arrays.asList(cells));
            return this;
        }

        public ListTable table() {
            return new ListTable(columns, rows);
        }
    }

    public static Rows columns(String... names) {
        return new Rows(List.of(names));
    }

    /// The list as text, ending with a line feed; the empty text for a list without rows for people.
    ///
    /// @param width columns of the terminal that a table is wrapped to; 0 for no limit. Other formats ignore it
    /// @param underlined whether the header of a table is underlined by a control sequence, for terminals only
    public String text(ListFormat format, int width, boolean underlined) {
        return switch (format) {
            case TABLE -> new ListLayout(this, width, underlined).text();
            case TSV -> ListText.separated(this, '\t');
            case CSV -> ListText.separated(this, ',');
            case JSON -> ListText.json(this);
        };
    }

    /// The list as text for files, pipes and programs: no limit of width, no control sequence.
    public String text(ListFormat format) {
        return text(format, 0, false);
    }

    private static void check(@Nullable Object cell) {
        switch (cell) {
            case null -> {
            }
            case String _,Integer _,Long _,Double _,Boolean _ -> {
            }
            case List<?> parts -> parts.forEach(ListTable::check);
            default -> throw new IllegalArgumentException("a cell cannot be a " + cell.getClass().getName());
        }
    }
}
