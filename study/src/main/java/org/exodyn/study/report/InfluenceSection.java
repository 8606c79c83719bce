package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Influence;
import org.exodyn.study.report.ReportContent.NextMeasurement;

/// The parameters that matter most, each with the records and the steps by which they were chosen.
final class InfluenceSection {
    private InfluenceSection() {}

    static void write(PageWriter page, ReportIndex index) {
        List<Influence> rows = InfluenceFigure.rows(index);
        String output = rows.isEmpty() ? "the shown output" : rows.getFirst().output();
        page.section("parameters", "Parameters that matter most",
                "Importance for " + output + ": absolute Spearman rank correlation over the draws. Bars that end"
                        + " before the dashed line cannot be told from noise.");
        page.figure(InfluenceFigure.draw(index),
                "Hatched and marked “assumed”: the value or its range is a prior of this project, not a published"
                        + " number.",
                "none");
        Markup html = page.html();
        for (Influence row : rows) {
            details(html, row);
        }
        if (rows.isEmpty()) {
            page.paragraph("No parameter was varied in this run.", "missing");
        }
        measurements(page, index);
        page.endSection();
    }

    private static void details(Markup html, Influence row) {
        html.open("details", "class", "parameter").open("summary").text(row.label() + " ");
        html.element("code", row.symbol()).text(" ");
        EvidenceText.badge(html, row.confidence());
        EvidenceText.badge(html, "range " + row.rangeBasis());
        html.close();
        html.open("p").text(row.distribution() + ", median " + NumberText.interval(row.median(), row.low(), row.high())
                + " " + NumberText.unit(row.unit()) + ". Name in the model: ").element("code", row.name()).close();
        html.open("ul", "class", "records");
        row.records().forEach(card -> {
            html.open("li");
            EvidenceText.record(html, card);
            html.close();
        });
        html.close();
        if (row.records().isEmpty()) {
            html.element("p", "No parameter record stands behind it.", "class", "missing");
        }
        html.open("ol", "class", "steps");
        row.resolution().forEach(step -> html.element("li", step));
        html.close().close();
    }

    private static void measurements(PageWriter page, ReportIndex index) {
        page.html().element("h3", "What to measure next");
        TableBlock table = new TableBlock("next", "Measurements, most useful first").column("Measure").column("Why")
                .column("Parameter").column("Known now");
        for (NextMeasurement next : index.content().nextMeasurements()) {
            table.row().cell(next.what()).cell(next.why()).cell(html -> html.element("code", next.parameter()))
                    .cell(next.current());
        }
        table.write(page.html(), "This run names no measurement.");
    }
}
