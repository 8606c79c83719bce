package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LayeredLayout;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.GraphEdge;
import org.exodyn.study.report.ReportContent.GraphNode;

/// The mechanism from donor to phenotype as a layered graph. Nodes and arrows can be focused and chosen on the page.
final class MechanismGraphFigure {
    static final double TOP = 34;
    private static final double LEAST_WIDTH = 1040;
    private static final double LEAST_STEP = 128;
    private static final double FONT_SIZE = 11.5;

    private final List<GraphNode> nodes;
    private final List<GraphEdge> edges = new ArrayList<>();
    private final List<Integer> edgeNumbers = new ArrayList<>();
    private final Map<String, Integer> place = new HashMap<>();
    private final List<List<String>> labels = new ArrayList<>();
    private final LayeredLayout layout;
    private final double boxWidth;
    private final double step;
    private final double width;
    private final int layerCount;

    private MechanismGraphFigure(ReportContent.Graph graph) {
        nodes = graph.nodes();
        // layers that hold nothing would only waste width
        List<Integer> used = new ArrayList<>(new TreeSet<>(nodes.stream().map(GraphNode::layer).toList()));
        layerCount = Math.max(1, used.size());
        width = Math.max(LEAST_WIDTH, layerCount * LEAST_STEP);
        step = layerCount == 1 ? 0 : width / layerCount;
        boxWidth = layerCount == 1 ? 150 : step - 34;
        int[] layer = new int[nodes.size()];
        double[] height = new double[nodes.size()];
        for (int at = 0; at < nodes.size(); at++) {
            GraphNode node = nodes.get(at);
            place.putIfAbsent(node.id(), at);
            layer[at] = used.indexOf(node.layer());
            labels.add(TextWidth.wrap(node.label(), FONT_SIZE, boxWidth - 12, 3));
            height[at] = 14 + 14 * labels.get(at).size();
        }
        List<int[]> pairs = new ArrayList<>();
        for (int at = 0; at < graph.edges().size(); at++) {
            GraphEdge edge = graph.edges().get(at);
            Integer from = place.get(edge.from());
            Integer to = place.get(edge.to());
            if (from != null && to != null && !from.equals(to)) {
                edges.add(edge);
                edgeNumbers.add(at);
                pairs.add(new int[] {from, to});
            }
        }
        layout = new LayeredLayout(layer, height, pairs);
    }

    static Figure draw(ReportIndex index) {
        MechanismGraphFigure figure = new MechanismGraphFigure(index.content().graph());
        double bottom = TOP + Math.max(60, figure.layout.height()) + 24;
        return new FigureSheet(
                "mechanism",
                "Mechanism from donor to phenotype",
                "Layered graph, left to right. Each arrow's relation, claims, equation and parameter records"
                        + " are listed below the figure.",
                figure.width,
                bottom + 46,
                FigureSheet.Flow.ROW)
                .interactive()
                .panel("", svg -> figure.panel(svg, bottom))
                .finish();
    }

    private void panel(Markup svg, double bottom) {
        if (nodes.isEmpty()) {
            Words.of(Ink.MUTED, 12).at(svg, 10, 60, "no mechanism was assembled in this run");
        }
        for (int layer = 0; layer < layerCount && !nodes.isEmpty(); layer++) {
            Words.of(Ink.MUTED, 10.5).middle().at(svg, centreX(layer), 12,
                    TextWidth.shortened(kinds(layer), 10.5, step));
        }
        MechanismPorts ports = new MechanismPorts(layout, edges, place, nodes.size());
        for (int at = 0; at < edges.size(); at++) {
            MechanismArrow.draw(svg, this, at, ports);
        }
        for (int at = 0; at < nodes.size(); at++) {
            node(svg, at);
        }
        MechanismLegend.draw(svg, bottom + 14);
    }

    private String kinds(int layer) {
        List<String> kinds = new ArrayList<>();
        for (int at = 0; at < nodes.size(); at++) {
            String kind = MechanismWords.plural(nodes.get(at).kind());
            if (layout.layer(at) == layer && !kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return String.join(", ", kinds);
    }

    private void node(Markup svg, int at) {
        GraphNode node = nodes.get(at);
        double height = 14 + 14 * labels.get(at).size();
        double x = centreX(layout.layer(at));
        double y = centreY(at);
        boolean round = node.kind().equals("vesicle") || node.kind().equals("donor");
        boolean outside = node.kind().equals("drug") || node.kind().equals("inhibitor");
        svg.open("g", "class", "node", "data-node", at, "tabindex", "0", "role", "button", "aria-label",
                node.kind() + " " + node.label());
        svg.element("title", node.detail().isBlank() ? node.label() : node.label() + ": " + node.detail());
        svg.leaf("rect", "class", "box k-" + MechanismWords.slug(node.kind()), "x", x - boxWidth / 2, "y",
                y - height / 2, "width", boxWidth, "height", height, "rx", round ? height / 2 : 5.0, "fill",
                MechanismWords.fill(node.kind()), "stroke", MechanismWords.stroke(node.kind()), "stroke-width",
                outside ? 1.6 : 1.1, "stroke-dasharray", node.kind().equals("inhibitor") ? "4 2" : null);
        List<String> lines = labels.get(at);
        for (int line = 0; line < lines.size(); line++) {
            Words.of(Ink.TEXT, FONT_SIZE).middle()
                    .at(svg, x, y + 4 + (line - (lines.size() - 1) / 2.0) * 14, lines.get(line));
        }
        svg.close();
    }

    GraphEdge edge(int at) {
        return edges.get(at);
    }

    int edgeNumber(int at) {
        return edgeNumbers.get(at);
    }

    String label(String node) {
        Integer at = place.get(node);
        return at == null ? node : nodes.get(at).label();
    }

    int nodePlace(String node) {
        Integer at = place.get(node);
        return at == null ? -1 : at;
    }

    LayeredLayout layout() {
        return layout;
    }

    double boxWidth() {
        return boxWidth;
    }

    double centreX(int layer) {
        return layerCount == 1 ? width / 2 : (layer + 0.5) * step;
    }

    double centreY(int node) {
        return TOP + layout.centre(node);
    }
}
