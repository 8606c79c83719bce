package org.exodyn.cli;

/// For whom a command prints.
enum OutputFormat {
    /// For people.
    TABLE,
    /// For programs.
    JSON;

    /// As it is typed.
    static final class Reading extends Choice<OutputFormat> {
        Reading() {
            super(OutputFormat.class);
        }
    }
}
