package org.exodyn.reference.format;

import java.io.IOException;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;
import org.exodyn.reference.source.TextLines;

/// Numbers of retracted publications at PubMed, one a line.
final class RetractionReader {
    private RetractionReader() {}

    static void read(StrictText text, RowSink sink) throws IOException {
        TextLines lines = new TextLines(text);
        for (String line = lines.next(); line != null; line = lines.next()) {
            String pmid = line.strip();
            if (pmid.isEmpty()) {
                continue;
            }
            sink.row(lines.line());
            if (Ids.PMID.matcher(pmid).matches()) {
                sink.retraction(pmid);
            } else {
                text.problems().error(ReferenceCode.VALUE, lines.line(), "",
                        "The line is '" + Rows.shown(pmid) + "'; it must be a number of PubMed such as 16033116.", "",
                        "the file holds something else beside");
            }
        }
    }
}
