package org.exodyn.exchange.sbml;

import java.util.List;
import java.util.function.Supplier;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Number;
import org.exodyn.engine.expression.Expression.Piece;
import org.exodyn.engine.expression.Expression.Piecewise;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.NamedFunction;
import org.exodyn.engine.expression.Relation;

/// The functions of one argument in MathML as expressions.
final class MathFunctions {

    private MathFunctions() {}

    /// @throws IllegalArgumentException with a sentence, if there is no such function or it takes other operands
    static Expression elementary(String name, Supplier<Expression> argument) {
        return switch (name) {
            case "exp" -> of(NamedFunction.EXP, argument.get());
            case "ln" -> of(NamedFunction.LN, argument.get());
            case "abs" -> of(NamedFunction.ABS, argument.get());
            case "floor" -> of(NamedFunction.FLOOR, argument.get());
            case "ceiling" -> of(NamedFunction.CEIL, argument.get());
            case "sin" -> of(NamedFunction.SIN, argument.get());
            case "cos" -> of(NamedFunction.COS, argument.get());
            case "tan" -> of(NamedFunction.TAN, argument.get());
            case "arcsin" -> of(NamedFunction.ASIN, argument.get());
            case "arccos" -> of(NamedFunction.ACOS, argument.get());
            case "arctan" -> of(NamedFunction.ATAN, argument.get());
            case "sinh" -> of(NamedFunction.SINH, argument.get());
            case "cosh" -> of(NamedFunction.COSH, argument.get());
            case "tanh" -> of(NamedFunction.TANH, argument.get());
            case "sec" -> inverse(of(NamedFunction.COS, argument.get()));
            case "csc" -> inverse(of(NamedFunction.SIN, argument.get()));
            case "cot" -> inverse(of(NamedFunction.TAN, argument.get()));
            case "sech" -> inverse(of(NamedFunction.COSH, argument.get()));
            case "csch" -> inverse(of(NamedFunction.SINH, argument.get()));
            case "coth" -> inverse(of(NamedFunction.TANH, argument.get()));
            case "arcsec" -> of(NamedFunction.ACOS, inverse(argument.get()));
            case "arccsc" -> of(NamedFunction.ASIN, inverse(argument.get()));
            case "arccot" -> of(NamedFunction.ATAN, inverse(argument.get()));
            case "arcsinh" -> arcsinh(argument.get());
            case "arccosh" -> arccosh(argument.get());
            case "arctanh" -> arctanh(argument.get());
            case "arcsech" -> arccosh(inverse(argument.get()));
            case "arccsch" -> arcsinh(inverse(argument.get()));
            case "arccoth" -> arctanh(inverse(argument.get()));
            default -> throw new IllegalArgumentException("<" + name + "> is no operator of SBML's mathematics.");
        };
    }

    private static Expression of(NamedFunction function, Expression argument) {
        return new Call(function, List.of(argument));
    }

    private static Expression inverse(Expression value) {
        return new Quotient(Number.ONE, value);
    }

    private static Expression square(Expression x) {
        return new Product(List.of(x, x));
    }

    /// sign(x) ln(|x| + √(x² + 1)): without the sign, digits of negative arguments would cancel.
    private static Expression arcsinh(Expression x) {
        Expression size = of(NamedFunction.ABS, x);
        Expression value = of(NamedFunction.LN,
                new Sum(List.of(size, of(NamedFunction.SQRT, new Sum(List.of(square(x), Number.ONE))))));
        return new Piecewise(List.of(new Piece(new Negation(value),
                new Comparison(Relation.LESS, x, Number.ZERO))), value);
    }

    private static Expression arccosh(Expression x) {
        return of(NamedFunction.LN, new Sum(List.of(x,
                of(NamedFunction.SQRT, new Sum(List.of(square(x), new Number(-1)))))));
    }

    private static Expression arctanh(Expression x) {
        return new Product(List.of(new Number(0.5), of(NamedFunction.LN, new Quotient(
                new Sum(List.of(Number.ONE, x)), new Sum(List.of(Number.ONE, new Negation(x)))))));
    }
}
