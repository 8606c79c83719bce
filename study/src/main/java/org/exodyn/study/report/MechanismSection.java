package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.report.ReportContent.GraphEdge;
import org.exodyn.study.report.ReportContent.GraphNode;

/// The mechanism graph with the evidence behind each arrow.
final class MechanismSection {
    private MechanismSection() {}

    static void write(PageWriter page, ReportIndex index) {
        page.section("mechanism-section", "The mechanism and its evidence",
                "Strong blue arrows rest on a claim of a source, thin grey ones on an equation of the mechanism"
                        + " library, dashed ones on an assumption.");
        Markup html = page.html();
        page.figure(MechanismGraphFigure.draw(index),
                "Choose an arrow or a box (click, or Tab and Enter) to see the claims, the equation and the parameter"
                        + " records behind it.",
                "none");
        html.open("aside", "id", "evidence", "class", "js-only", "aria-live", "polite", "aria-label",
                "Evidence behind the chosen arrow or box");
        html.element("p", "Nothing chosen yet: choose an arrow or a box in the graph.", "class", "muted").close();
        html.open("details", "class", "numbers").element("summary", "Every arrow with its evidence, as a list");
        List<GraphEdge> edges = index.content().graph().edges();
        for (int at = 0; at < edges.size(); at++) {
            edge(html, index, edges.get(at), at);
        }
        if (edges.isEmpty()) {
            page.paragraph("No mechanism was assembled in this run.", "missing");
        }
        html.close();
        html.open("div", "hidden", "hidden");
        List<GraphNode> nodes = index.content().graph().nodes();
        for (int at = 0; at < nodes.size(); at++) {
            node(html, index, nodes.get(at), at);
        }
        html.close();
        page.endSection();
    }

    private static void edge(Markup html, ReportIndex index, GraphEdge edge, int at) {
        html.open("article", "class", "evidence-edge", "id", "edge-" + at);
        html.open("h4").text(label(index, edge.from())).element("span", " " + edge.relation() + " ", "class", "rel");
        html.text(label(index, edge.to())).close();
        html.open("p");
        html.element("span", MechanismWords.supportText(edge.support()), "class",
                "badge s-" + MechanismWords.slug(edge.support()));
        html.text(" " + MechanismWords.signText(edge.sign())).close();
        if (!edge.equation().isBlank()) {
            html.open("p", "class", "equation").element("code", edge.equation()).close();
        }
        if (!edge.note().isBlank()) {
            html.element("p", edge.note());
        }
        if (edge.claims().isEmpty()) {
            html.element("p", "No claim stands behind this arrow.", "class", "muted");
        }
        edge.claims().forEach(claim -> EvidenceText.claim(html, index, claim));
        EvidenceText.records(html, index, edge.records());
        html.close();
    }

    private static void node(Markup html, ReportIndex index, GraphNode node, int at) {
        html.open("article", "id", "node-" + at).open("h4").text(node.label());
        html.element("span", " " + node.kind(), "class", "rel").close();
        if (!node.detail().isBlank()) {
            html.element("p", node.detail());
        }
        html.open("ul", "class", "plain");
        List<GraphEdge> edges = index.content().graph().edges();
        for (int number = 0; number < edges.size(); number++) {
            GraphEdge edge = edges.get(number);
            if (edge.from().equals(node.id()) || edge.to().equals(node.id())) {
                html.open("li").open("button", "type", "button", "class", "link", "data-open-edge", number);
                html.text(label(index, edge.from()) + " " + edge.relation() + " " + label(index, edge.to()));
                html.close();
                html.text(" " + (edge.claims().isEmpty()
                        ? MechanismWords.supportText(edge.support())
                        : edge.claims().size() == 1 ? "1 claim" : edge.claims().size() + " claims"));
                html.close();
            }
        }
        html.close().close();
    }

    private static String label(ReportIndex index, String node) {
        return index.content().graph().nodes().stream()
                .filter(known -> known.id().equals(node))
                .map(GraphNode::label)
                .findFirst()
                .orElse(node);
    }
}
