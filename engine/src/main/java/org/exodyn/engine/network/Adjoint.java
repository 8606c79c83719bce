package org.exodyn.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exodyn.engine.expression.NamedFunction;

/// Symbolic derivatives of graph nodes with respect to the state.
///
/// Inside one formula derivatives are accumulated backwards from its root (reverse mode: Griewank & Walther 2008,
/// doi:10.1137/1.9780898717761, chapter 3), down to state variables and to *shared roots* (assignment rules, rates).
/// Shared roots are differentiated once and combined by the chain rule. The branches of a piecewise are differentiated
/// apart and then selected, so that a branch not taken cannot spoil the result with 0·∞.
final class Adjoint {

    /// The index of time among the states.
    static final int TIME = -1;

    private final Graph graph;
    private final Set<Integer> sharedRoots;
    private final boolean byTime;
    /// Not empty if the derivatives are by parameters instead of the state.
    private final Map<Integer, Integer> indexByParameter;
    private final Map<Integer, Boolean> variesByNode = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Integer>> gradientByRoot = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Integer>> partialsByRoot = new HashMap<>();

    Adjoint(Graph graph, Set<Integer> sharedRoots) {
        this(graph, sharedRoots, false);
    }

    /// @param byTime whether to differentiate by time, too, which then has the index [#TIME]
    Adjoint(Graph graph, Set<Integer> sharedRoots, boolean byTime) {
        this(graph, sharedRoots, byTime, Map.of());
    }

    /// Derivatives by parameters, with the state held.
    ///
    /// @param indexByParameter the index among the results of each parameter to differentiate by
    static Adjoint byParameters(Graph graph, Set<Integer> sharedRoots, Map<Integer, Integer> indexByParameter) {
        return new Adjoint(graph, sharedRoots, false, indexByParameter);
    }

    private Adjoint(Graph graph, Set<Integer> sharedRoots, boolean byTime, Map<Integer, Integer> indexByParameter) {
        this.graph = graph;
        this.sharedRoots = sharedRoots;
        this.byTime = byTime;
        this.indexByParameter = indexByParameter;
    }

    /// The derivatives of a node by state index, ascending; absent where always zero.
    TreeMap<Integer, Integer> gradient(int root) {
        // a stack of its own: chains of shared roots may be thousands long
        Deque<Integer> stack = new ArrayDeque<>();
        stack.push(root);
        while (!stack.isEmpty()) {
            int node = stack.element();
            List<Integer> missing = gradientByRoot.containsKey(node) ? List.of() : missing(node);
            if (missing.isEmpty()) {
                stack.pop();
                gradientByRoot.computeIfAbsent(node, this::combine);
            } else {
                missing.forEach(stack::push);
            }
        }
        return known(root);
    }

    private List<Integer> missing(int node) {
        if (isVariable(node)) {
            return List.of();
        }
        List<Integer> missing = new ArrayList<>();
        for (Integer leaf : partials(node).keySet()) {
            if (!gradientByRoot.containsKey(leaf)) {
                missing.add(leaf);
            }
        }
        return missing;
    }

    private TreeMap<Integer, Integer> known(int node) {
        return gradientByRoot.getOrDefault(node, new TreeMap<>());
    }

    private TreeMap<Integer, Integer> combine(int node) {
        TreeMap<Integer, Integer> gradient = new TreeMap<>();
        if (isVariable(node)) {
            gradient.put(variable(node), graph.constant(1));
        } else {
            partials(node).forEach((leaf, partial) -> known(leaf)
                    .forEach((state, inner) -> accumulate(gradient, state, graph.multiply(partial, inner))));
        }
        return gradient;
    }

    private boolean isVariable(int node) {
        if (!indexByParameter.isEmpty()) {
            return graph.opcode(node) == Opcode.PARAMETER && indexByParameter.containsKey(graph.operand(node, 0));
        }
        return graph.opcode(node) == Opcode.STATE || byTime && graph.opcode(node) == Opcode.TIME;
    }

    private int variable(int node) {
        int operand = graph.operand(node, 0);
        return graph.opcode(node) == Opcode.TIME ? TIME : indexByParameter.getOrDefault(operand, operand);
    }

    private boolean varies(int node) {
        return indexByParameter.isEmpty() ? graph.dependsOnState(node) || byTime && graph.dependsOnTime(node)
                : dependsOnParameters(node);
    }

    /// With a stack of its own: formulas may be thousands of terms deep.
    private boolean dependsOnParameters(int root) {
        Deque<Integer> stack = new ArrayDeque<>();
        stack.push(root);
        while (!stack.isEmpty()) {
            int node = stack.element();
            boolean found = isVariable(node);
            int missing = -1;
            for (int which = 0; which < Opcode.operandCount(graph.opcode(node)) && missing < 0; which++) {
                Boolean inner = variesByNode.get(graph.operand(node, which));
                missing = inner == null ? graph.operand(node, which) : -1;
                found |= Boolean.TRUE.equals(inner);
            }
            if (missing >= 0) {
                stack.push(missing);
            } else {
                variesByNode.put(node, found);
                stack.pop();
            }
        }
        return variesByNode.getOrDefault(root, false);
    }

    private boolean isLeaf(int node) {
        return isVariable(node) || sharedRoots.contains(node);
    }

    /// Derivatives of one formula by the leaves it reaches; the root itself is opened even if it is shared.
    private TreeMap<Integer, Integer> partials(int root) {
        TreeMap<Integer, Integer> found = partialsByRoot.get(root);
        if (found == null) {
            found = findPartials(root);
            partialsByRoot.put(root, found);
        }
        return found;
    }

    private TreeMap<Integer, Integer> findPartials(int root) {
        TreeMap<Integer, Integer> byLeaf = new TreeMap<>();
        if (!varies(root)) {
            return byLeaf;
        }
        TreeMap<Integer, Integer> pending = new TreeMap<>();
        pending.put(root, graph.constant(1));
        while (!pending.isEmpty()) {
            Map.Entry<Integer, Integer> entry = pending.pollLastEntry();
            int node = entry.getKey();
            if (isLeaf(node) && node != root) {
                accumulate(byLeaf, node, entry.getValue());
            } else {
                pass(node, entry.getValue(), pending, byLeaf);
            }
        }
        return byLeaf;
    }

    private void accumulate(TreeMap<Integer, Integer> sums, int key, int addend) {
        if (!graph.isConstant(addend) || graph.value(addend) != 0) {
            sums.merge(key, addend, graph::add);
        }
    }

    /// Passes the derivative by `node` on to its operands.
    private void pass(int node, int adjoint, TreeMap<Integer, Integer> pending, TreeMap<Integer, Integer> byLeaf) {
        int a = graph.operand(node, 0);
        int b = graph.operand(node, 1);
        switch (graph.opcode(node)) {
            case Opcode.ADD -> {
                give(pending, a, adjoint);
                give(pending, b, adjoint);
            }
            case Opcode.SUBTRACT -> {
                give(pending, a, adjoint);
                give(pending, b, graph.negate(adjoint));
            }
            case Opcode.NEGATE -> give(pending, a, graph.negate(adjoint));
            case Opcode.MULTIPLY -> {
                give(pending, a, graph.multiply(adjoint, b));
                give(pending, b, graph.multiply(adjoint, a));
            }
            case Opcode.DIVIDE -> {
                int share = graph.divide(adjoint, b);
                give(pending, a, share);
                if (varies(b)) {
                    give(pending, b, graph.negate(graph.multiply(share, node)));
                }
            }
            case Opcode.POWER -> passPower(node, adjoint, pending);
            case Opcode.SELECT -> branches(a, b, graph.operand(node, 2), adjoint, byLeaf);
            default -> {
                if (graph.opcode(node) >= Opcode.FUNCTION) {
                    passFunction(node, adjoint, pending, byLeaf);
                }
            }
        }
    }

    private void give(TreeMap<Integer, Integer> pending, int node, int adjoint) {
        if (varies(node)) {
            accumulate(pending, node, adjoint);
        }
    }

    private void passPower(int node, int adjoint, TreeMap<Integer, Integer> pending) {
        int base = graph.operand(node, 0);
        int exponent = graph.operand(node, 1);
        if (varies(base)) {
            int lowered = graph.power(base, graph.subtract(exponent, graph.constant(1)));
            give(pending, base, graph.multiply(adjoint, graph.multiply(exponent, lowered)));
        }
        if (varies(exponent)) {
            int logarithm = graph.unary(Opcode.of(NamedFunction.LN), base);
            give(pending, exponent, graph.multiply(adjoint, graph.multiply(node, logarithm)));
        }
    }

    private void branches(int condition, int whenTrue, int whenFalse, int adjoint, TreeMap<Integer, Integer> byLeaf) {
        TreeMap<Integer, Integer> first = branch(whenTrue);
        TreeMap<Integer, Integer> second = branch(whenFalse);
        int zero = graph.constant(0);
        TreeMap<Integer, Integer> leaves = new TreeMap<>(first);
        leaves.putAll(second);
        for (int leaf : leaves.keySet()) {
            int chosen = graph.select(condition, first.getOrDefault(leaf, zero), second.getOrDefault(leaf, zero));
            accumulate(byLeaf, leaf, graph.multiply(adjoint, chosen));
        }
    }

    private TreeMap<Integer, Integer> branch(int root) {
        if (!isLeaf(root)) {
            return partials(root);
        }
        TreeMap<Integer, Integer> itself = new TreeMap<>();
        itself.put(root, graph.constant(1));
        return itself;
    }

    private void passFunction(int node, int adjoint, TreeMap<Integer, Integer> pending,
            TreeMap<Integer, Integer> byLeaf) {
        NamedFunction function = Opcode.function(graph.opcode(node));
        int x = graph.operand(node, 0);
        int y = graph.operand(node, 1);
        switch (function) {
            case MIN -> branches(graph.binary(Opcode.LESS_OR_EQUAL, x, y), x, y, adjoint, byLeaf);
            case MAX -> branches(graph.binary(Opcode.LESS_OR_EQUAL, y, x), x, y, adjoint, byLeaf);
            case ABS -> branches(graph.binary(Opcode.LESS, x, graph.constant(0)), graph.negate(x), x, adjoint, byLeaf);
            case FLOOR, CEIL -> {
            }
            default -> give(pending, x, graph.multiply(adjoint, slope(function, node, x)));
        }
    }

    /// The derivative of a smooth function of one argument; `node` is its value.
    private int slope(NamedFunction function, int node, int x) {
        int one = graph.constant(1);
        return switch (function) {
            case EXP -> node;
            case LN -> graph.divide(one, x);
            case LOG10 -> graph.divide(graph.constant(1 / StrictMath.log(10)), x);
            case SQRT -> graph.divide(graph.constant(0.5), node);
            case SIN -> graph.unary(Opcode.of(NamedFunction.COS), x);
            case COS -> graph.negate(graph.unary(Opcode.of(NamedFunction.SIN), x));
            case TAN -> graph.add(one, graph.multiply(node, node));
            case ASIN -> graph.divide(one, root(graph.subtract(one, graph.multiply(x, x))));
            case ACOS -> graph.divide(graph.constant(-1), root(graph.subtract(one, graph.multiply(x, x))));
            case ATAN -> graph.divide(one, graph.add(one, graph.multiply(x, x)));
            case SINH -> graph.unary(Opcode.of(NamedFunction.COSH), x);
            case COSH -> graph.unary(Opcode.of(NamedFunction.SINH), x);
            case TANH -> graph.subtract(one, graph.multiply(node, node));
            case ABS, FLOOR, CEIL, MIN, MAX -> throw new IllegalStateException(function + " is not smooth");
        };
    }

    private int root(int node) {
        return graph.unary(Opcode.of(NamedFunction.SQRT), node);
    }
}
