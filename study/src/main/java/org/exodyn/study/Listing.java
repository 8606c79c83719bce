package org.exodyn.study;

import org.exodyn.tables.ListFormat;
import org.exodyn.tables.ListTable;

/// A use case's answer that is a list, to be written out for people or for programs. See [ListTable] for what becomes of cells.
public final class Listing {
    private final ListTable list;

    private Listing(ListTable list) {
        this.list = list;
    }

    public static Listing of(ListTable list) {
        return new Listing(list);
    }

    public boolean isEmpty() {
        return list.rows().isEmpty();
    }

    /// Aligned columns for people; empty if the list is.
    ///
    /// @param width columns of the terminal that cells are wrapped to; 0 for no limit
    /// @param underlined whether the header is underlined, for terminals only
    public String table(int width, boolean underlined) {
        return list.text(ListFormat.TABLE, width, underlined);
    }

    public String tsv() {
        return list.text(ListFormat.TSV);
    }

    public String csv() {
        return list.text(ListFormat.CSV);
    }

    /// An array with one object per row.
    public String json() {
        return list.text(ListFormat.JSON);
    }
}
