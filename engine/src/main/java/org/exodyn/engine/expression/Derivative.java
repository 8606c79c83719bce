package org.exodyn.engine.expression;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Delay;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Number;
import org.exodyn.engine.expression.Expression.Piece;
import org.exodyn.engine.expression.Expression.Piecewise;
import org.exodyn.engine.expression.Expression.Power;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.RateOf;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.Expression.Symbol;
import org.exodyn.engine.expression.Expression.Time;
import org.exodyn.engine.expression.Expression.Truth;

/// Symbolic partial derivatives.
///
/// A piecewise is differentiated branch by branch; `abs`, `min` and `max` become piecewise, with the derivative of the
/// first argument where two are equal and of `x` for `abs` at 0; `floor` and `ceil` have derivative 0. Conditions and
/// other symbols do not depend on the symbol. `rateOf` and `delay` have no derivative by a symbol inside them and are refused.
public final class Derivative {

    private final String name;

    private Derivative(String name) {
        this.name = name;
    }

    /// ∂expression/∂name, simplified as by [Simplification].
    ///
    /// @throws IllegalArgumentException if the formula is a condition or has the symbol inside `rateOf` or `delay`
    public static Expression of(Expression expression, String name) {
        return Simplification.of(new Derivative(name).derive(expression));
    }

    private Expression derive(Expression expression) {
        return switch (expression) {
            case Number _,Time _ -> Number.ZERO;
            case Symbol symbol -> symbol.name().equals(name) ? Number.ONE : Number.ZERO;
            case Sum sum -> new Sum(sum.terms().stream().map(this::derive).toList());
            case Product product -> product(product.factors());
            case Quotient quotient -> quotient(quotient);
            case Power power -> power(power);
            case Negation negation -> new Negation(derive(negation.operand()));
            case Call call -> call(call);
            case Piecewise piecewise -> new Piecewise(piecewise.pieces().stream()
                    .map(piece -> new Piece(derive(piece.value()), piece.condition())).toList(),
                    derive(piecewise.otherwise()));
            case RateOf _,Delay _ when !expression.freeSymbols().contains(name) -> Number.ZERO;
            case Truth _,Comparison _,Logic _,Not _,RateOf _,Delay _ ->
                throw new IllegalArgumentException("(" + expression + ") has no derivative.");
        };
    }

    private Expression product(List<Expression> factors) {
        List<Expression> terms = new ArrayList<>();
        for (int changing = 0; changing < factors.size(); changing++) {
            Expression inner = Simplification.of(derive(factors.get(changing)));
            if (!inner.equals(Number.ZERO)) {
                List<Expression> term = new ArrayList<>(factors);
                term.set(changing, inner);
                terms.add(new Product(term));
            }
        }
        return sum(terms);
    }

    private static Expression sum(List<Expression> terms) {
        return switch (terms.size()) {
            case 0 -> Number.ZERO;
            case 1 -> terms.getFirst();
            default -> new Sum(terms);
        };
    }

    private static Expression times(Expression... factors) {
        return new Product(List.of(factors));
    }

    private Expression quotient(Quotient quotient) {
        Expression above = new Quotient(derive(quotient.numerator()), quotient.denominator());
        Expression below = Simplification.of(derive(quotient.denominator()));
        return below.equals(Number.ZERO) ? above
                : new Sum(List.of(above,
                        new Negation(new Quotient(times(quotient, below), quotient.denominator()))));
    }

    private Expression power(Power power) {
        Expression base = Simplification.of(derive(power.base()));
        Expression exponent = Simplification.of(derive(power.exponent()));
        List<Expression> terms = new ArrayList<>();
        if (!base.equals(Number.ZERO)) {
            Expression lowered = new Sum(List.of(power.exponent(), new Number(-1)));
            terms.add(times(power.exponent(), new Power(power.base(), lowered), base));
        }
        if (!exponent.equals(Number.ZERO)) {
            terms.add(times(power, new Call(NamedFunction.LN, List.of(power.base())), exponent));
        }
        return sum(terms);
    }

    private Expression call(Call call) {
        NamedFunction function = call.function();
        Expression x = call.arguments().getFirst();
        return switch (function) {
            case FLOOR, CEIL -> Number.ZERO;
            case MIN -> extreme(call, Relation.LESS_OR_EQUAL);
            case MAX -> extreme(call, Relation.GREATER_OR_EQUAL);
            case ABS -> new Piecewise(List.of(new Piece(new Negation(derive(x)),
                    new Comparison(Relation.LESS, x, Number.ZERO))), derive(x));
            default -> times(slope(call, x), derive(x));
        };
    }

    private Expression extreme(Call call, Relation wins) {
        Expression first = call.arguments().getFirst();
        List<Expression> others = call.arguments().subList(1, call.arguments().size());
        Expression rest = others.size() == 1 ? others.getFirst() : new Call(call.function(), others);
        return new Piecewise(List.of(new Piece(derive(first), new Comparison(wins, first, rest))), derive(rest));
    }

    private static Expression slope(Call value, Expression x) {
        Expression squareOfX = times(x, x);
        Expression squareOfValue = times(value, value);
        return switch (value.function()) {
            case EXP -> value;
            case LN -> new Quotient(Number.ONE, x);
            case LOG10 -> new Quotient(Number.ONE, times(x, new Number(StrictMath.log(10))));
            case SQRT -> new Quotient(new Number(0.5), value);
            case SIN -> new Call(NamedFunction.COS, List.of(x));
            case COS -> new Negation(new Call(NamedFunction.SIN, List.of(x)));
            case TAN -> new Sum(List.of(Number.ONE, squareOfValue));
            case ASIN -> new Quotient(Number.ONE, cathetus(squareOfX));
            case ACOS -> new Quotient(new Number(-1), cathetus(squareOfX));
            case ATAN -> new Quotient(Number.ONE, new Sum(List.of(Number.ONE, squareOfX)));
            case SINH -> new Call(NamedFunction.COSH, List.of(x));
            case COSH -> new Call(NamedFunction.SINH, List.of(x));
            case TANH -> new Sum(List.of(Number.ONE, new Negation(squareOfValue)));
            case ABS, FLOOR, CEIL, MIN, MAX -> throw new IllegalStateException(value.function() + " is not smooth");
        };
    }

    private static Expression cathetus(Expression square) {
        return new Call(NamedFunction.SQRT, List.of(new Sum(List.of(Number.ONE, new Negation(square)))));
    }
}
