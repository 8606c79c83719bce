package org.exodyn.reference.format;

import java.io.IOException;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;

/// Genes: the HGNC complete set, and symbols with aliases from NCBI Gene.
final class GeneReaders {
    private GeneReaders() {}

    /// HGNC complete set: one gene per row, lists in a field separated by `|`.
    static void hgnc(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.RFC_4180);
        int id = rows.column("hgnc_id");
        int symbol = rows.column("symbol");
        int name = rows.column("name");
        int status = rows.column("status");
        int type = rows.column("locus_type");
        int alias = rows.column("alias_symbol");
        int aliasName = rows.optionalColumn("alias_name");
        int previous = rows.column("prev_symbol");
        int previousName = rows.optionalColumn("prev_name");
        int modified = rows.optionalColumn("date_modified");
        String newest = "";
        while (rows.next()) {
            sink.row(rows.line());
            String gene = rows.get(id, Ids.HGNC, "HGNC:1100");
            String approved = rows.filled(symbol);
            if (gene == null || approved == null) {
                continue;
            }
            sink.term(gene, approved, Ids.orNull(rows.get(type)), Ids.orNull(rows.get(status)));
            if (!rows.get(name).isEmpty()) {
                sink.name(gene, rows.get(name), NameSort.FULL, null);
            }
            rows.parts(alias, '|').forEach(other -> sink.name(gene, other, NameSort.ALIAS, null));
            rows.parts(aliasName, '|').forEach(other -> sink.name(gene, other, NameSort.ALIAS, null));
            rows.parts(previous, '|').forEach(other -> sink.name(gene, other, NameSort.PREVIOUS, null));
            rows.parts(previousName, '|').forEach(other -> sink.name(gene, other, NameSort.PREVIOUS, null));
            xrefs(rows, rows.optionalColumn("entrez_id"), "NCBIGENE:", gene, sink);
            xrefs(rows, rows.optionalColumn("ensembl_gene_id"), "ENSEMBL:", gene, sink);
            xrefs(rows, rows.optionalColumn("uniprot_ids"), "UNIPROT:", gene, sink);
            xrefs(rows, rows.optionalColumn("omim_id"), "OMIM:", gene, sink);
            xrefs(rows, rows.optionalColumn("mirbase"), "", gene, sink);
            String changed = rows.get(modified);
            newest = changed.compareTo(newest) > 0 ? changed : newest;
        }
        if (newest.matches("\\d{4}-\\d\\d-\\d\\d")) {
            sink.version("last change " + newest);
        }
    }

    /// Gene number, symbol, name and aliases, which include the symbol; lists separated by `|`.
    static void ncbi(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int entrez = rows.column("entrez");
        int symbol = rows.column("symbol");
        int name = rows.column("name");
        int aliases = rows.column("aliases");
        sink.partial();
        while (rows.next()) {
            sink.row(rows.line());
            String number = rows.get(entrez, Ids.ENTREZ, "672");
            String official = rows.filled(symbol);
            if (number == null || official == null) {
                continue;
            }
            String gene = "NCBIGENE:" + number;
            sink.term(gene, official, null, null);
            if (!rows.get(name).isEmpty()) {
                sink.name(gene, rows.get(name), NameSort.FULL, null);
            }
            rows.parts(aliases, '|').stream().filter(other -> !other.equals(official))
                    .forEach(other -> sink.name(gene, other, NameSort.ALIAS, null));
        }
    }

    private static void xrefs(Rows rows, int column, String prefix, String gene, RowSink sink) {
        rows.parts(column, '|').forEach(other -> sink.xref(gene, prefix + other));
    }
}
