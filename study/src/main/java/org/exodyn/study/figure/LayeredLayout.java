package org.exodyn.study.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Order and heights of nodes in a layered drawing with few crossings: barycentre sweeps with transpositions, then
/// heights near to the mean of the neighbours.
///
/// Source: Sugiyama, Tagawa, Toda 1981, doi:10.1109/TSMC.1981.4308636 (layers with dummy nodes on long edges,
/// barycentre method); heights by isotonic regression per layer.
public final class LayeredLayout {
    private static final int SWEEPS = 24;
    private static final int RELAXATIONS = 40;
    private static final double DUMMY_HEIGHT = 6;
    private static final double GAP = 16;

    private final List<List<Integer>> layers = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();
    private final List<List<Integer>> chains = new ArrayList<>();
    private final List<Integer> layerOf = new ArrayList<>();
    private double[] centre = new double[0];

    /// @param layer layer of each node, 0 first
    /// @param height height of each node
    /// @param edges pairs of node indices; an edge within a layer does not take part
    public LayeredLayout(int[] layer, double[] height, List<int[]> edges) {
        for (int node = 0; node < layer.length; node++) {
            add(layer[node], height[node]);
        }
        for (int[] edge : edges) {
            chains.add(chain(layer, edge));
        }
        order();
        place();
    }

    /// Nodes and bends of an edge from its left end to its right end; the two ends only for an edge within a layer.
    public List<Integer> chain(int edge) {
        return chains.get(edge);
    }

    /// Layer of a node or bend.
    public int layer(int node) {
        return layerOf.get(node);
    }

    /// Height of the centre of a node or bend; the highest top is 0.
    public double centre(int node) {
        return centre[node];
    }

    /// Height of the whole drawing.
    public double height() {
        double bottom = 0;
        for (int node = 0; node < centre.length; node++) {
            bottom = Math.max(bottom, centre[node] + heights.get(node) / 2);
        }
        return bottom;
    }

    /// How many pairs of edges cross between neighbouring layers.
    public int crossings() {
        int[] position = positions();
        int crossings = 0;
        for (List<Integer> layer : layers) {
            crossings += crossings(layer, position);
        }
        return crossings;
    }

    private int add(int layer, double height) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        int node = heights.size();
        layers.get(layer).add(node);
        heights.add(height);
        layerOf.add(layer);
        before.add(new ArrayList<>());
        after.add(new ArrayList<>());
        return node;
    }

    private List<Integer> chain(int[] layer, int[] edge) {
        boolean forward = layer[edge[0]] <= layer[edge[1]];
        int left = forward ? edge[0] : edge[1];
        int right = forward ? edge[1] : edge[0];
        List<Integer> chain = new ArrayList<>(List.of(left));
        int last = left;
        for (int between = layer[left] + 1; between < layer[right]; between++) {
            int dummy = add(between, DUMMY_HEIGHT);
            link(last, dummy);
            chain.add(dummy);
            last = dummy;
        }
        if (layer[left] < layer[right]) {
            link(last, right);
        }
        chain.add(right);
        return chain;
    }

    private void link(int left, int right) {
        after.get(left).add(right);
        before.get(right).add(left);
    }

    private int[] positions() {
        int[] position = new int[heights.size()];
        for (List<Integer> layer : layers) {
            for (int at = 0; at < layer.size(); at++) {
                position[layer.get(at)] = at;
            }
        }
        return position;
    }

    private void order() {
        List<List<Integer>> best = copy();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int step = 1; step < layers.size(); step++) {
                int at = rightwards ? step : layers.size() - 1 - step;
                sortByNeighbours(layers.get(at), rightwards ? before : after);
            }
            transpose();
            int crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        layers.clear();
        layers.addAll(best);
    }

    private List<List<Integer>> copy() {
        List<List<Integer>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private void sortByNeighbours(List<Integer> layer, List<List<Integer>> neighbours) {
        int[] position = positions();
        double[] weight = new double[heights.size()];
        for (int node : layer) {
            weight[node] = neighbours.get(node).stream()
                    .mapToInt(neighbour -> position[neighbour])
                    .average()
                    .orElse(position[node]);
        }
        layer.sort(Comparator.comparingDouble(node -> weight[node]));
    }

    private void transpose() {
        boolean improved = true;
        for (int round = 0; improved && round < 10; round++) {
            improved = false;
            for (List<Integer> layer : layers) {
                for (int at = 0; at + 1 < layer.size(); at++) {
                    int fewer = crossings();
                    Collections.swap(layer, at, at + 1);
                    if (crossings() < fewer) {
                        improved = true;
                    } else {
                        Collections.swap(layer, at, at + 1);
                    }
                }
            }
        }
    }

    private int crossings(List<Integer> layer, int[] position) {
        List<int[]> ends = new ArrayList<>();
        for (int node : layer) {
            after.get(node).forEach(next -> ends.add(new int[] {position[node], position[next]}));
        }
        int crossings = 0;
        for (int one = 0; one < ends.size(); one++) {
            for (int other = one + 1; other < ends.size(); other++) {
                long product = (long) (ends.get(one)[0] - ends.get(other)[0]) * (ends.get(one)[1] - ends.get(other)[1]);
                crossings += product < 0 ? 1 : 0;
            }
        }
        return crossings;
    }

    private void place() {
        centre = new double[heights.size()];
        for (List<Integer> layer : layers) {
            double y = 0;
            for (int node : layer) {
                centre[node] = y + heights.get(node) / 2;
                y += heights.get(node) + GAP;
            }
        }
        for (int round = 0; round < RELAXATIONS; round++) {
            for (int step = 0; step < layers.size(); step++) {
                relax(layers.get(round % 2 == 0 ? step : layers.size() - 1 - step), round % 4);
            }
        }
        double top = Double.POSITIVE_INFINITY;
        for (int node = 0; node < centre.length; node++) {
            top = Math.min(top, centre[node] - heights.get(node) / 2);
        }
        for (int node = 0; node < centre.length; node++) {
            centre[node] -= top;
        }
    }

    private void relax(List<Integer> layer, int side) {
        double[] wanted = new double[layer.size()];
        double[] sizes = new double[layer.size()];
        for (int at = 0; at < layer.size(); at++) {
            int node = layer.get(at);
            List<Integer> near = new ArrayList<>(before.get(node));
            if (side != 0 || near.isEmpty()) {
                near.addAll(after.get(node));
            }
            wanted[at] = near.stream().mapToDouble(other -> centre[other]).average().orElse(centre[node]);
            sizes[at] = heights.get(node);
        }
        double[] packed = LabelStack.pack(wanted, sizes, GAP);
        for (int at = 0; at < layer.size(); at++) {
            centre[layer.get(at)] = packed[at];
        }
    }
}
