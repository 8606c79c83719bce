package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.study.figure.LayeredLayout;
import org.exodyn.study.report.ReportContent.GraphEdge;

/// Where arrows leave and enter a node: spread over its side in the order of their other ends, so that they do not
/// cross at the node.
final class MechanismPorts {
    private static final double SPACING = 9;

    private record Port(int edge, double otherEnd) {}

    private final Map<Long, Double> offsets = new HashMap<>();

    MechanismPorts(LayeredLayout layout, List<GraphEdge> edges, Map<String, Integer> place, int nodeCount) {
        List<List<Port>> rightSide = new ArrayList<>();
        List<List<Port>> leftSide = new ArrayList<>();
        for (int node = 0; node < nodeCount; node++) {
            rightSide.add(new ArrayList<>());
            leftSide.add(new ArrayList<>());
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            List<Integer> chain = layout.chain(edge);
            int left = chain.getFirst();
            int right = chain.getLast();
            rightSide.get(left).add(new Port(edge, layout.centre(chain.get(1))));
            if (layout.layer(left) == layout.layer(right)) {
                rightSide.get(right).add(new Port(edge, layout.centre(left)));
            } else {
                leftSide.get(right).add(new Port(edge, layout.centre(chain.get(chain.size() - 2))));
            }
        }
        for (int node = 0; node < nodeCount; node++) {
            assign(node, rightSide.get(node));
            assign(node, leftSide.get(node));
        }
    }

    private void assign(int node, List<Port> side) {
        side.sort(Comparator.comparingDouble(Port::otherEnd).thenComparingInt(Port::edge));
        for (int at = 0; at < side.size(); at++) {
            double spacing = Math.min(SPACING, 26.0 / Math.max(1, side.size() - 1));
            offsets.put(key(node, side.get(at).edge()), (at - (side.size() - 1) / 2.0) * spacing);
        }
    }

    /// Vertical distance of an arrow's end from the node's centre.
    double offset(int node, int edge) {
        return offsets.getOrDefault(key(node, edge), 0.0);
    }

    private static long key(int node, int edge) {
        return ((long) node << 32) | edge;
    }
}
