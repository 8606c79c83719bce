package org.exodyn.study.report;

import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.ClaimCard;
import org.exodyn.study.report.ReportContent.Readout;

/// Reported read-outs beside the prediction.
final class ReadoutSection {
    private ReadoutSection() {}

    static void write(PageWriter page, ReportIndex index) {
        page.section("readouts-section", "Reported read-outs beside the prediction", "");
        if (index.content().readouts().isEmpty()) {
            page.paragraph("No reported read-out belongs to this run's claims.", "missing");
            page.endSection();
            return;
        }
        page.figure(ReadoutFigure.draw(index),
                "Bars: prediction divided by the reported value; the number at the right is the predicted median."
                        + " Read-outs reported without a number are in the table only.");
        TableBlock table = new TableBlock("readout-table", "Reported and predicted").column("Read-out")
                .column("Premise").column("Reported").number("Predicted").column("Unit")
                .number("Reported ÷ predicted").column("Source");
        for (Readout readout : index.content().readouts()) {
            Double factor = readout.factor();
            ClaimCard claim = index.claim(readout.claim());
            table.row().cell(readout.what()).cell(index.heading(readout.premise())).cell(readout.reported())
                    .cell(Bands.brief(readout.predicted()), readout.predicted().q50())
                    .cell(NumberText.unit(readout.unit()))
                    .cell(factor == null ? "no number reported" : NumberText.of(factor),
                            factor == null ? Double.NaN : factor)
                    .cell(html -> {
                        if (claim == null) {
                            html.text(readout.claim());
                        } else {
                            Links.source(html, index, claim.source());
                        }
                    });
        }
        table.write(page.html(), "");
        page.endSection();
    }
}
