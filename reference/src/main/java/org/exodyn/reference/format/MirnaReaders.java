package org.exodyn.reference.format;

import java.io.IOException;
import java.util.regex.Pattern;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;
import org.exodyn.reference.source.TextLines;

/// miRNAs: miRBase as FASTA, as lists of names, and as tables for one species.
final class MirnaReaders {
    /// `>cel-let-7-5p MIMAT0000001 Caenorhabditis elegans let-7-5p`.
    private static final Pattern FASTA_HEAD = Pattern.compile(">(\\S+)\\s+(MI(?:MAT)?\\d{7})(?:\\s+.*)?");
    private static final Pattern BASES = Pattern.compile("[ACGUTNRYKMSWBDHV]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCESSION = Pattern.compile("MI(MAT)?\\d{7}");

    private MirnaReaders() {}

    /// `mature.fa` or `hairpin.fa`: a head line with name and accession, then the sequence.
    static void fasta(StrictText text, RowSink sink) throws IOException {
        TextLines lines = new TextLines(text);
        boolean sequenceDue = false;
        int headLine = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith(">")) {
                if (sequenceDue) {
                    noSequence(text, headLine);
                }
                sink.row(lines.line());
                headLine = lines.line();
                var head = FASTA_HEAD.matcher(line.strip());
                sequenceDue = true;
                if (!head.matches()) {
                    text.problems().error(ReferenceCode.VALUE, headLine, "",
                            "The line '" + Rows.shown(line) + "' names no miRNA with its accession.", "",
                            "it must look like >hsa-miR-21-5p MIMAT0000076 Homo sapiens miR-21-5p");
                    continue;
                }
                sink.term(head.group(2), head.group(1), kind(head.group(2)), null);
            } else if (headLine == 0 || !BASES.matcher(line.strip()).matches()) {
                text.problems().error(ReferenceCode.VALUE, lines.line(), "",
                        "The line '" + Rows.shown(line) + "' is no sequence of bases.", "", "the file is damaged here");
                sequenceDue = false;
            } else {
                sequenceDue = false;
            }
        }
        if (sequenceDue) {
            text.problems().error(ReferenceCode.CUT_OFF, headLine, "",
                    "The last entry has no sequence; the file ends inside it.", "", "download it again");
        }
    }

    /// `aliases.txt`: accession, tab, all names that ever were, each followed by a semicolon; the newest is the last.
    static void aliases(StrictText text, RowSink sink) throws IOException {
        TextLines lines = new TextLines(text);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            sink.row(lines.line());
            int tab = line.indexOf('\t');
            String accession = tab < 0 ? line.strip() : line.substring(0, tab).strip();
            String names = tab < 0 ? "" : line.substring(tab + 1).strip();
            if (!ACCESSION.matcher(accession).matches() || !names.endsWith(";")) {
                boolean cut = !lines.complete();
                text.problems().error(cut ? ReferenceCode.CUT_OFF : ReferenceCode.VALUE, lines.line(), "",
                        "The line '" + Rows.shown(line) + "' is no accession with a list of names.",
                        "It must look like MI0000001, a tab, cel-let-7L;cel-let-7;",
                        cut ? "the file was cut off here; download it again" : "the file is damaged here");
                continue;
            }
            String[] all = names.split(";");
            String newest = all[all.length - 1].strip();
            sink.term(accession, newest, kind(accession), null);
            for (int index = 0; index < all.length - 1; index++) {
                String name = all[index].strip();
                if (!name.isEmpty() && !name.equals(newest)) {
                    sink.name(accession, name, NameSort.PREVIOUS, null);
                }
            }
        }
    }

    /// Mature miRNAs of one species as a table.
    static void matureTable(StrictText text, RowSink sink) throws IOException {
        table(text, sink, "mature_acc", "mature_name", Ids.MATURE, "MIMAT0000076");
    }

    /// Hairpins of one species as a table.
    static void hairpinTable(StrictText text, RowSink sink) throws IOException {
        table(text, sink, "hairpin_acc", "hairpin_name", Ids.HAIRPIN, "MI0000077");
    }

    /// Names with the versions in which they were used.
    static void history(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int accession = rows.column("accession");
        int name = rows.column("name");
        int last = rows.column("last_version");
        int current = rows.column("current_v22_name");
        sink.partial();
        while (rows.next()) {
            sink.row(rows.line());
            String id = rows.get(accession, ACCESSION, "MIMAT0000076");
            String printed = rows.filled(name);
            if (id == null || printed == null) {
                continue;
            }
            String now = rows.get(current);
            boolean dead = now.isEmpty() || now.equals("NA");
            sink.term(id, dead ? printed : now, kind(id), dead ? "withdrawn" : null);
            if (dead || !printed.equals(now)) {
                sink.name(id, printed, NameSort.PREVIOUS, Ids.orNull(rows.get(last)));
            }
        }
    }

    private static void table(StrictText text, RowSink sink, String idColumn, String nameColumn, Pattern form,
            String example) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int id = rows.column(idColumn);
        int name = rows.column(nameColumn);
        sink.partial();
        while (rows.next()) {
            sink.row(rows.line());
            String accession = rows.get(id, form, example);
            String printed = rows.filled(name);
            if (accession != null && printed != null) {
                sink.term(accession, printed, kind(accession), null);
            }
        }
    }

    private static String kind(String accession) {
        return accession.startsWith("MIMAT") ? "mature miRNA" : "miRNA hairpin";
    }

    private static void noSequence(StrictText text, int line) {
        text.problems().error(ReferenceCode.VALUE, line, "", "The entry that starts on this line has no sequence.", "",
                "the file is damaged here");
    }
}
