package org.exodyn.reference.format;

import java.io.IOException;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;
import org.jspecify.annotations.Nullable;

/// CIViC's summaries of clinical evidence, one item per row. Items that a curator flagged are kept; their status says so.
final class CivicReader {
    private CivicReader() {}

    static void read(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.RFC_4180);
        int id = rows.column("evidence_id");
        int profile = rows.column("molecular_profile");
        int disease = rows.column("disease");
        int doid = rows.column("doid");
        int therapies = rows.column("therapies");
        int interaction = rows.optionalColumn("therapy_interaction_type");
        int type = rows.column("evidence_type");
        int direction = rows.column("evidence_direction");
        int level = rows.column("evidence_level");
        int significance = rows.column("significance");
        int rating = rows.column("rating");
        int status = rows.column("evidence_status");
        int citationId = rows.column("citation_id");
        int source = rows.column("source_type");
        int citation = rows.column("citation");
        int review = rows.optionalColumn("last_review_date");
        int flagged = rows.optionalColumn("is_flagged");
        String newest = "";
        while (rows.next()) {
            sink.row(rows.line());
            String item = rows.get(id, Ids.ENTREZ, "725");
            String subject = rows.filled(profile);
            if (item == null || subject == null) {
                continue;
            }
            String state = rows.get(status) + (rows.get(flagged).equals("true") ? ", flagged" : "");
            sink.civic(new CivicItem(item, subject, Ids.orNull(rows.get(disease)), prefixed(rows.get(doid)),
                    rows.parts(therapies, ','), Ids.orNull(rows.get(interaction)), rows.get(type),
                    Ids.orNull(rows.get(direction)), Ids.orNull(rows.get(level)), Ids.orNull(rows.get(significance)),
                    Ids.orNull(rows.get(rating)), state,
                    rows.get(citationId).isEmpty() ? null : rows.get(source) + " " + rows.get(citationId),
                    Ids.orNull(rows.get(citation))));
            String reviewed = rows.get(review);
            newest = reviewed.compareTo(newest) > 0 ? reviewed : newest;
        }
        if (newest.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            sink.version("last review " + newest.substring(0, 10));
        }
    }

    private static @Nullable String prefixed(String doid) {
        return doid.isEmpty() ? null : doid.startsWith("DOID:") ? doid : "DOID:" + doid;
    }
}
