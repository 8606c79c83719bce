package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.engine.expression.Connective;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Truth;
import org.exodyn.engine.expression.NamedFunction;
import org.exodyn.engine.expression.Relation;
import org.exodyn.engine.plan.Event;

/// Turns the trigger of an event into a function g with g >= 0 exactly where the trigger holds.
///
/// `a >= b` becomes `a - b`. `a > b` becomes `a - b` too, but slightly negative where both are equal. `and` becomes the
/// minimum, `or` the maximum; `not` is moved inward to the comparisons. A trigger with `==`, `!=` or exclusive or has
/// no such function that changes its sign at a root: it becomes a [SwitchedTrigger].
final class Triggers {

    private final Graph graph;
    private final Lowering lowering;
    private final List<SwitchedTrigger> switched = new ArrayList<>();
    private final Set<Integer> leaves = new LinkedHashSet<>();
    private final Set<Integer> probes = new LinkedHashSet<>();
    private String place = "";

    Triggers(Graph graph, Lowering lowering) {
        this.graph = graph;
        this.lowering = lowering;
    }

    /// One function per event, then four per difference of the switched triggers, then *probes*: each comparison of a
    /// compound trigger alone, so that the search stops where it rises. Between two such places a minimum or maximum could
    /// rise and fall unseen within one step.
    List<Integer> lowerAll(List<Event> events) {
        List<Integer> functions = new ArrayList<>();
        List<Integer> differences = new ArrayList<>();
        for (int event = 0; event < events.size(); event++) {
            Expression trigger = events.get(event).trigger();
            place = "the trigger of event " + events.get(event).id();
            if (hasSign(trigger)) {
                leaves.clear();
                functions.add(lower(trigger, true));
                if (leaves.size() > 1) {
                    probes.addAll(leaves);
                }
            } else {
                functions.add(graph.constant(-1));
                List<Comparison> comparisons = SwitchedTrigger.comparisons(trigger);
                switched.add(new SwitchedTrigger(event, differences.size(), comparisons.size(),
                        Program.of(graph, List.of(), List.of(onSigns(trigger, new int[1])))));
                comparisons.forEach(one -> differences.add(graph.subtract(lowering.lower(one.left(), place),
                        lowering.lower(one.right(), place))));
            }
        }
        for (int difference : differences) {
            int opposite = graph.negate(difference);
            functions.addAll(List.of(difference, positive(graph, difference), opposite, positive(graph, opposite)));
        }
        functions.addAll(probes);
        return functions;
    }

    List<SwitchedTrigger> switched() {
        return switched;
    }

    private static boolean hasSign(Expression trigger) {
        return switch (trigger) {
            case Comparison comparison ->
                comparison.relation() != Relation.EQUAL && comparison.relation() != Relation.NOT_EQUAL;
            case Logic logic -> logic.connective() != Connective.XOR
                    && logic.conditions().stream().allMatch(Triggers::hasSign);
            case Not not -> hasSign(not.condition());
            default -> true;
        };
    }

    /// The trigger with the signs of the differences, numbered from left to right, as parameters.
    private int onSigns(Expression trigger, int[] next) {
        return switch (trigger) {
            case Truth truth -> graph.constant(truth.value() ? 1 : 0);
            case Not not -> graph.unary(Opcode.NOT, onSigns(not.condition(), next));
            case Comparison comparison -> {
                int sign = graph.parameter(next[0]++);
                int zero = graph.constant(0);
                yield switch (comparison.relation()) {
                    case LESS -> graph.binary(Opcode.LESS, sign, zero);
                    case LESS_OR_EQUAL -> graph.binary(Opcode.LESS_OR_EQUAL, sign, zero);
                    case GREATER -> graph.binary(Opcode.LESS, zero, sign);
                    case GREATER_OR_EQUAL -> graph.binary(Opcode.LESS_OR_EQUAL, zero, sign);
                    case EQUAL -> graph.binary(Opcode.EQUAL, sign, zero);
                    case NOT_EQUAL -> graph.binary(Opcode.NOT_EQUAL, sign, zero);
                };
            }
            case Logic logic -> {
                int opcode = switch (logic.connective()) {
                    case AND -> Opcode.AND;
                    case OR -> Opcode.OR;
                    case XOR -> Opcode.XOR;
                };
                int value = onSigns(logic.conditions().getFirst(), next);
                for (Expression condition : logic.conditions().subList(1, logic.conditions().size())) {
                    value = graph.binary(opcode, value, onSigns(condition, next));
                }
                yield value;
            }
            default -> throw new IllegalStateException(trigger + " is not a condition");
        };
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
                case EQUAL, NOT_EQUAL -> throw new IllegalStateException(trigger + " has no sign");
            };
            case Logic logic -> {
                boolean minimum = logic.connective() == Connective.AND == wanted;
                int opcode = Opcode.of(minimum ? NamedFunction.MIN : NamedFunction.MAX);
                int value = lower(logic.conditions().getFirst(), wanted);
                for (Expression condition : logic.conditions().subList(1, logic.conditions().size())) {
                    value = graph.binary(opcode, value, lower(condition, wanted));
                }
                yield value;
            }
            default -> throw new IllegalStateException(trigger + " is not a condition");
        };
    }

    /// larger - smaller, or for the opposite smaller - larger; negative at equality if the resulting relation is strict.
    private int difference(Expression larger, Expression smaller, boolean wanted, boolean strict) {
        int left = lowering.lower(wanted ? larger : smaller, place);
        int right = lowering.lower(wanted ? smaller : larger, place);
        int difference = graph.subtract(left, right);
        if (strict == wanted) {
            int equal = graph.binary(Opcode.EQUAL, left, right);
            difference = graph.select(equal, graph.constant(-Double.MIN_NORMAL), difference);
        }
        leaves.add(difference);
        return difference;
    }

    /// The difference, but negative where it is 0.
    static int positive(Graph graph, int difference) {
        int equal = graph.binary(Opcode.EQUAL, difference, graph.constant(0));
        return graph.select(equal, graph.constant(-Double.MIN_NORMAL), difference);
    }
}
