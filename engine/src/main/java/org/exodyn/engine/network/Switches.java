package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;

/// Where formulas take another branch: functions that rise through 0 there, so that the integration starts anew instead
/// of stepping across a jump, or over a short pulse without seeing it.
///
/// Followed are conditions that depend on time, and all conditions of algebraic rules and fast reactions, whose
/// equilibrium may jump. A condition of the state alone is left to the error control.
final class Switches {

    private final Graph graph;
    private final Lowering lowering;
    private final Set<Integer> functions = new LinkedHashSet<>();

    Switches(Graph graph, Lowering lowering) {
        this.graph = graph;
        this.lowering = lowering;
    }

    List<Integer> of(Plan plan) {
        for (Reaction reaction : plan.reactions()) {
            collect(reaction.rate(), reaction.fast(), "the rate of reaction " + reaction.id());
        }
        for (Rule rule : plan.rules()) {
            switch (rule) {
                case Rule.Assignment(String variable, Expression formula) ->
                    collect(formula, false, "the assignment rule of " + variable);
                case Rule.Rate(String variable, Expression formula) ->
                    collect(formula, false, "the rate rule of " + variable);
                case Rule.Algebraic(String id, Expression formula) ->
                    collect(formula, true, "the algebraic rule " + id);
            }
        }
        return new ArrayList<>(functions);
    }

    private void collect(Expression formula, boolean all, String place) {
        if (formula instanceof Expression.Piecewise piecewise) {
            piecewise.pieces().stream().flatMap(piece -> SwitchedTrigger.comparisons(piece.condition()).stream())
                    .forEach(comparison -> follow(comparison, all, place));
        }
        formula.operands().forEach(operand -> collect(operand, all, place));
    }

    private void follow(Expression.Comparison comparison, boolean all, String place) {
        int difference = graph.subtract(lowering.lower(comparison.left(), place),
                lowering.lower(comparison.right(), place));
        if (graph.dependsOnTime(difference) || all && graph.dependsOnState(difference)) {
            functions.add(Triggers.positive(graph, difference));
            functions.add(Triggers.positive(graph, graph.negate(difference)));
        }
    }
}
