package org.exodyn.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads RFC 4180 records; also accepts CR LF and a missing last line feed.
final class TextTableParser {
    private static final int END = -1;

    private final Reader reader;
    private final String file;
    private final char separator;
    private final StringBuilder field = new StringBuilder();
    /// Reading one sign at a time takes a lock each time; blocks do not.
    private final char[] block = new char[1 << 15];
    private int filled;
    private int used;
    private int line = 1;
    private int recordLine = 1;
    private int next;

    TextTableParser(Reader reader, String file, char separator) throws IOException {
        this.reader = reader;
        this.file = file;
        this.separator = separator;
        this.next = read();
        if (next == '\ufeff') {
            next = read();
        }
    }

    /// Line on which the last record began.
    int recordLine() {
        return recordLine;
    }

    /// The next record, null after the last one. An unquoted empty field is null; a blank line is a record with one null.
    @Nullable
    List<@Nullable String> record() throws IOException {
        if (next == END) {
            return null;
        }
        recordLine = line;
        List<@Nullable String> fields = new ArrayList<>();
        while (true) {
            fields.add(next == '"' ? quoted() : plain());
            if (next == separator) {
                advance();
                continue;
            }
            if (next == '\r') {
                advance();
            }
            if (next == '\n') {
                advance();
            } else if (next != END) {
                throw new TableFormatException(file, line, "a closing quote is followed by '" + (char) next
                        + "'; a quote inside a quoted field is written twice");
            }
            return fields;
        }
    }

    private @Nullable String plain() throws IOException {
        field.setLength(0);
        while (next != END && next != separator && next != '\n' && next != '\r') {
            field.append((char) next);
            advance();
        }
        return field.isEmpty() ? null : field.toString();
    }

    private String quoted() throws IOException {
        int start = line;
        field.setLength(0);
        advance();
        while (true) {
            if (next == END) {
                throw new TableFormatException(file, start, "a quoted field that starts here is not closed");
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    return field.toString();
                }
            }
            field.append((char) next);
            advance();
        }
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = read();
    }

    private int read() throws IOException {
        if (used == filled) {
            used = 0;
            filled = Math.max(0, reader.read(block, 0, block.length));
            if (filled == 0) {
                return END;
            }
        }
        return block[used++];
    }
}
