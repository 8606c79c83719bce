package org.exodyn.engine.network;

import org.exodyn.engine.expression.Connective;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Truth;
import org.exodyn.engine.expression.NamedFunction;
import org.exodyn.engine.plan.UnsupportedNodeException;

/// Turns the trigger of an event into a function that is positive where the trigger holds and negative where not.
///
/// `a > b` and `a >= b` become `a - b`; `and` becomes the minimum, `or` the maximum, `not` changes the sign. A trigger
/// with `==`, `!=` or exclusive or has no such function and is refused.
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
        return switch (trigger) {
            case Truth truth -> graph.constant(truth.value() ? 1 : -1);
            case Not not -> graph.negate(lower(not.condition()));
            case Comparison comparison -> switch (comparison.relation()) {
                case GREATER, GREATER_OR_EQUAL -> difference(comparison.left(), comparison.right());
                case LESS, LESS_OR_EQUAL -> difference(comparison.right(), comparison.left());
                case EQUAL, NOT_EQUAL -> throw refusal(trigger);
            };
            case Logic logic when logic.connective() != Connective.XOR -> {
                NamedFunction extreme = logic.connective() == Connective.AND ? NamedFunction.MIN : NamedFunction.MAX;
                int value = lower(logic.conditions().getFirst());
                for (Expression condition : logic.conditions().subList(1, logic.conditions().size())) {
                    value = graph.binary(Opcode.of(extreme), value, lower(condition));
                }
                yield value;
            }
            default -> throw refusal(trigger);
        };
    }

    private int difference(Expression larger, Expression smaller) {
        return graph.subtract(lowering.lower(larger, place), lowering.lower(smaller, place));
    }

    private UnsupportedNodeException refusal(Expression trigger) {
        return new UnsupportedNodeException(Lowering.ENGINE, "trigger without a sign to follow", trigger.toString(),
                "event " + event);
    }
}
