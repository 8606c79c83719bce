package org.exodyn.engine.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.plan.AlgebraicRules;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.jspecify.annotations.Nullable;

/// The derivative of each state variable of a plan: rate rules, reactions, and what constraints add.
final class StateMotion implements Motion {

    private final Graph graph;
    private final Layout layout;
    private final Lowering running;
    private final Constraints constraints;
    private final Adjoint total;
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Set<Integer> inProgress = new HashSet<>();
    private boolean solved;
    private boolean solving;
    private @Nullable Plan plan;
    private AlgebraicRules.@Nullable Solution solution;

    StateMotion(Graph graph, Layout layout, Lowering running) {
        this.graph = graph;
        this.layout = layout;
        this.running = running;
        constraints = new Constraints(graph, layout, running);
        total = new Adjoint(graph, running.sharedRoots, true);
    }

    /// Takes up the constraints of the plan.
    void constrain(Plan constrained, AlgebraicRules.Solution algebraic) {
        plan = constrained;
        solution = algebraic;
        solveConstraints("the algebraic rules and fast reactions of the plan");
    }

    @Nullable
    Constraints constraints() {
        return constraints.isEmpty() ? null : constraints;
    }

    private void solveConstraints(String place) {
        Plan constrained = plan;
        AlgebraicRules.Solution algebraic = solution;
        if (solved) {
            return;
        }
        if (solving || constrained == null || algebraic == null) {
            throw new UnsupportedNodeException(Lowering.ENGINE, "rate of change that depends on itself", "rateOf",
                    place);
        }
        solving = true;
        constraints.gather(constrained, algebraic);
        constraints.solve(new Free());
        solving = false;
        solved = true;
    }

    @Override
    public int state(int index) {
        Integer done = known.get(index);
        if (done == null) {
            String id = layout.stateIds.get(index);
            solveConstraints("the rate of change of " + id);
            if (!inProgress.add(index)) {
                throw new UnsupportedNodeException(Lowering.ENGINE, "rate of change that depends on itself",
                        "rateOf(" + id + ")", "the formulas that use it");
            }
            done = constraints.addTo(index, free(id));
            inProgress.remove(index);
            known.put(index, done);
        }
        return done;
    }

    /// d/dt without what constraints add.
    private int free(String id) {
        Rule.Rate rule = layout.rateRuleById.get(id);
        if (rule != null) {
            return running.lower(rule.formula(), "the rate rule of " + id);
        }
        return layout.reactionSpecies.contains(id) ? running.amountChange(id, false) : graph.constant(0);
    }

    @Override
    public int speed(String fastReaction) {
        solveConstraints("the speed of the fast reaction " + fastReaction);
        return constraints.speed(fastReaction);
    }

    @Override
    public int along(int node) {
        return along(total.gradient(node), this);
    }

    private int along(Map<Integer, Integer> gradient, Motion motion) {
        int sum = gradient.getOrDefault(Adjoint.TIME, graph.constant(0));
        for (Map.Entry<Integer, Integer> slope : gradient.entrySet()) {
            if (slope.getKey() != Adjoint.TIME) {
                sum = graph.add(sum, graph.multiply(slope.getValue(), motion.state(slope.getKey())));
            }
        }
        return sum;
    }

    private final class Free implements Motion {
        @Override
        public int state(int index) {
            return free(layout.stateIds.get(index));
        }

        @Override
        public int speed(String fastReaction) {
            return graph.constant(0);
        }

        @Override
        public int along(int node) {
            return StateMotion.this.along(total.gradient(node), this);
        }
    }
}
