package org.exodyn.engine.expression;

import java.util.Map;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Delay;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Piecewise;
import org.exodyn.engine.expression.Expression.Power;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.RateOf;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.Expression.Symbol;
import org.exodyn.engine.expression.Expression.Time;
import org.exodyn.engine.expression.Expression.Truth;

/// The plainest reading of a formula, by walking its tree: the oracle of the tests.
public final class Evaluation {

    private final Map<String, Double> values;

    public Evaluation(Map<String, Double> values) {
        this.values = values;
    }

    public double number(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> number.value();
            case Symbol symbol -> values.getOrDefault(symbol.name(), Double.NaN);
            case Sum sum ->
                sum.terms().stream().mapToDouble(this::number).boxed().reduce((a, b) -> a + b).orElseThrow();
            case Product product -> product.factors().stream().mapToDouble(this::number).boxed().reduce((a, b) -> a * b)
                    .orElseThrow();
            case Quotient quotient -> number(quotient.numerator()) / number(quotient.denominator());
            case Power power -> Exponentiation.power(number(power.base()), number(power.exponent()));
            case Negation negation -> -number(negation.operand());
            case Call call -> call.function().isVariadic()
                    ? call.arguments().stream().map(this::number).reduce(call.function()::apply).orElseThrow()
                    : call.function().apply(number(call.arguments().getFirst()), 0);
            case Piecewise piecewise ->
                piecewise.pieces().stream().filter(piece -> holds(piece.condition())).findFirst()
                        .map(piece -> number(piece.value())).orElseGet(() -> number(piecewise.otherwise()));
            case Time _,RateOf _,Delay _,Truth _,Comparison _,Logic _,Not _ ->
                throw new IllegalArgumentException(expression.toString());
        };
    }

    /// Whether all values on the way are finite and not 0.
    public boolean isOrdinary(Expression expression) {
        boolean ordinary = expression.isCondition()
                || Double.isFinite(number(expression)) && number(expression) != 0;
        return ordinary && expression.operands().stream().allMatch(this::isOrdinary);
    }

    public boolean holds(Expression condition) {
        return switch (condition) {
            case Truth truth -> truth.value();
            case Not not -> !holds(not.condition());
            case Comparison comparison ->
                comparison.relation().holds(number(comparison.left()), number(comparison.right()));
            case Logic logic -> switch (logic.connective()) {
                case AND -> logic.conditions().stream().allMatch(this::holds);
                case OR -> logic.conditions().stream().anyMatch(this::holds);
                case XOR -> logic.conditions().stream().filter(this::holds).count() % 2 == 1;
            };
            default -> throw new IllegalArgumentException(condition.toString());
        };
    }
}
