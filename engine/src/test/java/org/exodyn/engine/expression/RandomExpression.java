package org.exodyn.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Delay;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Not;
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

/// Makes formulas of every kind of node from a seed.
public final class RandomExpression {

    private static final double[] NUMBERS = {0, -0.0, 1, -1, 2, 3, 0.5, -2.5, 1e-300, 1e300, Double.MIN_VALUE,
        Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, 1e21, 123456789.125};
    private static final String[] NAMES = {"a", "b", "x1", "k_cat", "_u", "E", "e5", "timer"};

    private final SplittableRandom random;
    private final boolean withTimeNodes;

    public RandomExpression(long seed, boolean withTimeNodes) {
        random = new SplittableRandom(seed);
        this.withTimeNodes = withTimeNodes;
    }

    public Expression number(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(withTimeNodes ? 5 : 3)) {
                case 0 -> new Expression.Number(NUMBERS[random.nextInt(NUMBERS.length)]);
                case 1, 2 -> new Symbol(NAMES[random.nextInt(NAMES.length)]);
                case 3 -> new Time();
                default -> new RateOf(NAMES[random.nextInt(NAMES.length)]);
            };
        }
        int below = random.nextInt(depth);
        return switch (random.nextInt(withTimeNodes ? 8 : 7)) {
            case 0 -> new Sum(several(below, false));
            case 1 -> new Product(several(below, false));
            case 2 -> new Quotient(number(below), number(depth - 1));
            case 3 -> new Power(number(below), number(depth - 1));
            case 4 -> new Negation(number(below));
            case 5 -> {
                NamedFunction[] functions = NamedFunction.values();
                NamedFunction function = functions[random.nextInt(functions.length)];
                yield new Call(function, function.isVariadic() ? several(below, false) : List.of(number(below)));
            }
            case 6 -> {
                List<Piece> pieces = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(2); i++) {
                    pieces.add(new Piece(number(below), condition(below)));
                }
                yield new Piecewise(pieces, number(below));
            }
            default -> new Delay(number(below), number(below));
        };
    }

    public Expression condition(int depth) {
        if (depth == 0) {
            return new Truth(random.nextBoolean());
        }
        int below = random.nextInt(depth);
        return switch (random.nextInt(4)) {
            case 0 -> new Logic(Connective.values()[random.nextInt(3)], several(below, true));
            case 1 -> new Not(condition(below));
            default -> new Comparison(Relation.values()[random.nextInt(6)], number(below), number(below));
        };
    }

    private List<Expression> several(int depth, boolean conditions) {
        List<Expression> all = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            all.add(conditions ? condition(depth) : number(depth));
        }
        return all;
    }
}
