package org.exodyn.study.report;

import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Combination;

/// Two drugs together, beside the references of no interaction. Absent where no arm has a second drug.
final class CombinationSection {
    private CombinationSection() {}

    static void write(PageWriter page, ReportIndex index) {
        if (index.content().combinations().isEmpty()) {
            return;
        }
        page.section("combinations-section", "Two drugs together",
                "Live cells with both drugs, relative to the same culture with neither. Bliss: the product of what each"
                        + " drug alone leaves. Loewe: what the doses would leave if both were one drug.");
        page.figure(CombinationFigure.draw(index),
                "Full line: simulated, median with central 50 % and 90 % bands; dashed: median expected by Bliss; dotted:"
                        + " by Loewe. Below a reference both drugs do more together than it expects. The model lets"
                        + " effects on division multiply and deaths add, which is not a finding about these drugs.");
        TableBlock table = new TableBlock("combinations-table", "With both drugs, median (central 90 %)")
                .column("Premise").column("Arm").column("Second drug").number("Dose").number("Simulated")
                .number("Bliss").number("Simulated − Bliss").number("Loewe").number("Loewe known in");
        for (Combination one : index.content().combinations()) {
            for (int dose = 0; dose < one.doses().length; dose++) {
                ReportContent.Response some = ShownDose.first(index);
                String unit = some == null ? "" : some.doseUnit();
                table.row().cell(index.heading(one.premise())).cell(index.armLabel(one.arm())).cell(one.second())
                        .cell(ShownDose.text(one.doses()[dose], unit), one.doses()[dose]);
                band(table, one.simulated().get(dose));
                band(table, one.bliss().get(dose));
                band(table, one.excess().get(dose));
                if (Double.isNaN(one.loewe().get(dose).q50())) {
                    table.cell("not known");
                } else {
                    band(table, one.loewe().get(dose));
                }
                table.cell(one.loeweKnown()[dose] == 0 ? "none" : NumberText.percent(one.loeweKnown()[dose]),
                        one.loeweKnown()[dose]);
            }
        }
        table.fold(page.html(), "All doses as a table", "No arm has a second drug.");
        page.endSection();
    }

    private static void band(TableBlock table, Band band) {
        table.cell(Bands.share(band), band.q50());
    }
}
