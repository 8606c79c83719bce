package org.exodyn.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads tables from CSV, TSV or Parquet by the file's ending.
public final class TableReader {
    private TableReader() {}

    /// Reads a table; the columns of a text table become whole numbers if every field is one, numbers if every field
    /// is a number or empty, and texts otherwise.
    ///
    /// @throws TableFormatException with file and line if the file is no table
    public static Table read(Path file) throws IOException {
        return TableFormat.of(file) == TableFormat.PARQUET ? Parquet.read(file) : ColumnTyping.typed(readTexts(file));
    }

    /// Reads a table with every column as it is written: texts, null for empty fields.
    public static Table readTexts(Path file) throws IOException {
        TableFormat format = TableFormat.of(file);
        if (format == TableFormat.PARQUET) {
            Table table = Parquet.read(file);
            return new Table(table.names().stream().map(table::texts).toList());
        }
        String name = file.toString();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = TableFormat.isCompressed(file) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                Reader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()),
                        1 << 16)) {
            return parse(new TextTableParser(reader, name, format.separator()), name);
        } catch (CharacterCodingException _) {
            throw new TableFormatException(name, 0, "the text is not UTF-8; save it as UTF-8");
        }
    }

    /// Takes rows as they are read, for tables that are too large to be kept as texts.
    public interface RowSink {
        /// The names of the columns, before any row.
        void header(List<String> names);

        /// @param fields as written, null for empty ones; as many as there are names, or the row is too short or too long
        /// @param line where the row begins, from 1; the row's number for Parquet
        void row(List<@Nullable String> fields, int line);
    }

    /// Hands over a table row by row. Rows of a wrong length are handed over too: the sink may collect them as problems. Two columns of
    /// one name are no error here.
    ///
    /// @throws TableFormatException if the file is empty, is no text in UTF-8 or has a quote that is not closed
    public static void scan(Path file, RowSink sink) throws IOException {
        TableFormat format = TableFormat.of(file);
        if (format == TableFormat.PARQUET) {
            scan(Parquet.read(file), sink);
            return;
        }
        String name = file.toString();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = TableFormat.isCompressed(file) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                Reader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()),
                        1 << 16)) {
            TextTableParser parser = new TextTableParser(reader, name, format.separator());
            List<@Nullable String> header = parser.record();
            if (header == null) {
                throw new TableFormatException(name, 0, "the file is empty");
            }
            sink.header(header.stream().map(field -> field == null ? "" : field).toList());
            List<@Nullable String> record = parser.record();
            while (record != null) {
                if (record.size() > 1 || record.getFirst() != null || header.size() == 1) {
                    sink.row(record, parser.recordLine());
                }
                record = parser.record();
            }
        } catch (CharacterCodingException _) {
            throw new TableFormatException(name, 0, "the text is not UTF-8; save it as UTF-8");
        }
    }

    private static void scan(Table table, RowSink sink) {
        sink.header(table.names());
        for (int row = 0; row < table.rows(); row++) {
            List<@Nullable String> fields = new ArrayList<>();
            for (Column column : table.columns()) {
                fields.add(column.asText(row));
            }
            sink.row(fields, row + 1);
        }
    }

    private static Table parse(TextTableParser parser, String name) throws IOException {
        List<@Nullable String> header = parser.record();
        if (header == null) {
            throw new TableFormatException(name, 0, "the file is empty");
        }
        List<String> names = header(header, name);
        List<List<@Nullable String>> columns = new ArrayList<>();
        names.forEach(_ -> columns.add(new ArrayList<>()));
        List<@Nullable String> record = parser.record();
        while (record != null) {
            boolean blank = record.size() == 1 && record.getFirst() == null && names.size() > 1;
            if (!blank && record.size() != names.size()) {
                throw new TableFormatException(name, parser.recordLine(), record.size() + " fields; the header has "
                        + names.size());
            }
            for (int i = 0; i < names.size() && !blank; i++) {
                columns.get(i).add(record.get(i));
            }
            record = parser.record();
        }
        List<Column> built = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            built.add(TextColumn.of(names.get(i), columns.get(i)));
        }
        return new Table(built);
    }

    private static List<String> header(List<@Nullable String> fields, String file) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String field : fields) {
            if (field == null || field.isBlank()) {
                throw new TableFormatException(file, 1, "column " + (names.size() + 1) + " has no name");
            }
            if (!seen.add(field)) {
                throw new TableFormatException(file, 1, "two columns are called '" + field + "'");
            }
            names.add(field);
        }
        return names;
    }
}
