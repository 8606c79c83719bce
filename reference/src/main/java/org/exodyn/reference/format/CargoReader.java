package org.exodyn.reference.format;

import java.io.IOException;
import java.util.Locale;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;

/// Vesicle cargo as ExoCarta and Vesiclepedia give it: tables of proteins and mRNAs, and tables of miRNAs.
final class CargoReader {
    private CargoReader() {}

    static void read(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        boolean mirnas = rows.optionalColumn("MIRNA ID") >= 0;
        int kind = rows.column("CONTENT TYPE");
        int symbol = rows.column(mirnas ? "MIRNA ID" : "GENE SYMBOL");
        int entrez = rows.optionalColumn("ENTREZ GENE ID");
        int species = rows.column("SPECIES");
        int experiment = rows.column("EXPERIMENT ID");
        int methods = rows.optionalColumn("METHODS");
        while (rows.next()) {
            sink.row(rows.line());
            String type = rows.filled(kind);
            // some entries have a gene number and no symbol; the number names the gene as well
            String name = rows.get(symbol).isEmpty() ? rows.get(entrez) : rows.get(symbol);
            if (name.isEmpty()) {
                rows.report(symbol, "The row names no molecule.");
            } else if (type != null) {
                sink.cargo(name, Ids.orNull(rows.get(entrez)), printed(type), rows.get(species),
                        Ids.orNull(rows.get(experiment)), Ids.orNull(rows.get(methods)));
            }
        }
    }

    /// The sources write `mrna` and `mRNA` for the same.
    private static String printed(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "mrna" -> "mRNA";
            case "mirna" -> "miRNA";
            default -> type;
        };
    }
}
