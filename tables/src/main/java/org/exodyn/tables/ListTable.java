package org.exodyn.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A short list that a command answers with: named columns and rows of cells, written out in any [ListFormat]. Where columns
/// do not fit for people, a list that knows how tells each row as a [ListEntry].
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
/// @param unbroken names of the columns whose cells are never broken, since people copy them: identifiers
/// @param entries the rows as they are told where columns do not fit; one per row, or none
public record ListTable(List<String> columns, List<List<@Nullable Object>> rows, Set<String> unbroken,
        List<ListEntry> entries) {
    public ListTable {
        columns = List.copyOf(columns);
        unbroken = Set.copyOf(unbroken);
        entries = List.copyOf(entries);
        if (!columns.containsAll(unbroken)) {
            throw new IllegalArgumentException("not all of " + unbroken + " are among the columns " + columns);
        }
        if (!entries.isEmpty() && entries.size() != rows.size()) {
            throw new IllegalArgumentException(entries.size() + " entries for " + rows.size() + " rows");
        }
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
        private final Set<String> unbroken = new HashSet<>();
        private final List<ListEntry> entries = new ArrayList<>();

        private Rows(List<String> columns) {
            this.columns = columns;
        }

        /// Adds a row; one cell per column.
        public Rows add(@Nullable Object... cells) {
            rows.add(Arrays.asList(cells));
            return this;
        }

        /// How the row that was added last is told where columns do not fit.
        public Rows told(ListEntry entry) {
            entries.add(entry);
            return this;
        }

        /// Names the columns whose cells are never broken.
        public Rows unbroken(String... names) {
            unbroken.addAll(List.of(names));
            return this;
        }

        public ListTable table() {
            return new ListTable(columns, rows, unbroken, entries);
        }
    }

    public static Rows columns(String... names) {
        return new Rows(List.of(names));
    }

    /// The list as text, ending with a line feed; the empty text for a list without rows for people.
    ///
    /// @param width columns of the terminal that a table is wrapped to; 0 for no limit. Other formats ignore it
    /// @param styled whether the header of a table and the names of entries are marked by control sequences, for terminals only
    public String text(ListFormat format, int width, boolean styled) {
        return switch (format) {
            case TABLE -> people(width, styled);
            case TSV -> ListText.separated(this, '\t');
            case CSV -> ListText.separated(this, ',');
            case JSON -> ListText.json(this);
        };
    }

    /// Columns, or entries where those would be squeezed or take fewer lines than cells that are broken over and over.
    private String people(int width, boolean styled) {
        ListLayout layout = new ListLayout(this, width, styled);
        if (entries.isEmpty() || width == 0) {
            return layout.text();
        }
        String told = entries.stream().map(entry -> entry.text(width, styled)).collect(Collectors.joining());
        if (!layout.isReadable()) {
            return told;
        }
        String table = layout.text();
        return table.lines().count() <= told.lines().count() ? table : told;
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
