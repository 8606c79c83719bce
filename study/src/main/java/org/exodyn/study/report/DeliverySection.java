package org.exodyn.study.report;

import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Delivery;

/// Copies delivered, present and needed.
final class DeliverySection {
    private DeliverySection() {}

    static void write(PageWriter page, ReportIndex index) {
        page.section("delivery-section", "Does enough cargo arrive?",
                "What vesicles bring, what the recipient cell holds already, and what the claimed effect needs, in the"
                        + " same unit and window. The arrow is the distance between delivered and needed.");
        if (index.content().deliveries().isEmpty()) {
            page.paragraph("No arm of this run delivers cargo: vesicles act otherwise, or there are none.", "missing");
            page.endSection();
            return;
        }
        page.figure(DeliveryFigure.draw(index),
                "One row per cargo, in the arm of the answer or, where that brings none, in the first arm that gets at least half of"
                        + " what arrives at most. Dark: central 50 %; light: central 90 %; hatched: what is needed."
                        + " Rings: medians in the other arms. ×10ⁿ short: what one draw needs over what the same draw"
                        + " delivers, median over draws; the medians of both need not lie as far apart."
                        + claimed(index));
        TableBlock table = new TableBlock("delivery-table",
                (index.content().killing() ? "Copies or complexes per cell" : "Copies per recipient cell")
                        + ", median (central 90 %)")
                .column("Premise").column("Cargo").column("Arm").number("Vesicles taken up").number("Delivered")
                .number(index.content().killing() ? "There already" : "In the cell already").number("Needed")
                .number("Powers of ten short")
                .column("Enough in").column("Needed means");
        for (Delivery delivery : index.content().deliveries()) {
            if (delivery.premise().equals(ReportIndex.ZERO)) {
                continue;
            }
            Band required = delivery.required();
            Gap gap = Gap.of(delivery);
            table.row().cell(index.heading(delivery.premise())).cell(delivery.cargo())
                    .cell(index.armLabel(delivery.arm()));
            number(table, delivery.vesiclesInternalised());
            number(table, delivery.delivered());
            number(table, delivery.endogenous());
            if (required == null) {
                table.cell("not known").cell("–");
            } else {
                number(table, required);
                table.cell(NumberText.fixed(gap.decades(), 1), gap.decades());
            }
            table.cell(DeliveryFigure.share(delivery.shareSufficient(), index.content().draws()))
                    .cell(delivery.requirement());
        }
        table.fold(page.html(), "All arms as a table", "No delivered cargo was recorded in this run.");
        page.endSection();
    }

    /// What it means to be short where the claims hold.
    private static String claimed(ReportIndex index) {
        boolean some = index.shownDeliveries(ReportIndex.CLAIMED).stream().anyMatch(one -> Gap.of(one).isShort());
        return some
                ? " Where the claims hold they do so in every draw, also with less than is needed here: that is for a"
                        + " shift of 20 %, and a smaller one is enough where the response follows it steeply."
                : "";
    }

    private static void number(TableBlock table, Band band) {
        table.cell(Bands.brief(band), band.q50());
    }
}
