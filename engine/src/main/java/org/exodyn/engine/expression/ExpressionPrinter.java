package org.exodyn.engine.expression;

import java.util.List;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Delay;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Number;
import org.exodyn.engine.expression.Expression.Piecewise;
import org.exodyn.engine.expression.Expression.Power;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.RateOf;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.Expression.Symbol;
import org.exodyn.engine.expression.Expression.Time;
import org.exodyn.engine.expression.Expression.Truth;

/// Prints a formula so that [ExpressionParser] reads the equal tree back.
///
/// Parentheses stand where the tree needs them and nowhere else; numbers print as `Double.toString` does.
public final class ExpressionPrinter {

    private static final int OR = 1;
    private static final int XOR = 2;
    private static final int AND = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int UNARY = 7;
    private static final int POWER = 8;
    private static final int PRIMARY = 9;

    private final StringBuilder out = new StringBuilder();

    private ExpressionPrinter() {}

    /// The formula as infix text.
    public static String print(Expression expression) {
        ExpressionPrinter printer = new ExpressionPrinter();
        printer.write(expression);
        return printer.out.toString();
    }

    private static int level(Expression expression) {
        return switch (expression) {
            case Number number -> number.value() < 0 || 1 / number.value() < 0 ? UNARY : PRIMARY;
            case Sum _ -> SUM;
            case Product _,Quotient _ -> PRODUCT;
            case Negation _,Not _ -> UNARY;
            case Power _ -> POWER;
            case Comparison _ -> COMPARISON;
            case Logic logic -> switch (logic.connective()) {
                case OR -> OR;
                case XOR -> XOR;
                case AND -> AND;
            };
            case Truth _,Symbol _,Time _,RateOf _,Call _,Piecewise _,Delay _ -> PRIMARY;
        };
    }

    private void write(Expression expression, int lowest) {
        if (level(expression) < lowest) {
            out.append('(');
            write(expression);
            out.append(')');
        } else {
            write(expression);
        }
    }

    private void write(Expression expression) {
        switch (expression) {
            case Number number -> out.append(text(number.value()));
            case Truth truth -> out.append(truth.value());
            case Symbol symbol -> out.append(symbol.name());
            case Time _ -> out.append("time");
            case RateOf rateOf -> out.append("rateOf(").append(rateOf.name()).append(')');
            case Sum sum -> writeSum(sum.terms());
            case Product product -> writeProduct(product.factors());
            case Quotient quotient -> {
                write(quotient.numerator(), PRODUCT);
                out.append('/');
                write(quotient.denominator(), UNARY);
            }
            case Power power -> {
                write(power.base(), PRIMARY);
                out.append('^');
                write(power.exponent(), power.exponent() instanceof Number ? UNARY : POWER);
            }
            case Negation negation -> {
                out.append('-');
                // "-2" would be read as a literal, "-(2)" is the negation of one
                write(negation.operand(), negation.operand() instanceof Number ? PRIMARY + 1 : UNARY);
            }
            case Call call -> writeCall(call.function().text(), call.arguments());
            case Piecewise piecewise -> writeCall("piecewise", piecewise.operands());
            case Delay delay -> writeCall("delay", delay.operands());
            case Comparison comparison -> {
                write(comparison.left(), SUM);
                out.append(' ').append(comparison.relation().sign()).append(' ');
                write(comparison.right(), SUM);
            }
            case Logic logic -> {
                int own = level(logic);
                String separator = "";
                for (Expression condition : logic.conditions()) {
                    out.append(separator);
                    write(condition, own + 1);
                    separator = " " + logic.connective().sign() + " ";
                }
            }
            case Not not -> {
                out.append('!');
                write(not.condition(), UNARY);
            }
        }
    }

    private void writeSum(List<Expression> terms) {
        write(terms.getFirst(), PRODUCT);
        for (Expression term : terms.subList(1, terms.size())) {
            if (term instanceof Negation negation) {
                out.append(" - ");
                write(negation.operand(), PRODUCT);
            } else {
                out.append(" + ");
                write(term, PRODUCT);
            }
        }
    }

    private void writeProduct(List<Expression> factors) {
        Expression first = factors.getFirst();
        write(first, first instanceof Quotient ? PRODUCT : UNARY);
        for (Expression factor : factors.subList(1, factors.size())) {
            out.append('*');
            write(factor, UNARY);
        }
    }

    private void writeCall(String name, List<Expression> arguments) {
        out.append(name).append('(');
        String separator = "";
        for (Expression argument : arguments) {
            out.append(separator);
            write(argument);
            separator = ", ";
        }
        out.append(')');
    }

    private static String text(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") && !text.equals("-0.0") ? text.substring(0, text.length() - 2) : text;
    }
}
