package org.exodyn.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// A straight-line computation: nodes in an order in which operands come first, and which of them are results.
///
/// Node k of the program has `opcodes[k]` and, three per node, `operands[3k…]`: positions in the program, or for an
/// input its index. `constants[k]` is the value of a constant.
final class Program {

    final int[] opcodes;
    final int[] operands;
    final double[] constants;
    /// Result i is the value of node `results[i]`.
    final int[] results;

    private Program(int[] opcodes, int[] operands, double[] constants, int[] results) {
        this.opcodes = opcodes;
        this.operands = operands;
        this.constants = constants;
        this.results = results;
    }

    int size() {
        return opcodes.length;
    }

    /// The program that computes `results`.
    ///
    /// @param first nodes to compute before all others, as far as they are needed
    /// @param results nodes of the graph, in order
    static Program of(Graph graph, List<Integer> first, List<Integer> results) {
        BitSet needed = new BitSet();
        List<Integer> order = new ArrayList<>();
        postorder(graph, results, needed, new ArrayList<>());
        BitSet placed = new BitSet();
        postorder(graph, first.stream().filter(needed::get).toList(), placed, order);
        postorder(graph, results, placed, order);
        int[] position = new int[needed.length()];
        int[] opcodes = new int[order.size()];
        int[] operands = new int[3 * order.size()];
        double[] constants = new double[order.size()];
        for (int place = 0; place < order.size(); place++) {
            int node = order.get(place);
            position[node] = place;
            int opcode = graph.opcode(node);
            opcodes[place] = opcode;
            constants[place] = graph.value(node);
            operands[3 * place] = graph.operand(node, 0);
            for (int which = 0; which < Opcode.operandCount(opcode); which++) {
                operands[3 * place + which] = position[graph.operand(node, which)];
            }
        }
        return new Program(opcodes, operands, constants, results.stream().mapToInt(node -> position[node]).toArray());
    }

    /// Appends the roots and everything below them, operands first, without recursion: sums may be thousands long.
    private static void postorder(Graph graph, List<Integer> roots, BitSet placed, List<Integer> order) {
        Deque<Integer> stack = new ArrayDeque<>();
        for (int root : roots) {
            stack.push(root);
            while (!stack.isEmpty()) {
                int node = stack.element();
                int missing = placed.get(node) ? -1 : firstMissing(graph, node, placed);
                if (missing >= 0) {
                    stack.push(missing);
                } else {
                    stack.pop();
                    if (!placed.get(node)) {
                        placed.set(node);
                        order.add(node);
                    }
                }
            }
        }
    }

    private static int firstMissing(Graph graph, int node, BitSet placed) {
        for (int which = 0; which < Opcode.operandCount(graph.opcode(node)); which++) {
            if (!placed.get(graph.operand(node, which))) {
                return graph.operand(node, which);
            }
        }
        return -1;
    }
}
