package org.exodyn.tables;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Writes tables as CSV, TSV or Parquet by the file's ending. Rows keep the order in which they were appended, and equal tables
/// give equal bytes. A file appears complete or not at all: it is written under another name in its folder and moved.
public final class TableWriter {
    private static final AtomicLong COUNTER = new AtomicLong();

    private TableWriter() {}

    public static void write(Table table, Path file) throws IOException {
        write(table.specs(), List.of(table), file);
    }

    /// Writes the rows of several tables with the same columns one after the other, so that no table holds them all.
    public static void write(List<ColumnSpec> specs, Iterable<Table> parts, Path file) throws IOException {
        TableFormat format = TableFormat.of(file);
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".part-" + ProcessHandle.current().pid() + "-"
                + COUNTER.incrementAndGet());
        try {
            if (format == TableFormat.PARQUET) {
                Parquet.write(specs, parts, partial);
            } else {
                TextTable.write(specs, parts, partial, format.separator(), TableFormat.isCompressed(file));
            }
            move(partial, target);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void checkSpecs(List<ColumnSpec> specs, Table part) {
        if (!part.specs().equals(specs)) {
            throw new IllegalArgumentException("a part has the columns " + part.specs() + " instead of " + specs);
        }
    }
}
