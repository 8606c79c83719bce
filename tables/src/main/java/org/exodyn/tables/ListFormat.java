package org.exodyn.tables;

/// For whom a list is written out.
public enum ListFormat {
    /// For people: aligned columns, cells wrapped to the width of the terminal.
    TABLE,
    /// For programs: one record per line as in RFC 4180, with tabs between the fields.
    TSV,
    /// For programs: one record per line as in RFC 4180, with commas between the fields.
    CSV,
    /// For programs: an array with one object per row.
    JSON
}
