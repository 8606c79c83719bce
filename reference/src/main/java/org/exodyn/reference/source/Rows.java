package org.exodyn.reference.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// A table with a header line, row by row. Fields are asked for by the index of their column; they are without blanks around.
public final class Rows {
    /// How the fields of a row are told apart.
    public enum Quoting {
        /// As in RFC 4180: a field that begins with a quote ends with one; inside, a quote is written twice.
        RFC_4180,
        /// A quote is a character like any other.
        NONE
    }

    private final StrictText text;
    private final RowProblems problems;
    private final char separator;
    private final Quoting quoting;
    private final List<String> header;
    private final StringBuilder field = new StringBuilder();
    private String[] fields = new String[16];
    private int count;
    private int line;
    private int next;

    private Rows(StrictText text, char separator, Quoting quoting) throws IOException {
        this.text = text;
        this.problems = text.problems();
        this.separator = separator;
        this.quoting = quoting;
        next = text.read();
        record();
        header = List.copyOf(Arrays.asList(fields).subList(0, count));
    }

    /// Reads the header.
    public static Rows of(StrictText text, char separator, Quoting quoting) throws IOException {
        return new Rows(text, separator, quoting);
    }

    public List<String> header() {
        return header;
    }

    /// Index of a column that must be there.
    ///
    /// @throws org.exodyn.input.ScientificInputException if it is not
    public int column(String name) {
        int index = optionalColumn(name);
        if (index < 0) {
            List<String> near = Suggestion.nearest(name, header);
            throw problems.fatal(ReferenceCode.COLUMN, 1, 1, "The column '" + name + "' is missing.",
                    "The columns are: " + shown(String.join(", ", header)) + ".",
                    near.isEmpty() ? "it is a file of another kind: leave --as away to see which"
                            : "the column '" + near.getFirst() + "' is meant; rename it");
        }
        return index;
    }

    /// Index of a column; -1 if it is not there.
    public int optionalColumn(String name) {
        return header.indexOf(name);
    }

    /// Goes to the next row that has a field for each column; others are reported and passed over. False after the last.
    public boolean next() throws IOException {
        while (next != StrictText.END) {
            record();
            if (count == header.size()) {
                return true;
            }
            if (count == 1 && fields[0].isEmpty()) {
                continue; // a blank line
            }
            boolean last = next == StrictText.END;
            problems.error(ReferenceCode.FIELDS, line, "",
                    "The row has " + count + (count == 1 ? " field" : " fields") + "; the header has " + header.size()
                            + ".",
                    "The row begins with '" + shown(fields[0]) + "'.",
                    last && count < header.size() ? "the file was cut off here; download it again"
                            : count > header.size() ? "a field holds a " + separatorName() + " and is not quoted"
                                    : "a line break stands inside a field, or fields at the end were left out");
        }
        return false;
    }

    /// Line on which the row begins, from 1.
    public int line() {
        return line;
    }

    /// A field of the row; empty where there is nothing, or no such column (-1).
    public String get(int column) {
        return column < 0 ? "" : fields[column];
    }

    /// A field that must have a certain form; null, and reported, if it has not.
    ///
    /// @param example shown in the message
    public @Nullable String get(int column, Pattern form, String example) {
        String value = get(column);
        if (form.matcher(value).matches()) {
            return value;
        }
        report(column, "The " + header.get(column) + " is '" + shown(value) + "'; it must look like " + example + ".");
        return null;
    }

    /// A field that must not be empty; null, and reported, if it is.
    public @Nullable String filled(int column) {
        String value = get(column);
        if (value.isEmpty()) {
            report(column, "The " + header.get(column) + " is empty.");
            return null;
        }
        return value;
    }

    /// The parts of a field, without empty ones.
    public List<String> parts(int column, char between) {
        String value = get(column);
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= value.length()) {
            int to = value.indexOf(between, from);
            String part = value.substring(from, to < 0 ? value.length() : to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = to < 0 ? value.length() + 1 : to + 1;
        }
        return parts;
    }

    /// Reports an error of the row.
    public void report(int column, String what) {
        problems.error(ReferenceCode.VALUE, line, header.get(column), what, "",
                "the row is damaged, or the file is of another kind");
    }

    private void record() throws IOException {
        line = next == StrictText.END ? text.line() : lineOfNext();
        count = 0;
        while (true) {
            String value = next == '"' && quoting == Quoting.RFC_4180 ? quoted() : plain();
            if (count == fields.length) {
                if (count > 100_000) {
                    throw TextLines.tooLong(text, line, "The row");
                }
                fields = Arrays.copyOf(fields, 2 * count);
            }
            fields[count++] = value.strip();
            if (next != separator) {
                break;
            }
            next = text.read();
        }
        if (next == '\n') {
            next = text.read();
        }
    }

    /// `next` was read already: behind a line break the text is one line further than it stood.
    private int lineOfNext() {
        return next == '\n' ? text.line() - 1 : text.line();
    }

    private String plain() throws IOException {
        field.setLength(0);
        while (next != separator && next != '\n' && next != StrictText.END) {
            take();
        }
        return field.toString();
    }

    private String quoted() throws IOException {
        int start = lineOfNext();
        field.setLength(0);
        next = text.read();
        while (true) {
            if (next == StrictText.END) {
                throw problems.fatal(ReferenceCode.QUOTE, start, 1,
                        "A quoted field that starts on this line is not closed; the file ends inside it.",
                        "A field that begins with a quote must end with one.",
                        "the file was cut off; download it again", "the closing quote is missing");
            }
            if (next == '"') {
                next = text.read();
                if (next != '"') {
                    break;
                }
            }
            if (field.length() == TextLines.LONGEST) {
                throw problems.fatal(ReferenceCode.QUOTE, start, 1,
                        "A quoted field that starts on this line does not end within " + TextLines.LONGEST
                                + " characters.",
                        "A field that begins with a quote must end with one.", "the closing quote is missing");
            }
            take();
        }
        if (next != separator && next != '\n' && next != StrictText.END) {
            problems.error(ReferenceCode.QUOTE, lineOfNext(), "",
                    "A closing quote is followed by '" + Character.toString(next) + "'.",
                    "A quoted field ends with its quote; a quote inside it is written twice.",
                    "the quotes inside the field are not doubled");
            while (next != separator && next != '\n' && next != StrictText.END) {
                take();
            }
        }
        return field.toString();
    }

    private void take() throws IOException {
        if (field.length() == TextLines.LONGEST) {
            throw TextLines.tooLong(text, line, "The field");
        }
        field.append((char) next);
        next = text.read();
    }

    private String separatorName() {
        return separator == '\t' ? "tab" : "comma";
    }

    /// A value cut to what a message can show.
    public static String shown(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() > 80 ? oneLine.substring(0, 80) + "…" : oneLine;
    }
}
