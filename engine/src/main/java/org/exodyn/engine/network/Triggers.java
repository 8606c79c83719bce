package org.exodyn.engine.network;

import org.exodyn.engine.expression.Connective;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Truth;
import org.exodyn.engine.expression.NamedFunction;
import org.exodyn.engine.plan.UnsupportedNodeException;

/// Turns the trigger of an event into a function g with g >= 0 exactly where the trigger holds.
///
/// `a >= b` becomes `a - b`. `a > b` becomes `a - b` too, but slightly negative where both are equal. `and` becomes the
/// minimum, `or` the maximum; `not` is moved inward to the comparisons. A trigger with `==`, `!=` or exclusive or has
/// no such function that changes its sign at a root, and is refused.
final class Triggers {

    private final Graph graph;
    private final Lowering lowering;
    private final String event;
    private final String place;

    Triggers(Graph graph, Lowering lowering, String event) {
        this.graph = graph;
        this.lowering = lowering;
        this.event = event;
        this.place = "the trigger of event " + event;
    }

    int lower(Expression trigger) {
        return lower(trigger, true);
    }

    /// @param wanted false to lower the opposite of the trigger
    private int lower(Expression trigger, boolean wanted) {
        return switch (trigger) {
            case Truth truth -> graph.constant(truth.value() == wanted ? 1 : -1);
            case Not not -> lower(not.condition(), !wanted);
            case Comparison comparison -> switch (comparison.relation()) {
                case GREATER -> difference(comparison.left(), comparison.right(), wanted, true);
                case GREATER_OR_EQUAL -> difference(comparison.left(), comparison.right(), wanted, false);
                case LESS -> difference(comparison.right(), comparison.left(), wanted, true);
                case LESS_OR_EQUAL -> difference(comparison.right(), comparison.left(), wanted, false);
                case EQUAL, NOT_EQUAL -> throw refusal(trigger);
            };
            case Logic logic when logic.connective() != Connective.XOR -> {
                boolean minimum = logic.connective() == Connective.AND == wanted;
                int opcode = Opcode.of(minimum ? NamedFunction.MIN : NamedFunction.MAX);
                int value = lower(logic.conditions().getFirst(), wanted);
                for (Expression condition : logic.conditions().subList(1, logic.conditions().size())) {
                    value = graph.binary(opcode, value, lower(condition, wanted));
                }
                yield value;
            }
            default -> throw refusal(trigger);
        };
    }

    /// larger - smaller, or for the opposite smaller - larger; negative at equality if the resulting relation is strict.
    private int difference(Expression larger, Expression smaller, boolean wanted, boolean strict) {
        int left = lowering.lower(wanted ? larger : smaller, place);
        int right = lowering.lower(wanted ? smaller : larger, place);
        int difference = graph.subtract(left, right);
        if (strict != wanted) {
            return difference;
        }
        int equal = graph.binary(Opcode.EQUAL, left, right);
        return graph.select(equal, graph.constant(-Double.MIN_NORMAL), difference);
    }

    private UnsupportedNodeException refusal(Expression trigger) {
        return new UnsupportedNodeException(Lowering.ENGINE, "trigger without a sign to follow", trigger.toString(),
                "event " + event);
    }
}
