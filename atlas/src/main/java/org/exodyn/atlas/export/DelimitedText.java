package org.exodyn.atlas.export;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of cells, quoted as in RFC 4180 where a cell holds the delimiter, a quotation mark, a line break, a number sign
/// or spaces at its ends. R, pandas and Neo4j read it with commas and with tabs.
final class DelimitedText {
    private final StringBuilder text = new StringBuilder();
    private final char delimiter;

    DelimitedText(char delimiter) {
        this.delimiter = delimiter;
    }

    /// Lines that stand before the table as they are.
    DelimitedText head(String lines) {
        text.append(lines);
        return this;
    }

    DelimitedText row(List<String> cells) {
        text.append(cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(delimiter)))).append('\n');
        return this;
    }

    private String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r' || c == '#')
                && value.equals(value.strip());
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
