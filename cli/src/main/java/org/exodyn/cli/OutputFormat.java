package org.exodyn.cli;

import java.util.EnumSet;

/// For whom a command prints.
enum OutputFormat {
    /// For people.
    TABLE,
    /// For programs.
    JSON,
    /// For programs, of lists only: a line per row with tabs between the fields.
    TSV,
    /// For programs, of lists only: a line per row with commas between the fields.
    CSV;

    /// As it is typed to a command that tells a story.
    static final class Reading extends Choice<OutputFormat> {
        Reading() {
            super(EnumSet.of(TABLE, JSON));
        }
    }

    /// As it is typed to a command that answers with a list.
    static final class ListReading extends Choice<OutputFormat> {
        ListReading() {
            super(OutputFormat.class);
        }
    }
}
