package org.exodyn.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A formula: an immutable tree with structural equality.
///
/// Evaluation order is part of the meaning: the terms of a sum and the factors of a product are combined from left to
/// right, in IEEE double arithmetic. `a - b` is the sum of `a` and the negation of `b`, which has the same bits.
/// Conditions ([Truth], [Comparison], [Logic], [Not]) are expressions too; [#isCondition()] tells them from numbers.
public sealed interface Expression {

    /// Direct operands from left to right; empty for a leaf.
    List<Expression> operands();

    /// The same node over other operands, as many as [#operands()] has.
    Expression withOperands(List<Expression> operands);

    /// True for a node whose value is true or false.
    default boolean isCondition() {
        return this instanceof Truth || this instanceof Comparison || this instanceof Logic || this instanceof Not;
    }

    /// The names of all symbols in this tree, those of [RateOf] included, in alphabetical order.
    default Set<String> freeSymbols() {
        Set<String> names = new TreeSet<>();
        collectSymbols(this, names);
        return names;
    }

    /// This tree with symbols replaced. A symbol inside `rateOf` can only be replaced by another symbol.
    ///
    /// @throws IllegalArgumentException if a symbol inside `rateOf` would be replaced by anything else
    default Expression substitute(Map<String, Expression> replacements) {
        return switch (this) {
            case Symbol symbol -> replacements.getOrDefault(symbol.name(), this);
            case RateOf rateOf -> switch (replacements.getOrDefault(rateOf.name(), new Symbol(rateOf.name()))) {
                case Symbol symbol -> new RateOf(symbol.name());
                case Expression other ->
                    throw new IllegalArgumentException(this + " cannot become the rate of (" + other
                            + "): rateOf needs a name.");
            };
            case Leaf leaf -> leaf;
            default -> withOperands(operands().stream().map(operand -> operand.substitute(replacements)).toList());
        };
    }

    private static void collectSymbols(Expression expression, Set<String> names) {
        switch (expression) {
            case Symbol symbol -> names.add(symbol.name());
            case RateOf rateOf -> names.add(rateOf.name());
            default -> expression.operands().forEach(operand -> collectSymbols(operand, names));
        }
    }

    /// A literal. Never NaN; may be infinite.
    record Number(double value) implements Leaf {
        public static final Number ZERO = new Number(0.0);
        public static final Number ONE = new Number(1.0);

        public Number {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("NaN is not a literal");
            }
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// The condition that always or never holds.
    record Truth(boolean value) implements Leaf {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// A name whose value the surroundings give.
    record Symbol(String name) implements Leaf {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// The simulated time.
    record Time() implements Leaf {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// The time derivative of the quantity that a name stands for.
    record RateOf(String name) implements Leaf {
        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// At least two terms, added from left to right.
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = atLeastTwo(terms);
        }

        @Override
        public List<Expression> operands() {
            return terms;
        }

        @Override
        public Sum withOperands(List<Expression> operands) {
            return new Sum(operands);
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// At least two factors, multiplied from left to right.
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = atLeastTwo(factors);
        }

        @Override
        public List<Expression> operands() {
            return factors;
        }

        @Override
        public Product withOperands(List<Expression> operands) {
            return new Product(operands);
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// numerator / denominator.
    record Quotient(Expression numerator, Expression denominator) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(numerator, denominator);
        }

        @Override
        public Quotient withOperands(List<Expression> operands) {
            return new Quotient(operands.get(0), operands.get(1));
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// base raised to exponent.
    record Power(Expression base, Expression exponent) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(base, exponent);
        }

        @Override
        public Power withOperands(List<Expression> operands) {
            return new Power(operands.get(0), operands.get(1));
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// The operand with its sign reversed.
    record Negation(Expression operand) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(operand);
        }

        @Override
        public Negation withOperands(List<Expression> operands) {
            return new Negation(operands.getFirst());
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// A named function of its arguments.
    record Call(NamedFunction function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            if (!function.accepts(arguments.size())) {
                throw new IllegalArgumentException(function.arityProblem(arguments.size()));
            }
        }

        @Override
        public List<Expression> operands() {
            return arguments;
        }

        @Override
        public Call withOperands(List<Expression> operands) {
            return new Call(function, operands);
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// A value and the condition under which a [Piecewise] takes it.
    record Piece(Expression value, Expression condition) {}

    /// The value of the first piece whose condition holds, else `otherwise`.
    record Piecewise(List<Piece> pieces, Expression otherwise) implements Expression {
        public Piecewise {
            pieces = List.copyOf(pieces);
            if (pieces.isEmpty()) {
                throw new IllegalArgumentException("a piecewise needs at least one piece");
            }
        }

        @Override
        public List<Expression> operands() {
            List<Expression> all = new ArrayList<>();
            pieces.forEach(piece -> {
                all.add(piece.value());
                all.add(piece.condition());
            });
            all.add(otherwise);
            return all;
        }

        @Override
        public Piecewise withOperands(List<Expression> operands) {
            List<Piece> changed = new ArrayList<>();
            for (int index = 0; index + 1 < operands.size(); index += 2) {
                changed.add(new Piece(operands.get(index), operands.get(index + 1)));
            }
            return new Piecewise(changed, operands.getLast());
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// Two numbers compared.
    record Comparison(Relation relation, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(left, right);
        }

        @Override
        public Comparison withOperands(List<Expression> operands) {
            return new Comparison(relation, operands.get(0), operands.get(1));
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// At least two conditions joined by one connective.
    record Logic(Connective connective, List<Expression> conditions) implements Expression {
        public Logic {
            conditions = atLeastTwo(conditions);
        }

        @Override
        public List<Expression> operands() {
            return conditions;
        }

        @Override
        public Logic withOperands(List<Expression> operands) {
            return new Logic(connective, operands);
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// The opposite condition.
    record Not(Expression condition) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(condition);
        }

        @Override
        public Not withOperands(List<Expression> operands) {
            return new Not(operands.getFirst());
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// The value that `value` had `lag` earlier.
    record Delay(Expression value, Expression lag) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(value, lag);
        }

        @Override
        public Delay withOperands(List<Expression> operands) {
            return new Delay(operands.get(0), operands.get(1));
        }

        @Override
        public String toString() {
            return ExpressionPrinter.print(this);
        }
    }

    /// A node without operands.
    sealed interface Leaf extends Expression {
        @Override
        default List<Expression> operands() {
            return List.of();
        }

        @Override
        default Expression withOperands(List<Expression> operands) {
            return this;
        }
    }

    private static List<Expression> atLeastTwo(List<Expression> operands) {
        if (operands.size() < 2) {
            throw new IllegalArgumentException("at least two operands are needed, not " + operands.size());
        }
        return List.copyOf(operands);
    }
}
