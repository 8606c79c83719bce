package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.ClaimCard;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.report.ReportContent.Move;
import org.exodyn.study.report.ReportContent.NextMeasurement;
import org.exodyn.study.report.ReportContent.Readout;
import org.exodyn.study.report.ReportContent.Response;

/// The panel under the answer: why the arms overlap (or differ), what was reported, what would have to be true, and
/// what to measure next. Made to be understood within a minute.
final class WhySection {
    /// A resistance factor closer to one than this is not resolved by a viability assay.
    private static final double SEEN = 1.05;

    private static final int MOST_MOVES = 3;
    private static final int MOST_MEASUREMENTS = 3;

    private WhySection() {}

    static void write(PageWriter page, ReportIndex index) {
        List<Response> compared = compared(index);
        long overlapping = compared.stream().filter(WhySection::overlaps).count();
        boolean overlap = overlapping * 2 > compared.size();
        page.section("why", index.content().killing() ? "What stands behind the answer"
                : overlap ? "Why the arms overlap" : "Why the arms differ", "");
        Markup html = page.html();
        html.open("div", "class", "why");
        html.open("div", "class", "card wide").element("h3", heading(index, overlap));
        arms(html, index, compared, overlapping);
        html.open("div", "class", "split").open("div");
        deliveries(html, index);
        html.close().open("div");
        if (!index.shownDeliveries(ReportIndex.MEASURED).isEmpty()) {
            page.figure(GapFigure.draw(index), "Dot: arrives; grey bar: there already; diamond: needed.", "none");
        }
        html.close().close().close();
        html.open("div", "class", "card").element("h3", "What the papers reported");
        reported(html, index);
        html.close();
        html.open("div", "class", "card").element("h3", "What would have to be true");
        conditions(html, index);
        html.close();
        html.open("div", "class", "card").element("h3", "What to measure next");
        measurements(html, index);
        html.close().close();
        page.endSection();
    }

    private static String heading(ReportIndex index, boolean overlap) {
        if (!overlap && !index.content().killing()) {
            return "What separates the arms";
        }
        return index.content().reason().isEmpty() ? "What arrives" : index.content().reason();
    }

    private static List<Response> compared(ReportIndex index) {
        List<Response> compared = new ArrayList<>();
        for (Arm arm : index.content().arms()) {
            Response response = index.response(ReportIndex.MEASURED, arm.id());
            if (!arm.reference() && response != null && response.resistanceFactor() != null) {
                compared.add(response);
            }
        }
        return compared;
    }

    private static boolean overlaps(Response response) {
        Band factor = response.resistanceFactor();
        return factor != null && (Bands.holds(factor, 1) || factor.q05() > 1 / SEEN && factor.q95() < SEEN);
    }

    private static void arms(Markup html, ReportIndex index, List<Response> compared, long overlapping) {
        Arm reference = index.referenceArm();
        if (index.content().killing()) {
            return;
        }
        if (compared.isEmpty()) {
            html.element("p", "No arm has a resistance factor under this run's doses.", "class", "missing");
            return;
        }
        html.element("p", "With parameters from their records only, " + overlapping + " of " + compared.size()
                + " arms cannot be told from "
                + (reference == null ? "the reference" : "“" + reference.label() + "”")
                + ": the central 90 % of their resistance factor holds 1 or stays within 5 % of it, which no viability"
                + " assay resolves.");
    }

    private static void deliveries(Markup html, ReportIndex index) {
        List<Delivery> deliveries = index.shownDeliveries(ReportIndex.MEASURED);
        List<String> arms = deliveries.stream().map(Delivery::arm).distinct().toList();
        if (arms.size() == 1) {
            html.element("p", "In the arm “" + index.armLabel(arms.getFirst()) + "”:");
        }
        html.open("ul", "class", "plain");
        for (Delivery delivery : deliveries) {
            html.open("li").element("b", delivery.cargo());
            html.text(arms.size() == 1 ? ": about " : " in the arm “" + index.armLabel(delivery.arm()) + "”: about ");
            html.element("b", NumberText.of(delivery.delivered().q50())).text(" " + delivery.counted().arrive() + ", ");
            html.text(NumberText.of(delivery.endogenous().q50()) + " are there already");
            Band required = delivery.required();
            if (required == null) {
                html.text("; " + delivery.requirement() + ".");
            } else {
                Gap gap = Gap.of(delivery);
                if (gap.unattainable()) {
                    html.text("; " + delivery.requirement() + " in the median draw ");
                } else {
                    html.text(", ").element("b", NumberText.of(required.q50())).text(" are needed "
                            + delivery.requirement() + ": ");
                }
                html.element("strong", gap.text(), "class", gap.isShort() ? "short" : "enough");
                html.text(". Enough in " + DeliveryFigure.share(delivery.shareSufficient(), index.content().draws())
                        + ".");
            }
            html.close();
        }
        html.close();
        if (deliveries.isEmpty()) {
            html.element("p", "No delivered cargo was recorded.", "class", "missing");
        }
    }

    private static void reported(Markup html, ReportIndex index) {
        Set<String> seen = new LinkedHashSet<>();
        html.open("ul", "class", "plain");
        for (Readout readout : index.content().readouts()) {
            if (!readout.premise().equals(ReportIndex.MEASURED) || !seen.add(readout.claim() + readout.what())) {
                continue;
            }
            html.open("li").element("b", readout.what()).text(": reported ").element("b", readout.reported());
            html.text("; measured stoichiometry predicts " + Bands.text(readout.predicted()) + unit(readout.unit()));
            Double factor = readout.factor();
            if (factor != null && factor > 0 && Double.isFinite(factor)) {
                html.text(factor >= 1
                        ? ": reported is " + NumberText.of(factor) + " times higher"
                        : ": reported is " + NumberText.of(1 / factor) + " times lower");
            }
            html.text(". ");
            ClaimCard claim = index.claim(readout.claim());
            if (claim != null) {
                html.open("span", "class", "cite");
                Links.source(html, index, claim.source());
                html.close();
            }
            html.close();
        }
        html.close();
        if (seen.isEmpty()) {
            html.element("p", "No reported read-out belongs to this run's claims.", "class", "missing");
        }
    }

    private static void conditions(Markup html, ReportIndex index) {
        html.open("ul", "class", "plain");
        for (Conditioning conditioning : index.content().conditioning()) {
            html.open("li").element("b", conditioning.label()).text(": ");
            if (!conditioning.reached()) {
                html.text(conditioning.outcome());
            } else if (conditioning.moves().isEmpty()) {
                html.text(
                        "no parameter has to leave the middle of its range. Share of the recorded ranges that allows it: ");
                html.element("b", NumberText.probability(
                        conditioning.priorMass(), conditioning.priorMassError(), conditioning.draws()));
                html.text(".");
            } else {
                html.open("ul");
                conditioning.moves().stream()
                        .sorted((one, other) -> Double.compare(MovesFigure.size(other), MovesFigure.size(one)))
                        .limit(MOST_MOVES)
                        .forEach(move -> html.element("li", move(move)));
                html.close().text("Share of the recorded ranges that allows it: ");
                html.element("b", NumberText.probability(
                        conditioning.priorMass(), conditioning.priorMassError(), conditioning.draws()));
                html.text(".");
            }
            html.close();
        }
        html.close();
        if (index.content().conditioning().isEmpty()) {
            html.element("p", "No claim was conditioned on in this run.", "class", "missing");
        }
    }

    private static String move(Move move) {
        String ratio = Double.isFinite(move.decades())
                ? " (" + (move.decades() < 0 ? "÷" : "×")
                        + NumberText.of(StrictMath.pow(10, Math.abs(move.decades()))) + ")"
                : "";
        return move.label() + ": " + NumberText.of(move.priorMedian()) + " → " + NumberText.of(move.value())
                + unit(move.unit()) + ratio;
    }

    private static void measurements(Markup html, ReportIndex index) {
        html.open("ol", "class", "plain");
        index.content().nextMeasurements().stream().limit(MOST_MEASUREMENTS).forEach(next -> item(html, next));
        html.close();
        if (index.content().nextMeasurements().isEmpty()) {
            html.element("p", "This run names no measurement.", "class", "missing");
        }
    }

    private static void item(Markup html, NextMeasurement next) {
        html.open("li").element("b", next.what()).text(" " + next.why());
        if (!next.current().isBlank()) {
            html.element("span", " Known now: " + next.current(), "class", "cite");
        }
        html.close();
    }

    private static String unit(String unit) {
        return unit.isBlank() || unit.equals("1") ? "" : " " + NumberText.unit(unit);
    }
}
