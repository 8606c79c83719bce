package org.exodyn.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Number;
import org.exodyn.engine.expression.Expression.Piece;
import org.exodyn.engine.expression.Expression.Piecewise;
import org.exodyn.engine.expression.Expression.Power;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.Expression.Truth;

/// Makes formulas shorter without changing the bits of their values.
///
/// Folded are operations on literals that evaluation would do first anyway (`2*3*x`, not `x*2*3`), and neutral elements
/// (`x*1`, `x/1`, `x^1`, `--x`). Three steps rest on assumptions: `0*x` and `0/x` become 0, for x finite and, as a
/// divisor, not 0; `x + 0` becomes x, which may turn +0 into -0; `x^0` becomes 1. Nothing is folded to NaN.
public final class Simplification {

    private Simplification() {}

    /// The simplified formula.
    public static Expression of(Expression expression) {
        Expression inner = expression.operands().isEmpty() ? expression
                : expression.withOperands(expression.operands().stream().map(Simplification::of).toList());
        return switch (inner) {
            case Sum sum -> sum(sum.terms());
            case Product product -> product(product.factors());
            case Quotient quotient -> quotient(quotient);
            case Power power -> power(power);
            case Negation(Number(double value)) -> new Number(-value);
            case Negation(Negation(Expression operand)) -> operand;
            case Call call -> call(call);
            case Piecewise piecewise -> piecewise(piecewise);
            case Comparison(Relation relation, Number(double left), Number(double right)) ->
                new Truth(relation.holds(left, right));
            case Logic logic -> logic(logic);
            case Not(Truth(boolean value)) -> new Truth(!value);
            case Not(Not(Expression condition)) -> condition;
            default -> inner;
        };
    }

    private static boolean is(Expression expression, double value) {
        return expression instanceof Number(double number) && number == value;
    }

    private static Expression sum(List<Expression> terms) {
        List<Expression> kept = new ArrayList<>();
        for (Expression term : terms) {
            if (!is(term, 0)) {
                append(kept, term, Double::sum);
            }
        }
        // a sum in front is added first anyway
        if (!kept.isEmpty() && kept.getFirst() instanceof Sum front) {
            kept.removeFirst();
            kept.addAll(0, front.terms());
        }
        return switch (kept.size()) {
            case 0 -> Number.ZERO;
            case 1 -> kept.getFirst();
            default -> new Sum(kept);
        };
    }

    private static Expression product(List<Expression> factors) {
        List<Expression> kept = new ArrayList<>();
        for (Expression factor : factors) {
            if (is(factor, 0)) {
                return Number.ZERO;
            }
            if (!is(factor, 1)) {
                append(kept, factor, (a, b) -> a * b);
            }
        }
        if (!kept.isEmpty() && kept.getFirst() instanceof Product front) {
            kept.removeFirst();
            kept.addAll(0, front.factors());
        }
        if (kept.size() == 2 && is(kept.getFirst(), -1)) {
            return of(new Negation(kept.get(1)));
        }
        return switch (kept.size()) {
            case 0 -> Number.ONE;
            case 1 -> kept.getFirst();
            default -> new Product(kept);
        };
    }

    private static void append(List<Expression> kept, Expression operand, DoubleBinaryOperator operation) {
        if (kept.size() == 1 && kept.getFirst() instanceof Number(double left)
                && operand instanceof Number(double right)) {
            double value = operation.applyAsDouble(left, right);
            if (!Double.isNaN(value)) {
                kept.set(0, new Number(value));
                return;
            }
        }
        kept.add(operand);
    }

    private static Expression quotient(Quotient quotient) {
        if ((is(quotient.numerator(), 0) && !is(quotient.denominator(), 0)) || is(quotient.denominator(), 1)) {
            return quotient.numerator();
        }
        if (quotient.numerator() instanceof Number(double above)
                && quotient.denominator() instanceof Number(double below) && !Double.isNaN(above / below)) {
            return new Number(above / below);
        }
        return quotient;
    }

    private static Expression power(Power power) {
        if (is(power.exponent(), 1)) {
            return power.base();
        }
        if (is(power.exponent(), 0)) {
            return Number.ONE;
        }
        if (power.base() instanceof Number(double base) && power.exponent() instanceof Number(double exponent)) {
            double value = Exponentiation.power(base, exponent);
            return Double.isNaN(value) ? power : new Number(value);
        }
        return power;
    }

    private static Expression call(Call call) {
        if (!(call.arguments().getFirst() instanceof Number(double value))) {
            return call;
        }
        if (!call.function().isVariadic()) {
            value = call.function().apply(value, 0);
        }
        for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
            if (!(argument instanceof Number(double next))) {
                return call;
            }
            value = call.function().apply(value, next);
        }
        return Double.isNaN(value) ? call : new Number(value);
    }

    private static Expression piecewise(Piecewise piecewise) {
        List<Piece> kept = new ArrayList<>();
        Expression otherwise = piecewise.otherwise();
        for (Piece piece : piecewise.pieces()) {
            if (piece.condition() instanceof Truth(boolean always)) {
                if (always) {
                    otherwise = piece.value();
                    break;
                }
            } else {
                kept.add(piece);
            }
        }
        while (!kept.isEmpty() && kept.getLast().value().equals(otherwise)) {
            kept.removeLast();
        }
        return kept.isEmpty() ? otherwise : new Piecewise(kept, otherwise);
    }

    private static Expression logic(Logic logic) {
        if (logic.connective() == Connective.XOR) {
            return logic;
        }
        boolean decisive = logic.connective() == Connective.OR;
        List<Expression> kept = new ArrayList<>();
        for (Expression condition : logic.conditions()) {
            if (condition instanceof Truth(boolean value)) {
                if (value == decisive) {
                    return condition;
                }
            } else {
                kept.add(condition);
            }
        }
        return switch (kept.size()) {
            case 0 -> new Truth(!decisive);
            case 1 -> kept.getFirst();
            default -> new Logic(logic.connective(), kept);
        };
    }
}
