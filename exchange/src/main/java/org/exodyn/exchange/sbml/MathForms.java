package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.expression.Connective;
import org.exodyn.engine.expression.Expression;
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
import org.exodyn.engine.expression.NamedFunction;
import org.exodyn.engine.expression.Relation;
import org.jspecify.annotations.Nullable;

/// The operators of MathML as expressions. What [NamedFunction] does not have is composed of what it has.
final class MathForms {

    /// The elements of MathML that have a meaning in SBML, for proposals.
    static final List<String> KNOWN = List.of("abs", "and", "apply", "arccos", "arccosh", "arccot", "arccoth", "arccsc",
            "arccsch", "arcsec", "arcsech", "arcsin", "arcsinh", "arctan", "arctanh", "ceiling", "cos", "cosh", "cot",
            "coth", "csc", "csch", "divide", "eq", "exp", "exponentiale", "factorial", "false", "floor", "geq", "gt",
            "implies", "infinity", "leq", "ln", "log", "lt", "max", "min", "minus", "neq", "not", "notanumber", "or",
            "pi", "piecewise", "plus", "power", "quotient", "rem", "root", "sec", "sech", "sin", "sinh", "tan", "tanh",
            "times", "true", "xor");

    /// Not a number: an expression has no literal for it.
    static final Expression NAN = new Call(NamedFunction.LN, List.of(new Number(-1)));

    /// Factorials beyond are larger than any double.
    private static final int LARGEST_FACTORIAL = 170;

    private MathForms() {}

    /// The same as a number: true is 1, false 0.
    static Expression number(Expression value) {
        return value.isCondition() ? new Piecewise(List.of(new Piece(Number.ONE, value)), Number.ZERO) : value;
    }

    /// The same as a condition: what is not 0 is true.
    static Expression condition(Expression value) {
        return switch (value) {
            case Number(double number) -> new Truth(number != 0);
            case Expression other when other.isCondition() -> other;
            default -> new Comparison(Relation.NOT_EQUAL, value, Number.ZERO);
        };
    }

    private static List<Expression> numbers(List<Expression> values) {
        return values.stream().map(MathForms::number).toList();
    }

    /// The value of an operator of MathML.
    ///
    /// @param qualifier the degree of a root or the base of a logarithm; null for none
    /// @throws IllegalArgumentException with a sentence, if there is no such operator or it takes other operands
    static Expression apply(String operator, List<Expression> operands, @Nullable Expression qualifier) {
        return switch (operator) {
            case "plus" -> fold(numbers(operands), Number.ZERO, Sum::new);
            case "times" -> fold(numbers(operands), Number.ONE, Product::new);
            case "minus" -> operands.size() == 1 ? new Negation(number(operands.getFirst()))
                    : new Sum(List.of(at(operator, operands, 0, 2), new Negation(at(operator, operands, 1, 2))));
            case "divide" -> new Quotient(at(operator, operands, 0, 2), at(operator, operands, 1, 2));
            case "power" -> new Power(at(operator, operands, 0, 2), at(operator, operands, 1, 2));
            case "root" -> root(at(operator, operands, 0, 1), qualifier);
            case "log" -> logarithm(at(operator, operands, 0, 1), qualifier);
            case "quotient" -> quotient(at(operator, operands, 0, 2), at(operator, operands, 1, 2));
            case "rem" -> {
                Expression above = at(operator, operands, 0, 2);
                Expression below = at(operator, operands, 1, 2);
                yield new Sum(List.of(above, new Negation(new Product(List.of(below, quotient(above, below))))));
            }
            case "max" -> extreme(operator, NamedFunction.MAX, numbers(operands));
            case "min" -> extreme(operator, NamedFunction.MIN, numbers(operands));
            case "factorial" -> factorial(at(operator, operands, 0, 1));
            case "eq", "neq", "lt", "leq", "gt", "geq" -> MathConditions.relation(operator, operands);
            case "and", "or", "xor", "not", "implies" -> MathConditions.logic(operator, operands);
            default -> MathFunctions.elementary(operator, () -> at(operator, operands, 0, 1));
        };
    }

    /// An operand as a number, once it is known that there are as many as there must be.
    private static Expression at(String operator, List<Expression> operands, int index, int count) {
        if (operands.size() != count) {
            throw new IllegalArgumentException("<" + operator + "> takes " + count + (count == 1 ? " operand"
                    : " operands") + ", not " + operands.size() + ".");
        }
        return number(operands.get(index));
    }

    private static Expression fold(List<Expression> operands, Expression neutral,
            java.util.function.Function<List<Expression>, Expression> several) {
        return switch (operands.size()) {
            case 0 -> neutral;
            case 1 -> operands.getFirst();
            default -> several.apply(operands);
        };
    }

    private static Expression extreme(String operator, NamedFunction function, List<Expression> operands) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("<" + operator + "> takes at least one operand.");
        }
        return operands.size() == 1 ? operands.getFirst() : new Call(function, operands);
    }

    private static Expression root(Expression of, @Nullable Expression degree) {
        if (degree == null || degree.equals(new Number(2))) {
            return new Call(NamedFunction.SQRT, List.of(of));
        }
        return new Power(of, new Quotient(Number.ONE, degree));
    }

    private static Expression logarithm(Expression of, @Nullable Expression base) {
        if (base == null || base.equals(new Number(10))) {
            return new Call(NamedFunction.LOG10, List.of(of));
        }
        return new Quotient(new Call(NamedFunction.LN, List.of(of)), new Call(NamedFunction.LN, List.of(base)));
    }

    /// The ratio without its fraction, so that the remainder has the sign of the dividend.
    private static Expression quotient(Expression above, Expression below) {
        Expression ratio = new Quotient(above, below);
        return new Piecewise(
                List.of(new Piece(new Call(NamedFunction.CEIL, List.of(ratio)),
                        new Comparison(Relation.LESS, ratio, Number.ZERO))),
                new Call(NamedFunction.FLOOR, List.of(ratio)));
    }

    /// Of whole numbers only; of anything else it is not a number.
    private static Expression factorial(Expression of) {
        if (of instanceof Number(double value)) {
            double product = product(value);
            return Double.isNaN(product) ? NAN : new Number(product);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int whole = 0; whole <= LARGEST_FACTORIAL; whole++) {
            pieces.add(new Piece(new Number(product(whole)),
                    new Comparison(Relation.EQUAL, of, new Number(whole))));
        }
        return new Piecewise(pieces, NAN);
    }

    private static double product(double whole) {
        if (whole < 0 || whole != Math.rint(whole)) {
            return Double.NaN;
        }
        double product = 1;
        for (int factor = 2; factor <= whole && product < Double.POSITIVE_INFINITY; factor++) {
            product *= factor;
        }
        return product;
    }

    /// A piecewise of numbers, or one of conditions as the condition that it is.
    ///
    /// @param otherwise null if there is no such part: then the value is undefined where no condition holds
    static Expression piecewise(List<Piece> pieces, @Nullable Expression otherwise) {
        boolean conditions = pieces.stream().allMatch(piece -> piece.value().isCondition())
                && (otherwise == null ? !pieces.isEmpty() : otherwise.isCondition());
        if (conditions) {
            Expression value = otherwise == null ? new Truth(false) : otherwise;
            for (Piece piece : pieces.reversed()) {
                value = new Logic(Connective.OR, List.of(
                        new Logic(Connective.AND, List.of(piece.condition(), piece.value())),
                        new Logic(Connective.AND, List.of(new Not(piece.condition()), value))));
            }
            return value;
        }
        Expression rest = otherwise == null ? NAN : number(otherwise);
        return pieces.isEmpty() ? rest
                : new Piecewise(pieces.stream().map(piece -> new Piece(number(piece.value()), piece.condition()))
                        .toList(), rest);
    }
}
