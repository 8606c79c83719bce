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
