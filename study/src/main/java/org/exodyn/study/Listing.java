package org.exodyn.study;

import java.util.function.Supplier;
import org.exodyn.tables.ListFormat;
import org.exodyn.tables.ListTable;

/// A use case's answer that is a list, to be written out for people or for programs. See [ListTable] for what becomes of cells.
public final class Listing {
    private final ListTable list;
    private final Supplier<ListTable> whole;
    private final Supplier<String> json;

    private Listing(ListTable list, Supplier<ListTable> whole, Supplier<String> json) {
        this.list = list;
        this.whole = whole;
        this.json = json;
    }

    public static Listing of(ListTable list) {
        return new Listing(list, () -> list, () -> list.text(ListFormat.JSON));
    }

    /// A list that people see in short, and programs whole.
    ///
    /// @param list columns for people
    /// @param whole the same rows with all columns, for TSV and CSV
    /// @param json the same rows as JSON with a structure of its own
    public static Listing of(ListTable list, Supplier<ListTable> whole, Supplier<String> json) {
        return new Listing(list, whole, json);
    }

    public boolean isEmpty() {
        return list.rows().isEmpty();
    }

    /// For people: aligned columns, or where they do not fit an entry per row; empty if the list is.
    ///
    /// @param width columns of the terminal; 0 for no limit
    /// @param styled whether header and names are marked by control sequences, for terminals only
    public String table(int width, boolean styled) {
        return list.text(ListFormat.TABLE, width, styled);
    }

    public String tsv() {
        return whole.get().text(ListFormat.TSV);
    }

    public String csv() {
        return whole.get().text(ListFormat.CSV);
    }

    /// An array with one object per row, or the list's own form.
    public String json() {
        return json.get();
    }
}
