package org.exodyn.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Text tables as in RFC 4180 with line feeds: a header line, fields in quotes where they hold the separator, a quote or a line
/// break. A missing value is an empty field, an empty text is `""`.
final class TextTable {
    private TextTable() {}

    static void write(List<ColumnSpec> specs, Iterable<Table> parts, Path file, char separator, boolean compressed)
            throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream out = compressed ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            for (int i = 0; i < specs.size(); i++) {
                field(writer, specs.get(i).name(), i, separator);
            }
            writer.write('\n');
            for (Table part : parts) {
                TableWriter.checkSpecs(specs, part);
                rows(writer, part, separator);
            }
        }
    }

    private static void rows(Writer writer, Table part, char separator) throws IOException {
        Column[] columns = part.columns().toArray(new Column[0]);
        for (int row = 0; row < part.rows(); row++) {
            for (int i = 0; i < columns.length; i++) {
                field(writer, columns[i].asText(row), i, separator);
            }
            writer.write('\n');
        }
    }

    private static void field(Writer writer, @Nullable String text, int index, char separator) throws IOException {
        if (index > 0) {
            writer.write(separator);
        }
        if (text == null) {
            return;
        }
        boolean quoted = text.isEmpty();
        for (int i = 0; i < text.length() && !quoted; i++) {
            char c = text.charAt(i);
            quoted = c == separator || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted) {
            writer.write('"');
            writer.write(text.replace("\"", "\"\""));
            writer.write('"');
        } else {
            writer.write(text);
        }
    }
}
