package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Move;

/// What it costs to believe the claims.
final class CostSection {
    private CostSection() {}

    static void write(PageWriter page, ReportIndex index) {
        page.section("cost", "What the claimed premise costs",
                "Under the claimed premise the same model is conditioned on each claim's read-out. These are the"
                        + " parameters that move on the most probable way to that, and how much of the recorded ranges"
                        + " allows it. Other ways ask less of one parameter and more of others.");
        List<Conditioning> all = index.content().conditioning();
        TableBlock table = new TableBlock("cost-table", "Cost of each claim").column("Claim").column("Demanded")
                .number("Distance, standard deviations").number("Share of the prior").number("Effective sample size")
                .column("Outcome");
        for (Conditioning one : all) {
            table.row().cell(one.label()).cell(one.demanded())
                    .cell(NumberText.fixed(one.distance(), 1), one.distance()).cell(mass(one), one.priorMass())
                    .cell(NumberText.of(one.effectiveSampleSize()) + " of " + one.draws(), one.effectiveSampleSize())
                    .cell((one.reached() ? "Reached: " : "Not reached: ") + one.outcome());
        }
        table.write(page.html(), "No claim was conditioned on in this run.");
        for (int at = 0; at < all.size(); at++) {
            Conditioning one = all.get(at);
            page.html().open("h3").text(one.label() + " ").element("span", ReportIndex.IF_THE_CLAIM_HOLDS, "class",
                    "badge p-claimed").close();
            if (!one.reached()) {
                page.paragraph("Not reached: " + one.outcome(), "notice");
            }
            if (one.moves().isEmpty()) {
                if (one.reached()) {
                    page.paragraph("No parameter had to move.", "muted");
                }
                continue;
            }
            page.figure(MovesFigure.draw(one, at),
                    "If the claim holds: strip, recorded central 90 %; diamond, the value at the most probable point"
                            + " that reproduces the claim (red where it lies outside the strip).",
                    "none");
            moves(page.html(), one, at);
        }
        page.endSection();
    }

    private static String mass(Conditioning one) {
        String text = NumberText.probability(one.priorMass(), one.priorMassError(), one.draws());
        return one.priorMass() > one.priorMassError() && one.priorMassError() > 0
                ? text + " ± " + NumberText.of(one.priorMassError())
                : text + " (bound by " + one.draws() + " draws)";
    }

    private static void moves(Markup html, Conditioning one, int at) {
        TableBlock table = new TableBlock("moves-table-" + at, "Recorded and at the most probable point")
                .column("Parameter")
                .number("Median of the range (central 90 %)").number("Most probable point")
                .number("Powers of ten moved")
                .number("Prior quantile").column("Unit").column("Confidence");
        for (Move move : one.moves()) {
            table.row().cell(move.label())
                    .cell(NumberText.interval(move.priorMedian(), move.priorLow(), move.priorHigh()),
                            move.priorMedian())
                    .cell(NumberText.of(move.value()), move.value())
                    .cell(NumberText.fixed(move.decades(), 2), move.decades())
                    .cell(NumberText.percent(move.quantile()), move.quantile()).cell(NumberText.unit(move.unit()))
                    .cell(cell -> EvidenceText.badge(cell, move.confidence()));
        }
        table.fold(html, "Numbers as a table", "");
    }
}
