package org.exodyn.reference.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;
import org.exodyn.reference.source.TextLines;
import org.jspecify.annotations.Nullable;

/// Cell lines: Cellosaurus as its own flat file and as a table of names.
final class CellLineReaders {
    private static final Pattern VERSION = Pattern.compile("\\s*Version:\\s*(\\S+)\\s*");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2} {3}.*");
    private static final String PROBLEMATIC = "Problematic cell line:";

    private CellLineReaders() {}

    /// `cellosaurus.txt`: after a preamble, entries of lines with a two-letter code, each entry closed by `//`.
    static void flat(StrictText text, RowSink sink) throws IOException {
        TextLines lines = new TextLines(text);
        Entry entry = new Entry();
        boolean preamble = true;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (preamble) {
                Matcher version = VERSION.matcher(line);
                if (version.matches()) {
                    sink.version(version.group(1));
                }
                // the preamble has a table of codes as well; an entry's first line begins in column 1
                preamble = !line.startsWith("ID   ");
                if (preamble) {
                    continue;
                }
            }
            if (line.equals("//")) {
                entry.tell(text, sink);
                entry = new Entry();
            } else if (CODE.matcher(line).matches()) {
                entry.line(line.substring(0, 2), line.substring(5).strip(), lines.line());
            } else if (!line.isBlank()) {
                text.problems().error(ReferenceCode.VALUE, lines.line(), "",
                        "The line '" + Rows.shown(line) + "' does not begin with a two-letter code and three spaces.",
                        "",
                        lines.complete() ? "the file is damaged here"
                                : "the file was cut off here; download it again");
            }
        }
        if (entry.begun > 0) {
            text.problems().error(ReferenceCode.CUT_OFF, entry.begun, "",
                    "The entry that starts on this line is not closed by //; the file ends inside it.", "",
                    "the file was cut off; download it again");
        }
    }

    /// A table with one row per spelling. Rows of a line with a comment repeat it.
    static void table(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int id = rows.column("CVCL");
        int name = rows.column("ID");
        int comment = rows.column("comment");
        sink.partial();
        String current = "";
        while (rows.next()) {
            sink.row(rows.line());
            String line = rows.get(id, Ids.CELL_LINE, "CVCL_0031");
            String printed = rows.filled(name);
            if (line == null || printed == null) {
                continue;
            }
            if (line.equals(current)) {
                sink.name(line, printed, NameSort.ALIAS, null);
                continue;
            }
            current = line;
            sink.term(line, printed, null, null);
            if (!rows.get(comment).isEmpty()) {
                sink.caution(line, firstWords(rows.get(comment)), rows.get(comment));
            }
        }
    }

    /// `Contaminated. Shown to be a HeLa derivative (PubMed=4864103).` → `Contaminated`.
    private static String firstWords(String comment) {
        int stop = comment.indexOf('.');
        return stop > 0 && stop < 60 ? comment.substring(0, stop) : "Problematic";
    }

    private static final class Entry {
        private int begun;
        private @Nullable String name;
        private @Nullable String accession;
        private @Nullable String category;
        private int accessionLine;
        private final List<String> synonyms = new ArrayList<>();
        private final List<String> former = new ArrayList<>();
        private final List<String> xrefs = new ArrayList<>();
        private final List<String> parents = new ArrayList<>();
        private final List<String> cautions = new ArrayList<>();

        void line(String code, String value, int line) {
            begun = begun == 0 ? line : begun;
            switch (code) {
                case "ID" -> name = value;
                case "AC" -> {
                    accession = value;
                    accessionLine = line;
                }
                case "AS" -> former.addAll(List.of(value.split(";")));
                case "SY" -> synonyms.addAll(List.of(value.split(";")));
                case "DR" -> xref(value);
                case "DI" -> xref(value);
                case "HI" -> parents.add(value.split(" ", 2)[0]);
                case "CA" -> category = value;
                case "CC" -> {
                    if (value.startsWith(PROBLEMATIC)) {
                        cautions.add(value.substring(PROBLEMATIC.length()).strip());
                    }
                }
                default -> {
                }
            }
        }

        private void xref(String value) {
            String[] parts = value.split(";");
            if (parts.length >= 2) {
                xrefs.add(Ids.normal(parts[0].strip() + ":" + parts[1].strip()));
            }
        }

        void tell(StrictText text, RowSink sink) {
            if (begun == 0) {
                return;
            }
            String line = accession;
            String printed = name;
            if (line == null || printed == null) {
                text.problems().error(ReferenceCode.VALUE, begun, line == null ? "AC" : "ID",
                        "The entry that starts on this line has no " + (line == null ? "AC" : "ID") + " line.", "",
                        "the file is damaged here");
                return;
            }
            if (!Ids.CELL_LINE.matcher(line).matches()) {
                text.problems().error(ReferenceCode.VALUE, accessionLine, "AC",
                        "The accession is '" + Rows.shown(line) + "'; it must look like CVCL_0031.", "",
                        "the file is damaged here");
                return;
            }
            sink.row(begun);
            sink.term(line, printed, category, null);
            synonyms.stream().map(String::strip).filter(other -> !other.isEmpty())
                    .forEach(other -> sink.name(line, other, NameSort.ALIAS, null));
            former.stream().map(String::strip).filter(other -> !other.isEmpty())
                    .forEach(other -> sink.name(line, other, NameSort.IDENTIFIER, null));
            xrefs.forEach(other -> sink.xref(line, other));
            parents.forEach(other -> sink.parent(line, other));
            cautions.forEach(comment -> sink.caution(line, firstWords(comment), comment));
        }
    }
}
