package org.exodyn.reference.format;

import java.io.IOException;
import java.util.Locale;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;

/// What was published on a publication after it: retractions, corrections, expressions of concern, reinstatements. Both tables go
/// by the DOI of the publication; rows of publications without one are passed over.
final class NoticeReader {
    /// What Retraction Watch writes where a publication has no DOI.
    private static final String NONE = "unavailable";

    private NoticeReader() {}

    static void table(StrictText text, RowSink sink) throws IOException {
        read(Rows.of(text, ',', Rows.Quoting.RFC_4180), "OriginalPaperDOI", "RetractionNature", sink);
    }

    static void dois(StrictText text, RowSink sink) throws IOException {
        read(Rows.of(text, '\t', Rows.Quoting.NONE), "doi", "nature", sink);
    }

    private static void read(Rows rows, String doiColumn, String natureColumn, RowSink sink) throws IOException {
        int doi = rows.column(doiColumn);
        int nature = rows.column(natureColumn);
        while (rows.next()) {
            sink.row(rows.line());
            String what = rows.filled(nature);
            String publication = rows.get(doi);
            if (what == null || publication.isEmpty() || publication.toLowerCase(Locale.ROOT).equals(NONE)) {
                continue;
            }
            String known = rows.get(doi, Ids.DOI, "10.1155/2022/5313654");
            if (known != null) {
                rows.parts(nature, ';').forEach(one -> sink.notice(known, one));
            }
        }
    }
}
