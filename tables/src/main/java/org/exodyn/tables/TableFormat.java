package org.exodyn.tables;

import java.nio.file.Path;
import java.util.Locale;

/// How a table is stored, told by the file's name.
public enum TableFormat {
    CSV(','), TSV('\t'), PARQUET('\0');

    private final char separator;

    TableFormat(char separator) {
        this.separator = separator;
    }

    char separator() {
        return separator;
    }

    /// By the ending: `.csv`, `.tsv`, `.txt` or `.tab` (tab-separated), `.parquet`; text may also end in `.gz`.
    ///
    /// @throws TableFormatException for another ending
    public static TableFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String bare = isCompressed(file) ? name.substring(0, name.length() - 3) : name;
        if (bare.endsWith(".csv")) {
            return CSV;
        }
        if (bare.endsWith(".tsv") || bare.endsWith(".txt") || bare.endsWith(".tab")) {
            return TSV;
        }
        if (name.endsWith(".parquet")) {
            return PARQUET;
        }
        throw new TableFormatException(name, 0, "the name does not end in .csv, .tsv or .parquet");
    }

    static boolean isCompressed(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
