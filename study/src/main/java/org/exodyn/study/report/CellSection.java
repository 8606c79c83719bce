package org.exodyn.study.report;

import java.util.List;
import java.util.Locale;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.CargoSpread;
import org.exodyn.study.report.ReportContent.CellSpread;
import org.exodyn.study.report.ReportContent.Split;
import org.jspecify.annotations.Nullable;

/// Cells followed one by one.
final class CellSection {
    /// The row of the setting that tells how many cells are followed.
    static final String FOLLOWED = "Cells followed one by one";

    private CellSection() {}

    static void write(PageWriter page, ReportIndex index) {
        List<CellSpread> spreads = index.content().cells();
        if (spreads.isEmpty()) {
            page.section("cells", "Cell by cell", "");
            // The setting says how many were asked for, or why there are none.
            String why = index.content().setting().stream().filter(row -> row.label().equals(FOLLOWED))
                    .map(row -> row.value().replaceFirst("^none: ", "")).findFirst().orElse("none were asked for");
            page.paragraph("No cells were followed one by one in this run: " + why + ".", "missing");
            page.endSection();
            return;
        }
        page.section("cells", "Cell by cell",
                "A mean hides who receives anything. Here single recipient cells are followed: each meets its own vesicles,"
                        + " each vesicle holds its own number of copies, and copies and mRNA come one by one. A cell responds"
                        + " if its own half-effect dose moves by 20 % or more against the same cell without vesicles.");
        page.figure(CellFigure.draw(index),
                "Left: share of cells that hold at least so many copies, mean from drug on to read-out, at "
                        + shownDose(spreads)
                        + "; one line per arm, all draws together. Dashed: share of draws in which the mean cell does. Where a"
                        + " full line runs below its dashed one, the mean is carried by few cells. Right: how much of"
                        + " the differences comes from not knowing the parameters and how much from chance from cell to cell,"
                        + " in the first arm that carries all cargo.");
        responding(page, index, spreads);
        copies(page, index, spreads);
        page.endSection();
    }

    private static String shownDose(List<CellSpread> spreads) {
        return spreads.stream().filter(CellSpread::shown).map(CellSpread::dose).findFirst().orElse("the shown dose");
    }

    private static void responding(PageWriter page, ReportIndex index, List<CellSpread> spreads) {
        TableBlock table = new TableBlock("cells-table", "Cells that respond, and resistance factor of a cell")
                .column("Premise").column("Arm").column("Drug").number("Cells").number("Cells that respond")
                .number("by draw, median (central 90 %)").number("Resistance factor of a cell")
                .number("of the mean-field");
        TableBlock spread = new TableBlock("cell-spread-table", "Where the spread of ln RF over cells comes from")
                .column("Premise").column("Arm").column("Drug").number("Mean of ln RF, cells").number("mean-field")
                .number("From parameters").number("From chance");
        for (CellSpread one : spreads) {
            table.row().cell(index.heading(one.premise())).cell(index.armLabel(one.arm())).cell(one.dose())
                    .cell(String.format(Locale.ROOT, "%,d", (long) one.cells() * index.content().draws()),
                            (double) one.cells() * index.content().draws())
                    .cell(share(one.responding()), one.responding())
                    .cell(percents(one.respondingByDraw()), one.respondingByDraw().q50())
                    .cell(Bands.brief(one.factor()), one.factor().q50())
                    .cell(Bands.brief(one.cultureFactor()), one.cultureFactor().q50());
            spread.row().cell(index.heading(one.premise())).cell(index.armLabel(one.arm())).cell(one.dose())
                    .cell(NumberText.of(one.meanLnRf()), one.meanLnRf())
                    .cell(NumberText.of(one.cultureLnRf()), one.cultureLnRf());
            shares(spread, one.split());
        }
        table.write(page.html(), "No cell was followed.");
        spread.fold(page.html(), "Spread by its cause as a table", "No cell was followed.");
    }

    private static void copies(PageWriter page, ReportIndex index, List<CellSpread> spreads) {
        TableBlock table = new TableBlock("cell-copies-table",
                "Delivered copies per cell, mean from drug on to read-out")
                .column("Premise").column("Arm").column("Drug").column("Cargo").number("Never a copy")
                .number("At least one copy").number("Enough for the claim").number("Copies of a cell")
                .number("Mean of cells").number("Mean-field");
        TableBlock spread = new TableBlock("cell-copies-spread-table",
                "Where the spread of copies over cells, as ln(1 + copies), comes from").column("Premise").column("Arm")
                .column("Drug").column("Cargo").number("From parameters").number("From chance");
        for (CellSpread one : spreads) {
            for (CargoSpread cargo : one.cargo()) {
                Double sufficient = cargo.sufficient();
                table.row().cell(index.heading(one.premise())).cell(index.armLabel(one.arm())).cell(one.dose())
                        .cell(cargo.cargo()).cell(share(cargo.empty()), cargo.empty())
                        .cell(share(cargo.atLeastOne()), cargo.atLeastOne());
                if (sufficient == null) {
                    table.cell("not known");
                } else {
                    table.cell(share(sufficient), sufficient);
                }
                table.cell(Bands.brief(cargo.copies()), cargo.copies().q50())
                        .cell(NumberText.of(cargo.mean()), cargo.mean())
                        .cell(NumberText.of(cargo.culture()), cargo.culture());
                shares(spread.row().cell(index.heading(one.premise())).cell(index.armLabel(one.arm()))
                        .cell(one.dose()).cell(cargo.cargo()), cargo.split());
            }
        }
        table.fold(page.html(), "Copies per cell as a table", "No delivered cargo was followed.");
        spread.fold(page.html(), "Spread of copies by its cause as a table", "No delivered cargo was followed.");
    }

    private static void shares(TableBlock table, @Nullable Split split) {
        if (split == null || Double.isNaN(split.parameterShare())) {
            table.cell("–").cell("–");
        } else {
            table.cell(NumberText.percent(split.parameterShare()), split.parameterShare())
                    .cell(NumberText.percent(1 - split.parameterShare()), 1 - split.parameterShare());
        }
    }

    private static String share(double share) {
        return share == 0 ? "none" : NumberText.percent(share);
    }

    private static String percents(ReportContent.Band band) {
        return band.q95() == 0 ? "none" : share(band.q50()) + " (" + share(band.q05()) + "–" + share(band.q95()) + ")";
    }
}
