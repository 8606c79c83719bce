package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exodyn.engine.plan.AlgebraicRules;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.UnsupportedNodeException;

/// Conditions g(t, y) = 0 that hold at every time, each kept by moving the state along a direction of its own.
///
/// An algebraic rule moves the quantity it determines; a fast reaction, whose condition is that its rate is 0, moves its
/// species by its stoichiometry. With f the motion without them and D the directions,
///
///     y' = f + D λ,    (∂g/∂y · D) λ = −(∂g/∂t + ∂g/∂y · f)
///
/// so the system is an ordinary one, of index 0, and the generated Jacobian covers it. Where a pivot of ∂g/∂y·D is 0,
/// its λ is 0: a fast reaction whose reactants are used up stands still.
/// Source: Hairer & Wanner 1996, Solving ODEs II, doi:10.1007/978-3-642-05221-7, §VI.1 and §VII.1 (index reduction);
/// fast reactions: SBML Level 3 Version 1 Core, section 4.11.1.
final class Constraints {

    private final Graph graph;
    private final Layout layout;
    private final Lowering lowering;
    private final List<Integer> conditions = new ArrayList<>();
    /// Per constraint the state indices it moves, with how much.
    private final List<TreeMap<Integer, Integer>> directions = new ArrayList<>();
    private final Map<String, Integer> constraintByReaction = new HashMap<>();
    private final Map<Integer, Integer> freeMotion = new HashMap<>();
    private int fastCount;
    private int[][] matrix = {};
    private int[] speeds = {};

    Constraints(Graph graph, Layout layout, Lowering lowering) {
        this.graph = graph;
        this.layout = layout;
        this.lowering = lowering;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    int count() {
        return conditions.size();
    }

    /// How many of the constraints, the first of them, are fast reactions.
    int fastCount() {
        return fastCount;
    }

    void gather(Plan plan, AlgebraicRules.Solution solution) {
        for (Reaction reaction : plan.reactions()) {
            if (reaction.fast()) {
                addFast(reaction);
            }
        }
        fastCount = conditions.size();
        for (Rule rule : plan.rules()) {
            if (rule instanceof Rule.Algebraic(String id, var formula)) {
                String unknown = solution.unknownByRule().get(id);
                if (unknown == null) {
                    throw new IllegalStateException("rule " + id + " was not matched");
                }
                conditions.add(lowering.lower(formula, "the algebraic rule " + id));
                directions.add(new TreeMap<>(Map.of(layout.stateIndex(unknown), graph.constant(1))));
            }
        }
    }

    private void addFast(Reaction reaction) {
        TreeMap<Integer, Integer> direction = new TreeMap<>();
        for (String species : layout.reactionSpecies) {
            Integer state = layout.stateIndexById.get(species);
            int share = state == null ? graph.constant(0) : lowering.stoichiometry(species, reaction);
            if (state != null && !isZero(share)) {
                direction.put(state, share);
            }
        }
        if (direction.isEmpty() || isZero(lowering.symbol(reaction.id()))) {
            return;
        }
        constraintByReaction.put(reaction.id(), conditions.size());
        conditions.add(lowering.symbol(reaction.id()));
        directions.add(direction);
    }

    /// Solves for λ, given what moves the state otherwise.
    ///
    /// @param free the derivative of each state without constraints, by index
    void solve(Motion free) {
        Adjoint adjoint = new Adjoint(graph, lowering.sharedRoots, true);
        int n = conditions.size();
        matrix = new int[n][n];
        int[] right = new int[n];
        for (int row = 0; row < n; row++) {
            TreeMap<Integer, Integer> gradient = adjoint.gradient(conditions.get(row));
            for (int column = 0; column < n; column++) {
                int entry = graph.constant(0);
                for (Map.Entry<Integer, Integer> moved : directions.get(column).entrySet()) {
                    Integer slope = gradient.get(moved.getKey());
                    if (slope != null) {
                        entry = graph.add(entry, graph.multiply(slope, moved.getValue()));
                    }
                }
                matrix[row][column] = entry;
            }
            int drift = gradient.getOrDefault(Adjoint.TIME, graph.constant(0));
            for (Map.Entry<Integer, Integer> slope : gradient.entrySet()) {
                if (slope.getKey() != Adjoint.TIME) {
                    int motion = freeMotion.computeIfAbsent(slope.getKey(), free::state);
                    drift = graph.add(drift, graph.multiply(slope.getValue(), motion));
                }
            }
            right[row] = graph.negate(drift);
        }
        speeds = eliminate(right);
    }

    /// Gaussian elimination on nodes, rows exchanged only where a pivot is always 0.
    private int[] eliminate(int[] rightHandSide) {
        int n = rightHandSide.length;
        int[][] a = new int[n][];
        int[] b = rightHandSide.clone();
        for (int row = 0; row < n; row++) {
            a[row] = matrix[row].clone();
        }
        for (int k = 0; k < n; k++) {
            exchange(a, b, k);
            for (int row = k + 1; row < n; row++) {
                int factor = quotient(a[row][k], a[k][k]);
                for (int column = k; column < n; column++) {
                    a[row][column] = graph.subtract(a[row][column], graph.multiply(factor, a[k][column]));
                }
                b[row] = graph.subtract(b[row], graph.multiply(factor, b[k]));
            }
        }
        int[] solution = new int[n];
        for (int row = n - 1; row >= 0; row--) {
            int sum = b[row];
            for (int column = row + 1; column < n; column++) {
                sum = graph.subtract(sum, graph.multiply(a[row][column], solution[column]));
            }
            solution[row] = quotient(sum, a[row][row]);
        }
        return solution;
    }

    private void exchange(int[][] a, int[] b, int k) {
        int best = k;
        while (best < a.length && isZero(a[best][k])) {
            best++;
        }
        if (best == a.length) {
            throw new UnsupportedNodeException(Lowering.ENGINE, "condition that does not determine what it should",
                    "condition " + (k + 1) + " of " + a.length, "the algebraic rules and fast reactions of the plan");
        }
        int[] row = a[k];
        a[k] = a[best];
        a[best] = row;
        int value = b[k];
        b[k] = b[best];
        b[best] = value;
    }

    private int quotient(int numerator, int denominator) {
        if (isZero(numerator)) {
            return numerator;
        }
        int zero = graph.constant(0);
        return graph.select(graph.binary(Opcode.EQUAL, denominator, zero), zero, graph.divide(numerator, denominator));
    }

    private boolean isZero(int node) {
        return graph.isNought(node);
    }

    /// What the constraints add to d/dt of a state, on top of `motion`.
    int addTo(int state, int motion) {
        int total = motion;
        for (int constraint = 0; constraint < directions.size(); constraint++) {
            Integer share = directions.get(constraint).get(state);
            if (share != null) {
                total = graph.add(total, graph.multiply(share, speeds[constraint]));
            }
        }
        return total;
    }

    /// Extent per minute of a fast reaction.
    int speed(String reaction) {
        Integer constraint = constraintByReaction.get(reaction);
        return constraint == null ? graph.constant(0) : speeds[constraint];
    }

    /// Results: per constraint g, then row by row ∂g/∂y·D, then the directions, each in the order of [#moved].
    Program program() {
        List<Integer> results = new ArrayList<>(conditions);
        for (int[] row : matrix) {
            for (int entry : row) {
                results.add(entry);
            }
        }
        directions.forEach(direction -> results.addAll(direction.values()));
        return Program.of(graph, List.of(), results);
    }

    /// The state indices that each constraint moves.
    List<int[]> moved() {
        return directions.stream().map(one -> one.keySet().stream().mapToInt(Integer::intValue).toArray()).toList();
    }
}
