package org.exodyn.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.exodyn.engine.expression.ExpressionTokens.Kind;

/// Reads infix formulas such as `k*V/(1 + V/K)`.
///
/// From loosest to tightest: `||`, `^^` (exclusive or), `&&`, one comparison, `+ -`, `* /`, unary `- !`, `^` (binds to
/// the right). Names are ASCII letters, digits and `_`, not starting with a digit. Functions are those of
/// [NamedFunction] and `pow(x, y)`, `piecewise(value, condition, …, otherwise)`, `rateOf(name)`, `delay(x, lag)`.
/// `time`, `true`, `false` and `Infinity` are reserved. A minus directly before a number belongs to the number,
/// except before `^`. `log` is refused because some read it as natural and some as decadic.
public final class ExpressionParser {

    private static final int DEEPEST = 500;
    private static final Set<String> RESERVED = Set.of("time", "true", "false", "Infinity", "NaN");

    private final ExpressionTokens tokens;
    private int depth;

    private ExpressionParser(String text) {
        tokens = new ExpressionTokens(text);
    }

    /// The formula that `text` says.
    ///
    /// @throws ExpressionSyntaxException with the place, if it says none
    public static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.disjunction();
        if (parser.tokens.kind() != Kind.END) {
            throw parser.unexpected("an operator or the end");
        }
        return expression;
    }

    /// Whether `name` can stand for a quantity: an identifier that is neither reserved nor a function.
    public static boolean isIdentifier(String name) {
        if (name.isEmpty() || !ExpressionTokens.isNameStart(name.charAt(0)) || RESERVED.contains(name)) {
            return false;
        }
        return name.chars().allMatch(c -> ExpressionTokens.isNameStart((char) c) || ExpressionTokens.isDigit((char) c));
    }

    private Expression disjunction() {
        if (++depth > DEEPEST) {
            throw tokens.failure(tokens.start(), "The formula is nested deeper than " + DEEPEST + " levels.");
        }
        List<Expression> alternatives = new ArrayList<>(List.of(exclusive()));
        while (tokens.skip("||")) {
            alternatives.add(exclusive());
        }
        depth--;
        return joined(Connective.OR, alternatives);
    }

    private Expression exclusive() {
        List<Expression> alternatives = new ArrayList<>(List.of(conjunction()));
        while (tokens.skip("^^")) {
            alternatives.add(conjunction());
        }
        return joined(Connective.XOR, alternatives);
    }

    private Expression conjunction() {
        List<Expression> conditions = new ArrayList<>(List.of(comparison()));
        while (tokens.skip("&&")) {
            conditions.add(comparison());
        }
        return joined(Connective.AND, conditions);
    }

    private static Expression joined(Connective connective, List<Expression> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new Logic(connective, conditions);
    }

    private Expression comparison() {
        Expression left = sum();
        for (Relation relation : Relation.values()) {
            if (tokens.skip(relation.sign())) {
                return new Comparison(relation, left, sum());
            }
        }
        return left;
    }

    private Expression sum() {
        List<Expression> terms = new ArrayList<>(List.of(product()));
        while (true) {
            if (tokens.skip("+")) {
                terms.add(product());
            } else if (tokens.skip("-")) {
                terms.add(new Negation(product()));
            } else {
                return terms.size() == 1 ? terms.getFirst() : new Sum(terms);
            }
        }
    }

    private Expression product() {
        List<Expression> factors = new ArrayList<>(List.of(unary()));
        while (true) {
            if (tokens.skip("*")) {
                factors.add(unary());
            } else if (tokens.skip("/")) {
                Expression quotient = new Quotient(oneOrProduct(factors), unary());
                factors = new ArrayList<>(List.of(quotient));
            } else {
                return oneOrProduct(factors);
            }
        }
    }

    private static Expression oneOrProduct(List<Expression> factors) {
        return factors.size() == 1 ? factors.getFirst() : new Product(factors);
    }

    private Expression unary() {
        if (++depth > DEEPEST) {
            throw tokens.failure(tokens.start(), "The formula is nested deeper than " + DEEPEST + " levels.");
        }
        try {
            if (tokens.skip("!")) {
                return new Not(unary());
            }
            if (!tokens.skip("-")) {
                return power();
            }
            boolean literal = tokens.kind() == Kind.NUMBER || tokens.token().equals("Infinity");
            Expression operand = unary();
            return literal && operand instanceof Number number ? new Number(-number.value()) : new Negation(operand);
        } finally {
            depth--;
        }
    }

    private Expression power() {
        Expression base = primary();
        return tokens.skip("^") ? new Power(base, unary()) : base;
    }

    private Expression primary() {
        switch (tokens.kind()) {
            case NUMBER -> {
                return number();
            }
            case NAME -> {
                return named();
            }
            default -> {
                if (!tokens.skip("(")) {
                    throw unexpected("a number, a name or '('");
                }
                Expression inner = disjunction();
                expect(")");
                return inner;
            }
        }
    }

    private Number number() {
        double value = Double.parseDouble(tokens.token());
        if (Double.isInfinite(value)) {
            throw tokens.failure(tokens.start(), "The number " + tokens.token() + " is too large for a double.");
        }
        tokens.advance();
        return new Number(value);
    }

    private Expression named() {
        String name = tokens.token();
        int start = tokens.start();
        tokens.advance();
        if (tokens.isSign("(")) {
            return call(name, start);
        }
        return switch (name) {
            case "time" -> new Time();
            case "true" -> new Truth(true);
            case "false" -> new Truth(false);
            case "Infinity" -> new Number(Double.POSITIVE_INFINITY);
            case "NaN" -> throw tokens.failure(start, "NaN is not a value that a formula may have.");
            default -> new Symbol(name);
        };
    }

    private Expression call(String name, int start) {
        List<Expression> arguments = arguments();
        int count = arguments.size();
        switch (name) {
            case "pow" -> {
                require(count == 2, start, "pow takes two arguments, not " + count + ".");
                return new Power(arguments.get(0), arguments.get(1));
            }
            case "delay" -> {
                require(count == 2, start, "delay takes a value and a lag, not " + count + " arguments.");
                return new Delay(arguments.get(0), arguments.get(1));
            }
            case "rateOf" -> {
                require(count == 1 && arguments.getFirst() instanceof Symbol, start, "rateOf takes one name.");
                return new RateOf(((Symbol) arguments.getFirst()).name());
            }
            case "piecewise" -> {
                require(count >= 3 && count % 2 == 1, start,
                        "piecewise takes value, condition, …, otherwise: an odd number of arguments from three.");
                List<Piece> pieces = new ArrayList<>();
                for (int index = 0; index + 1 < count; index += 2) {
                    pieces.add(new Piece(arguments.get(index), arguments.get(index + 1)));
                }
                return new Piecewise(pieces, arguments.getLast());
            }
            default -> {
                NamedFunction function = NamedFunction.named(name).orElseThrow(() -> unknownFunction(name, start));
                require(function.accepts(count), start, function.arityProblem(count) + ".");
                return new Call(function, arguments);
            }
        }
    }

    private ExpressionSyntaxException unknownFunction(String name, int start) {
        String maybe = name.equals("log") ? " Maybe ln (natural) or log10 (decadic)." : "";
        return tokens.failure(start, "There is no function '" + name + "'." + maybe);
    }

    private List<Expression> arguments() {
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        if (tokens.skip(")")) {
            return arguments;
        }
        do {
            arguments.add(disjunction());
        } while (tokens.skip(","));
        expect(")");
        return arguments;
    }

    private void expect(String sign) {
        if (!tokens.skip(sign)) {
            throw unexpected("'" + sign + "'");
        }
    }

    private void require(boolean holds, int position, String because) {
        if (!holds) {
            throw tokens.failure(position, because);
        }
    }

    private ExpressionSyntaxException unexpected(String wanted) {
        String found = tokens.kind() == Kind.END ? "the end" : "'" + tokens.token() + "'";
        return tokens.failure(tokens.start(), "Expected " + wanted + ", found " + found + ".");
    }
}
