package org.exodyn.reference.format;

import java.io.IOException;
import java.util.Locale;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;
import org.jspecify.annotations.Nullable;

/// miRNAs and their targets, and non-coding RNAs that change the response to drugs.
final class TargetReaders {
    private TargetReaders() {}

    /// miRTarBase as CSV, one paper per row. Support types: `Functional MTI` is strong, with `(Weak)` weak; those that
    /// found no effect (`Non-Functional MTI`) are no evidence for a target and are left out.
    static void mirtarbase(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, ',', Rows.Quoting.RFC_4180);
        int mirna = rows.column("miRNA");
        int gene = rows.column("Target Gene");
        int entrez = rows.optionalColumn("Target Gene (Entrez ID)");
        int experiments = rows.column("Experiments");
        int support = rows.column("Support Type");
        int pmid = rows.column("References (PMID)");
        while (rows.next()) {
            sink.row(rows.line());
            String regulator = rows.filled(mirna);
            String target = rows.filled(gene);
            String paper = rows.get(pmid, Ids.PMID, "17179747");
            String type = rows.get(support).toLowerCase(Locale.ROOT);
            if (regulator == null || target == null || paper == null || type.startsWith("non-functional")) {
                continue;
            }
            if (!type.startsWith("functional mti")) {
                rows.report(support, "The Support Type is '" + Rows.shown(rows.get(support))
                        + "'; it must be Functional MTI, Non-Functional MTI, or one of these with (Weak).");
                continue;
            }
            Strength strength = type.contains("weak") ? Strength.WEAK : Strength.STRONG;
            sink.target(regulator, target, Ids.orNull(rows.get(entrez)), strength,
                    Ids.orNull(rows.get(experiments)), paper);
        }
    }

    /// miRNA stem, gene and paper; how strong the evidence is was not kept.
    static void stems(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int stem = rows.column("mirna_stem");
        int gene = rows.column("target");
        int pmid = rows.column("pmid");
        while (rows.next()) {
            sink.row(rows.line());
            String regulator = rows.filled(stem);
            String target = rows.filled(gene);
            String paper = rows.get(pmid, Ids.PMID, "18392778");
            if (regulator != null && target != null && paper != null) {
                sink.target(regulator, target, null, Strength.ANY, null, paper);
            }
        }
    }

    /// NoncoRNA: non-coding RNAs, drugs and resistance; `NA` stands for nothing.
    static void noncorna(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.RFC_4180);
        int pmid = rows.column("pmid");
        int rnaId = rows.column("ncrna_id");
        int rna = rows.column("ncrna_name");
        int kind = rows.column("ncrna_type");
        int drugId = rows.column("drug_id");
        int drug = rows.column("drug_name");
        int cancer = rows.column("cancer_type");
        int pattern = rows.column("ncrna_exp_pattern");
        int effect = rows.column("sensitive_or_resistant");
        int targets = rows.column("target_gene");
        while (rows.next()) {
            sink.row(rows.line());
            String name = rows.filled(rna);
            String substance = rows.filled(drug);
            String paper = rows.get(pmid, Ids.PMID, "28656150");
            String response = rows.filled(effect);
            if (name == null || substance == null || paper == null || response == null) {
                continue;
            }
            String id = rows.get(drugId);
            var drugbank = Ids.DRUGBANK.matcher(id);
            sink.rnaEffect(new RnaEffect(known(rows.get(rnaId)), name, rows.get(kind),
                    drugbank.lookingAt() ? drugbank.group() : null, substance, known(rows.get(cancer)),
                    known(rows.get(pattern)), response, known(rows.get(targets)), paper));
        }
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() || value.equals("NA") ? null : value;
    }
}
